import { describe, expect, it } from 'vitest';
import { patternFits, standardDraft, standardOf, weightFits } from './standardDraft';

describe('the standard of a property', () => {
  it('comes back as it was, with what the form does not show', () => {
    const standard = { example: '55', minimum: '0', weight: 0, style: 'title', sensitive: true, strictness: 'block' as const };
    expect(standardOf(standardDraft(standard), standard)).toEqual(standard);
  });
  it('is none where nothing is asked', () => {
    expect(standardOf(standardDraft(null), null)).toBeNull();
    expect(standardOf({ ...standardDraft({ example: 'x' }), example: ' ' }, { example: 'x' })).toBeNull();
  });
  it('weighs 0 to 100', () => {
    expect(['', '0', '100', '101', '-1', 'x', '1.5'].map(weightFits)).toEqual([true, true, true, false, false, false, false]);
  });
  it('tries a pattern on the whole value', () => {
    expect([patternFits('[0-9]{2}-[0-9]{3}', '00-950'), patternFits('[0-9]{2}-[0-9]{3}', 'x00-950'), patternFits('[', 'a')]).toEqual([true, false, null]);
  });
});
