import { expect, it } from 'vitest';
import { countryCodes } from './countries';
import { editableNumber, formatAgo, formatBytes, formatCountry, formatDate, formatMoment, formatNumber } from './format';
import { formatSpan } from './span';

it('formats in the language', () => {
  expect(formatNumber(1234567.5, 'pl')).toBe('1\u00a0234\u00a0567,5');
  expect(['en', 'pl', 'ru', 'zh'].map((tag) => editableNumber(-12500.5, tag))).toEqual(['-12500.5', '-12500,5', '-12500,5', '-12500.5']);
  expect(formatDate('2026-03-01', 'en')).toBe('1 Mar 2026');
  expect(formatDate('2026-03-01', 'zh')).toContain('2026');
  expect(formatDate('soon', 'en')).toBe('soon');
  expect(formatCountry('PL', 'ru')).toBe('Польша');
  expect(formatCountry('nonsense', 'en')).toBe('nonsense');
  expect(formatBytes(1_240_000, 'en')).toBe('1.2 MB');
});
it('says how long ago', () => {
  const now = Date.UTC(2026, 0, 10, 12);
  expect(formatAgo('2026-01-10T11:58:00Z', 'en', now)).toBe('2 minutes ago');
  expect(formatAgo('2026-01-09T12:00:00Z', 'en', now)).toBe('yesterday');
  expect(formatAgo('2025-12-01T12:00:00Z', 'en', now)).toBe('1 Dec 2025');
});
it('knows the 249 countries', () => {
  expect(new Set(countryCodes).size).toBe(249);
});

it('says how long in the largest unit', () => {
  expect(formatSpan(20_000, 'en')).toBe('< 1 min');
  expect(formatSpan(3 * 3_600_000 + 5, 'en')).toBe('3 hrs');
  expect(formatSpan(40 * 86_400_000, 'en')).toBe('40 days');
  expect(formatSpan(2 * 86_400_000, 'ru')).toBe('2 дн.');
});

it('leaves the time out where a program wrote a day', () => {
  expect(formatMoment('2026-03-01T00:00:00.000Z', 'en')).toBe('1 Mar 2026');
  expect(formatMoment('2026-03-01T10:30:00.000Z', 'en')).toMatch(/^1 Mar 2026, \d\d:30$/);
});
