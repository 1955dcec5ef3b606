import { describe, expect, it } from 'vitest';
import { dateTime, dayOf, fileSize, percent } from './present';

describe('present', () => {
  it('writes sizes', () => {
    expect(fileSize(512, 'en')).toBe('512 byte');
    expect(fileSize(1_234, 'en')).toBe('1.2 kB');
    expect(fileSize(45_600_000, 'en')).toBe('46 MB');
  });
  it('never rounds up to certainty', () => {
    expect(percent(0.9999, 'en')).toBe('99%');
    expect(percent(1, 'en')).toBe('100%');
    expect(percent(0.5, 'en')).toBe('50%');
  });
  it('survives what is no date', () => {
    expect(dateTime('', 'en')).toBe('');
  });
  it('takes the day of the user', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
