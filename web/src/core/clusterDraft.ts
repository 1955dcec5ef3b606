/* A cluster of spellings while it is decided about: which one is to be written, and which do not belong. */
import type { ClusterDecision } from '../api/types';

/* As the job's result says it: the description knows results of jobs by name only. */
export interface Cluster {
  canonical: string;
  /* It is a term of the dictionary: nothing else can be written then. */
  known: boolean;
  methods: string[];
  records: number;
  touched: number;
  memberCount: number;
  members: { value: string; count: number; known: boolean }[];
}
export interface ClusterResult {
  records: number;
  distinct: number;
  limited: boolean;
  found: number;
  clusters: Cluster[];
}

export interface ClusterDraft {
  cluster: Cluster;
  canonical: string;
  /* Values that are not the same thing after all. */
  out: string[];
  ticked: boolean;
}

/* The surest method is what may be accepted without a look at each. */
export const clusterDraft = (cluster: Cluster): ClusterDraft => ({
  cluster, canonical: cluster.canonical, out: [], ticked: cluster.methods.includes('fingerprint'),
});

/* What may be written: the members, and the dictionary's term where it is none of them. */
export function candidates({ cluster }: ClusterDraft): string[] {
  const values = cluster.members.map((one) => one.value);
  return values.includes(cluster.canonical) ? values : [cluster.canonical, ...values];
}

export const spellingsOf = ({ cluster, canonical, out }: ClusterDraft) =>
  cluster.members.filter((one) => one.value !== canonical && !one.known && !out.includes(one.value)).map((one) => one.value);

/* How many records are written otherwise if it is accepted. */
export const touched = (draft: ClusterDraft) => {
  const all = new Set(spellingsOf(draft));
  return draft.cluster.members.filter((one) => all.has(one.value)).reduce((sum, one) => sum + one.count, 0);
};

export const accepted = (draft: ClusterDraft): ClusterDecision => ({ canonical: draft.canonical, spellings: spellingsOf(draft) });

/* What was said not to belong, to be remembered; nothing where all belong. */
export const parted = (draft: ClusterDraft): ClusterDecision[] =>
  draft.out.length ? [{ canonical: draft.canonical, spellings: draft.out.filter((one) => one !== draft.canonical) }] : [];

export const refused = (draft: ClusterDraft): ClusterDecision => ({
  canonical: draft.canonical, spellings: draft.cluster.members.filter((one) => !one.known && one.value !== draft.canonical).map((one) => one.value),
});
