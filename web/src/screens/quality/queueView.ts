/* How the queue is looked at: order and filters, as they stand in the address. A group opened from it carries them
   along, so that the next one is the next of the same view. */
import type { paths } from '../../api/schema';

type Asked = NonNullable<paths['/api/v1/duplicates']['get']['parameters']['query']>;
export type QueueView = Pick<Asked, 'type' | 'certainty' | 'sort' | 'owner' | 'source' | 'createdSince' | 'has' | 'q' | 'reviewer'>;

export const sorts = ['value', 'certainty', 'newest', 'size'] as const;
/* What narrows the queue, beside the kind of record and how sure it is. */
export const filterNames = ['owner', 'source', 'createdSince', 'has', 'q', 'reviewer'] as const;

export function viewOf(query: URLSearchParams, type: string): QueueView {
  const view: QueueView = { type };
  const certainty = query.get('certainty');
  const sort = sorts.find((one) => one === query.get('sort'));
  if (certainty === 'sure' || certainty === 'review') view.certainty = certainty;
  if (sort) view.sort = sort;
  for (const name of filterNames) {
    const value = query.get(name);
    if (value) view[name] = value;
  }
  return view;
}

export function viewText(view: QueueView): string {
  const text = new URLSearchParams(Object.entries(view).filter(([, value]) => value) as [string, string][]).toString();
  return text ? `?${text}` : '';
}

/* Decisions are counted from the user's own midnight. */
export function midnight(now = new Date()): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
}
