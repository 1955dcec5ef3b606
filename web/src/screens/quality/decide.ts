/* What follows a decision: the message, the way back, the counts, the next group. */
import { http, ok } from '../../api/client';
import type { Merge } from '../../api/types';
import { t } from '../../i18n/i18n.svelte';
import { go, router } from '../../router';
import { summary } from '../../state/summary.svelte';
import { offerUndo } from '../../state/undo.svelte';
import { viewText, type QueueView } from './queueView';

/* Counts are ornaments: a failure to read them is no failure of the decision. */
export function refreshCounts(): void {
  void summary.refresh().catch(() => {});
}

function backTo(address: string): void {
  if (router.path.startsWith('/quality/duplicates') || router.path.startsWith('/o/')) go(address);
}

/* Merges are taken back newest first, as they were laid one on the other. */
export function offerUnmerge(merges: Merge[], title: string, address: string): void {
  offerUndo(t('duplicates.merged', { n: merges.length + 1, title }), async () => {
    for (const { id } of [...merges].reverse()) {
      await ok(http.POST('/api/v1/merges/{id}/revert', { params: { path: { id } } }));
    }
    refreshCounts();
    backTo(address);
  });
}

/* A decision of the queue is undone whole: its group waits again. */
export async function undoDecision(id: string): Promise<string | null> {
  const answer = await ok(http.POST('/api/v1/duplicates/decisions/{id}/undo', { params: { path: { id } } }));
  refreshCounts();
  return answer.group;
}
export function offerUndecide(label: string, id: string, onDone: (group: string | null) => void): void {
  offerUndo(label, async () => onDone(await undoDecision(id)));
}

/* The queue, as one came from it. */
export const queueOf = (view: QueueView) => `/quality/duplicates${viewText(view)}`;

export function goToGroup(group: string | null | undefined, view: QueueView): void {
  go(group ? `/quality/duplicates/${group}${viewText(view)}` : queueOf(view));
}
