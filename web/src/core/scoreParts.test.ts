import { describe, expect, it } from 'vitest';
import { bestGain, toneOf } from './scoreParts';

const full = { completeness: 100, validity: 100, consistency: 100, uniqueness: 100, freshness: 100 };

describe('what raises a score most', () => {
  it('is nothing where all is well', () => {
    expect(bestGain(full)).toBeNull();
    expect(bestGain({ ...full, freshness: 95 })).toBeNull();
  });
  it('is the part that weighs most, not the lowest number', () => {
    expect(bestGain({ ...full, completeness: 60, uniqueness: 50 })).toEqual({ part: 'completeness', points: 37 });
    expect(bestGain({ ...full, validity: 70, freshness: 40 })).toEqual({ part: 'validity', points: 15 });
    expect(bestGain({ ...full, uniqueness: 0 })).toEqual({ part: 'uniqueness', points: 15 });
  });
  it('of an empty record is filling it', () => {
    expect(bestGain({ ...full, completeness: 0 })).toEqual({ part: 'completeness', points: 100 });
  });
  it('is told by three tones', () => {
    expect([100, 90, 89, 70, 69].map(toneOf)).toEqual(['ok', 'ok', 'warn', 'warn', 'bad']);
  });
});
