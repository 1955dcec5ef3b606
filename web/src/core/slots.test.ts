import { describe, expect, it } from 'vitest';
import { placesFor } from './slots';

const list = (...places: [string, number][]) => places.map(([name, displayOrder]) => ({ name, displayOrder }));

describe('places', () => {
  it('are those the members had', () => {
    expect(placesFor(list(['b', 7], ['a', 2], ['c', 9]))).toEqual(list(['b', 2], ['a', 7]));
    expect(placesFor(list(['a', 2], ['b', 7]))).toEqual([]);
  });
  it('are new where two had the same', () => {
    expect(placesFor(list(['c', 3], ['a', 3], ['b', 5]))).toEqual(list(['a', 4]));
  });
});
