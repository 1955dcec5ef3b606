import { describe, expect, it } from 'vitest';
import { entryLines, spellingsOf } from './dictionaryLines';

describe('pasted entries', () => {
  it('reads a term and its spellings', () => {
    expect(entryLines('Chief Marketing Officer = CMO; Marketing  Chief\r\n\nWarszawa=Warsaw;W-wa;').entries).toEqual([
      { line: 'Chief Marketing Officer = CMO; Marketing  Chief', term: 'Chief Marketing Officer', spellings: ['CMO', 'Marketing Chief'] },
      { line: 'Warszawa=Warsaw;W-wa;', term: 'Warszawa', spellings: ['Warsaw', 'W-wa'] },
    ]);
  });
  it('reads columns of a spreadsheet, and terms by themselves', () => {
    expect(entryLines('北京\tBeijing\tPeking\nRadom').entries.map(({ term, spellings }) => [term, spellings])).toEqual([['北京', ['Beijing', 'Peking']], ['Radom', []]]);
  });
  it('names lines without a term', () => {
    expect(entryLines('= CMO\n;;\na; b = c').bad).toEqual(['= CMO', ';;', 'a; b = c']);
  });
  it('keeps a further equals sign', () => {
    expect(entryLines('a = b = c').entries[0]!.spellings).toEqual(['b = c']);
  });
  it('says each spelling once', () => {
    expect(spellingsOf('Warsaw; WARSAW;  ; W-wa\nWarsaw')).toEqual(['Warsaw', 'W-wa']);
  });
});
