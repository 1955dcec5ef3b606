/* Kinds of association as people see them: both directions of one as one. */
import type { Association } from '../api/types';

export interface KindPair {
  there: Association;
  /* The same as `there` where both sides are called alike. */
  back: Association;
}

/* Those seen from records of a type, the plain ones left out: they say nothing more than "belongs with". Of two
   directions within one type the first stands for both. */
export function kindPairs(kinds: Association[], type: string): KindPair[] {
  const byNumber = new Map(kinds.map((kind) => [kind.number, kind]));
  const seen = new Set<number>();
  const pairs: KindPair[] = [];
  for (const there of kinds) {
    if (there.from !== type || there.rank === 'plain' || seen.has(there.number)) continue;
    const back = byNumber.get(there.inverse) ?? there;
    seen.add(there.number).add(back.number);
    pairs.push({ there, back });
  }
  return pairs;
}
