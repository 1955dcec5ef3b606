import { describe, expect, it } from 'vitest';
import { dayOf, formatCertainty } from './present';

describe('present', () => {
  it('never rounds up to certainty', () => {
    expect(formatCertainty(0.9999, 'en')).toBe('99.9%');
    expect(formatCertainty(1, 'en')).toBe('100%');
    expect(formatCertainty(0.9949, 'en')).toBe('99.4%');
    expect(formatCertainty(0.989, 'en')).toBe('99%');
    expect(formatCertainty(0.5, 'en')).toBe('50%');
  });
  it('takes the day of the user', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
