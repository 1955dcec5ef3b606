import { expect, it } from 'vitest';
import { countryCodes } from './countries';
import { formatAgo, formatBytes, formatCountry, formatDate, formatNumber } from './format';

it('formats in the language', () => {
  expect(formatNumber(1234567.5, 'pl')).toBe('1\u00a0234\u00a0567,5');
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
