import { describe, expect, it } from 'vitest';
import { standardDraft, standardOf, weightFits } from './standardDraft';

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
});
