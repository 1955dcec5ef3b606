import { describe, expect, it } from 'vitest';
import { newestOfSubject, trailLines } from './rulebookTrail';

describe('the trail of the rulebook', () => {
  it('tells what a dictionary is for and how an entry is spelled', () => {
    const lines = trailLines({ about: { en: 'Towns' }, mode: 'suggest' }, { about: { en: 'Towns', pl: 'Miasta' }, mode: 'replace' }, 'en');
    expect(lines).toEqual([{ member: 'purpose@pl', before: '', after: 'Miasta' }, { member: 'mode', before: 'suggest', after: 'replace' }]);
    expect(trailLines({ entries: [{ term: 'Radom', spellings: 'R' }, { term: 'Hel', spellings: null }] },
      { entries: [{ term: 'Radom', spellings: 'R|Rdm' }, { term: 'Hel', spellings: '' }] }, 'en')).toEqual([
      { member: 'Radom', before: 'R', after: 'R; Rdm' }, { member: 'Hel', before: '', after: 'Hel' }]);
    expect(trailLines({ term: 'Radom', spellings: '' }, { term: 'Radom', spellings: 'R|Rdm' }, 'en')).toEqual([{ member: 'spellings', before: '', after: 'R; Rdm' }]);
  });
  it('tells what differs, words in the reader’s language first', () => {
    const before = { label: { en: 'Score', pl: 'Punkty' }, state: 'warn', condition: 'a > 1', effectiveFrom: 0, repair: '' };
    const after = { label: { en: 'Score', pl: 'Wynik' }, state: 'block', condition: 'a > 1', effectiveFrom: 1772323200000000, repair: '' };
    expect(trailLines(before, after, 'pl')).toEqual([
      { member: 'label', before: 'Punkty', after: 'Wynik' }, { member: 'state', before: 'warn', after: 'block' },
      { member: 'effectiveFrom', before: '', after: '2026-03-01' },
    ]);
    expect(trailLines(before, after, 'en').map((line) => line.member)).toEqual(['label@pl', 'state', 'effectiveFrom']);
  });
  it('looks into the standard of a property', () => {
    const lines = trailLines({ labels: { en: 'Zip' }, standard: {} }, { labels: { en: 'Zip' }, standard: { example: '00-950', weight: 40 } }, 'en');
    expect(lines).toEqual([{ member: 'standard.example', before: '', after: '00-950' }, { member: 'standard.weight', before: '', after: '40' }]);
  });
  it('of what was made tells all that it says, of what is gone what it said', () => {
    expect(trailLines(null, { state: 'off', about: '' }, 'en')).toEqual([{ member: 'state', before: '', after: 'off' }]);
    expect(trailLines({ state: 'off' }, {}, 'en')).toEqual([{ member: 'state', before: 'off', after: '' }]);
  });
  it('only the last change of a subject can be taken back', () => {
    const change = (id: string, subject: string, kind = 'rule') => ({ id, type: 'deals', kind, subject });
    expect([...newestOfSubject([change('3', 'a'), change('2', 'b'), change('1', 'a'), change('0', 'a', 'property')])]).toEqual(['3', '2', '0']);
  });
});
