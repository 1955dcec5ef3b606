/* What is done to many records of a list at once. Fetched when it is asked for. */
import { download, http, ok } from '../../api/client';
import type { Query } from '../../api/types';
import type { Selection } from '../../core/selection';
import { language, t } from '../../i18n/i18n.svelte';
import '../../widgets/partWords';
import { archive, restoreOne } from '../../state/records';
import { toasts } from '../../state/toasts.svelte';

/* The ids of the selection; with "all matching" they are asked for, up to `limit`. */
export async function pickedIds(type: string, selection: Selection, query: Query, limit: number): Promise<string[]> {
  if (!selection.all) return [...selection.ids];
  const answer = await ok(
    http.POST('/api/v1/objects/{type}/query', {
      params: { path: { type } }, body: { ...query, properties: [], limit, offset: 0 },
    }),
  );
  return answer.results.map((record) => record.id).filter((id) => !selection.ids.has(id));
}

export async function archiveMany(type: string, ids: string[], title: string | undefined): Promise<void> {
  const done = await archive(type, ids, title);
  if (done < ids.length) toasts.bad(t('list.partly', { done, n: ids.length }));
}

export async function restoreMany(type: string, ids: string[]): Promise<void> {
  for (const id of ids) await restoreOne(type, id);
  toasts.show(t('list.restored', { n: ids.length }), { tone: 'ok' });
}

export async function exportMany(type: string, query: Query, columns: string[]): Promise<void> {
  await download(`/api/v1/objects/${type}/export`, `${type}.csv`, { ...query, columns, language: language() });
}
