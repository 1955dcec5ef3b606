import { describe, expect, it } from 'vitest';
import { isEvidence, probabilityOf, shownWeights } from './reasons';

const reason = (field: string, weight: number) => ({ field, weight });

describe('reasons', () => {
  it('are shown so that they add up', () => {
    const reasons = [reason('name', 3.14), reason('email', 6.24), reason('phone', 1.24), reason('relation', -0.5)];
    const { weights, sum } = shownWeights(reasons);
    expect(sum).toBe(10.1);
    expect(weights.slice(0, 3)).toEqual([3.1, 6.2, 1.2]);
    expect(weights.reduce((all, one) => all + one * 10, 0)).toBeCloseTo(101);
  });
  it('add up without a frame, too', () => {
    const { weights, sum } = shownWeights([reason('name', 1.04), reason('email', 1.04)]);
    expect([weights, sum]).toEqual([[1, 1], 2]);
    expect(shownWeights([])).toEqual({ weights: [], sum: 0 });
  });
  it('know evidence from its frame', () => {
    expect(['name', 'prior', 'relation', 'guard'].map((field) => isEvidence(reason(field, 1)))).toEqual([true, false, false, false]);
  });
  it('turn into a probability', () => {
    expect(probabilityOf(0)).toBe(0.5);
    expect(probabilityOf(10)).toBeCloseTo(0.999, 3);
  });
});
