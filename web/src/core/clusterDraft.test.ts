import { describe, expect, it } from 'vitest';
import { accepted, candidates, clusterDraft, parted, refused, touched } from './clusterDraft';

const cluster = {
  canonical: 'Warszawa', known: false, methods: ['phonetic', 'cross_script'], records: 9, touched: 3, memberCount: 3,
  members: [{ value: 'Warszawa', count: 6, known: false }, { value: 'Варшава', count: 2, known: false }, { value: 'Warszava', count: 1, known: false }],
};

describe('a cluster that is decided about', () => {
  it('is ticked where the surest method found it', () => {
    expect([clusterDraft(cluster).ticked, clusterDraft({ ...cluster, methods: ['fingerprint'] }).ticked]).toEqual([false, true]);
  });
  it('is accepted with the spelling chosen, without what does not belong', () => {
    const draft = { ...clusterDraft(cluster), canonical: 'Варшава', out: ['Warszava'] };
    expect([accepted(draft), parted(draft), touched(draft)]).toEqual([
      { canonical: 'Варшава', spellings: ['Warszawa'] }, [{ canonical: 'Варшава', spellings: ['Warszava'] }], 6,
    ]);
  });
  it('offers the dictionary’s term where no record has it, and counts no spelling that is known', () => {
    const draft = clusterDraft({ ...cluster, canonical: 'Stolica', known: true, members: cluster.members.map((one, at) => ({ ...one, known: at === 1 })) });
    expect(candidates(draft)[0]).toBe('Stolica');
    expect(accepted(draft).spellings).toEqual(['Warszawa', 'Warszava']);
    expect(touched(draft)).toBe(7);
    expect(refused(draft).spellings).toEqual(['Warszawa', 'Warszava']);
  });
  it('is refused as a whole', () => {
    expect(refused(clusterDraft(cluster))).toEqual({ canonical: 'Warszawa', spellings: ['Варшава', 'Warszava'] });
    expect(parted(clusterDraft(cluster))).toEqual([]);
  });
});
