import { expect, it } from 'vitest';
import { countOf, everything, isSelected, nothing, set, toggle } from './selection';

it('selects some', () => {
  const two = set(nothing, ['1', '2'], true);
  expect(countOf(two, 100)).toBe(2);
  expect(isSelected(two, '2')).toBe(true);
  expect(isSelected(toggle(two, '2'), '2')).toBe(false);
  expect(nothing.ids.size).toBe(0);
});
it('selects all but some', () => {
  const most = toggle(everything, '7');
  expect(countOf(most, 100)).toBe(99);
  expect(isSelected(most, '7')).toBe(false);
  expect(isSelected(most, '8')).toBe(true);
  expect(countOf(set(most, ['7'], true), 100)).toBe(100);
});
