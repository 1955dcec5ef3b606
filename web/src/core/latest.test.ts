import { describe, expect, it } from 'vitest';
import { latest } from './latest';

describe('the end of a list', () => {
  it('is the list where it is short enough', () => {
    expect(latest([1, 2, 3], 3)).toEqual({ earlier: 0, shown: [1, 2, 3] });
    expect(latest([], 3)).toEqual({ earlier: 0, shown: [] });
  });
  it('leaves a place for what is said of the rest', () => {
    expect(latest([1, 2, 3, 4], 3)).toEqual({ earlier: 2, shown: [3, 4] });
  });
});
