import { describe, expect, it } from 'vitest';
import type { Association } from '../api/types';
import { kindPairs } from './kindPairs';

const kind = (number: number, inverse: number, from: string, to: string, rank: Association['rank'] = 'label'): Association => ({
  number, inverse, from, to, rank, name: `k${number}`, max: 0, shipped: false,
});

describe('pairs of kinds', () => {
  const all = [
    kind(1, 2, 'contacts', 'companies', 'plain'), kind(2, 1, 'companies', 'contacts', 'plain'), kind(3, 4, 'contacts', 'companies'),
    kind(4, 3, 'companies', 'contacts'), kind(5, 6, 'contacts', 'contacts'), kind(6, 5, 'contacts', 'contacts'), kind(7, 7, 'contacts', 'contacts'),
  ];
  it('are seen from either side', () => {
    expect(kindPairs(all, 'companies').map((pair) => [pair.there.number, pair.back.number])).toEqual([[4, 3]]);
  });
  it('stand once, within a type, too', () => {
    expect(kindPairs(all, 'contacts').map((pair) => [pair.there.number, pair.back.number])).toEqual([[3, 4], [5, 6], [7, 7]]);
  });
});
