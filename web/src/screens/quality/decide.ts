/* What follows a merge or a verdict: the message, the way back, the counts, the next group. */
import { http, ok } from '../../api/client';
import type { Merge } from '../../api/types';
import { t } from '../../i18n/i18n.svelte';
import { go, router } from '../../router';
import { summary } from '../../state/summary.svelte';
import { offerUndo } from '../../state/undo.svelte';

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

export function offerRevertVerdicts(verdicts: string[], onDone: () => void): void {
  offerUndo(t('duplicates.rejected'), async () => {
    await ok(http.POST('/api/v1/duplicates/verdicts/revert', { body: { verdicts } }));
    refreshCounts();
    onDone();
  });
}

/* The queue, with the kind of record one came from. */
export const queueOf = (type: string | undefined) => (type ? `/quality/duplicates?type=${type}` : '/quality/duplicates');

export function goToGroup(next: string | null | undefined, type?: string): void {
  go(next ? `/quality/duplicates/${next}` : queueOf(type));
}
