import { expect, it } from 'vitest';
import { endOfToday, nearOf } from './ask';

const now = new Date(2026, 2, 29, 15, 0);

it('sorts tasks by how near they are', () => {
  expect(nearOf(new Date(2026, 2, 29, 14, 59).toISOString(), now)).toBe('overdue');
  expect(nearOf(new Date(2026, 2, 29, 23, 59).toISOString(), now)).toBe('today');
  expect(nearOf(new Date(2026, 2, 30, 0, 0).toISOString(), now)).toBe('later');
});

it('takes a day for what it is where clocks change', () => {
  expect(endOfToday(now).getDate()).toBe(30);
  expect(endOfToday(now).getHours()).toBe(0);
});
