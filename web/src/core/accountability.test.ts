import { describe, expect, it } from 'vitest';
import { byPerson, csvOf, perHundred } from './accountability';

describe('accountability', () => {
  it('is added up by person, the busiest first', () => {
    const people = byPerson([
      { userId: '1', source: 'form', entries: 3, corrected: 1, issues: 0 },
      { userId: '2', source: 'api', entries: 4, corrected: 0, issues: 7 },
      { userId: '1', source: 'import', entries: 10, corrected: 2, issues: 5 },
    ]);
    expect(people.map((one) => [one.userId, one.entries, one.corrected, one.issues])).toEqual([['1', 13, 3, 5], ['2', 4, 0, 7]]);
    expect(people[0]!.ways.map((way) => way.source)).toEqual(['import', 'form']);
  });
  it('is told for each hundred entries', () => {
    expect(perHundred({ entries: 13, corrected: 3 })).toBe(23.1);
    expect(perHundred({ entries: 0, corrected: 3 })).toBeNull();
  });
  it('is a file in which nothing runs', () => {
    expect(csvOf([['Kowal, Jan', 3], ['=1+1', '"x"']])).toBe('"Kowal, Jan",3\r\n\'=1+1,"""x"""\r\n');
  });
});
