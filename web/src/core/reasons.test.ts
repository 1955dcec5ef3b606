import { describe, expect, it } from 'vitest';
import { isEvidence, probabilityOf, shownEvidence, shownWeights } from './reasons';

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

describe('shownEvidence', () => {
  const points = [{ kind: 'phone', value: '+48601234567', display: '+48 601 234 567' }, { kind: 'email', value: '1234567@example.com', display: '' }];
  const date = (day: string) => `on ${day}`;
  it('shows numbers and days as people write them, and leaves other text alone', () => {
    expect(shownEvidence('601234567', points, date)).toBe('+48 601 234 567');
    expect(shownEvidence('602345678', points, date)).toBe('602345678');
    expect(shownEvidence('1998-12-20', points, date)).toBe('on 1998-12-20');
    expect(shownEvidence('silveryard systems', points, date)).toBe('silveryard systems');
  });
});
