/* Which tasks are open, and how near. Days are those of the person who looks. */
import { http, ok } from '../../api/client';
import type { CrmRecord, Filter } from '../../api/types';
import { session } from '../../state/session.svelte';

export const closedStates = ['COMPLETED', 'DEFERRED'];

export function endOfToday(now = new Date()): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
}

export type Near = 'overdue' | 'today' | 'later';

export function nearOf(due: string, now = new Date()): Near {
  const at = new Date(due).getTime();
  if (at < now.getTime()) return 'overdue';
  return at < endOfToday(now).getTime() ? 'today' : 'later';
}

export function openFilters(mine: boolean): Filter[] {
  const filters: Filter[] = [{ propertyName: 'status', operator: 'NOT_IN', values: closedStates }];
  if (mine && session.user) filters.push({ propertyName: 'owner_id', operator: 'EQ', value: session.user.id });
  return filters;
}

const shown = ['subject', 'due_at', 'status', 'priority', 'task_type', 'owner_id'];

export async function openTasks(mine: boolean, after: string | null, signal?: AbortSignal) {
  return await ok(http.POST('/api/v1/objects/{type}/query', {
    params: { path: { type: 'tasks' } },
    body: {
      filterGroups: [{ filters: openFilters(mine) }], sorts: [{ propertyName: 'due_at', direction: 'ASCENDING' }],
      properties: shown, limit: 100, ...(after ? { after } : {}),
    },
    signal,
  }));
}

/* How many of my open tasks are for today or from before. */
export async function dueTasks(): Promise<number> {
  const answer = await ok(http.POST('/api/v1/objects/{type}/query', {
    params: { path: { type: 'tasks' } },
    body: {
      filterGroups: [{ filters: [...openFilters(true), { propertyName: 'due_at', operator: 'LT', value: endOfToday().toISOString() }] }],
      properties: [], limit: 1,
    },
  }));
  return answer.total;
}

export function dueOf(task: CrmRecord): string {
  return String(task.properties.due_at ?? '');
}
