/* What is done about clusters with the server, each with its way back. */
import { http, ok } from '../../api/client';
import type { ClusterDecision } from '../../api/types';
import { accepted, parted, refused, type ClusterDraft } from '../../core/clusterDraft';
import { t } from '../../i18n/i18n.svelte';
import { offerUndo } from '../../state/undo.svelte';

export interface Place {
  type: string;
  property: string;
}
const refuseThese = (place: Place, clusters: ClusterDecision[]) => ok(http.POST('/api/v1/dictionaries/clusters/refuse', { body: { ...place, clusters } }));
export const forgetThese = (place: Place, clusters: ClusterDecision[]) => ok(http.POST('/api/v1/dictionaries/clusters/forget', { body: { ...place, clusters } }));
const pairs = (clusters: ClusterDecision[]) => clusters.filter((one) => one.spellings.length);

/* All of them are one change of the rulebook; what was unticked is remembered as not the same. */
export async function acceptClusters(place: Place, drafts: ClusterDraft[], onBack: () => Promise<void>): Promise<string> {
  const { dictionary, entries } = await ok(http.POST('/api/v1/dictionaries/clusters/accept', { body: { ...place, clusters: drafts.map(accepted) } }));
  const apart = pairs(drafts.flatMap(parted));
  if (apart.length) await refuseThese(place, apart);
  const { results } = await ok(http.GET('/api/v1/rulebook/changes', { params: { query: { limit: 20 } } }));
  const change = results.find((one) => (one.kind === 'entries' || one.kind === 'entry' || one.kind === 'dictionary') && (one.subject === dictionary.name || one.subject.startsWith(`${dictionary.name}/`)));
  offerUndo(t('cluster.accepted', { n: entries }), async () => {
    if (change) await ok(http.POST('/api/v1/rulebook/changes/{id}/undo', { params: { path: { id: change.id } } }));
    if (apart.length) await forgetThese(place, apart);
    await onBack();
  });
  return dictionary.id;
}

export async function refuseCluster(place: Place, draft: ClusterDraft, onBack: () => Promise<void>): Promise<void> {
  const clusters = [refused(draft)];
  await refuseThese(place, clusters);
  offerUndo(t('cluster.refused', { value: draft.canonical }), async () => {
    await forgetThese(place, clusters);
    await onBack();
  });
}
