import { describe, expect, it } from 'vitest';
import type { Filter } from '../api/types';
import { firstOperator, isComplete, readFilter, readGroups, writeFilter, writeGroups } from './filter';

const all: Filter[] = [
  { propertyName: 'email', operator: 'NOT_HAS_PROPERTY' },
  { propertyName: 'city', operator: 'EQ', value: 'Łódź * 100% & more' },
  { propertyName: 'orders', operator: 'BETWEEN', value: '1', highValue: '' },
  { propertyName: 'country', operator: 'IN', values: ['PL', '%2A', 'RU'] },
];

describe('filters in the address', () => {
  it.each(all)('come back as they were: $operator', (filter) => {
    expect(readFilter(writeFilter(filter))).toEqual(filter);
  });
  it('survive a whole address with groups', () => {
    const query = new URLSearchParams();
    for (const [name, texts] of Object.entries(writeGroups([all, [all[0]!]]))) {
      for (const text of texts) query.append(name, text);
    }
    expect(readGroups(new URLSearchParams(query.toString()))).toEqual([all, [all[0]]]);
  });
  it('drop what is not understood', () => {
    expect(readFilter('email*SOUNDS_LIKE*x')).toBeNull();
    expect(readFilter('')).toBeNull();
    expect(readGroups(new URLSearchParams('f=x&f=email*HAS_PROPERTY'))).toHaveLength(1);
  });
});

it('knows when a filter says something', () => {
  expect(all.map(isComplete)).toEqual([true, true, false, true]);
  expect(isComplete({ propertyName: 'a', operator: 'IN', values: [] })).toBe(false);
});
it('begins with what fits the type', () => {
  expect(firstOperator('choice', ['EQ', 'IN'])).toBe('IN');
  expect(firstOperator('text', ['EQ'])).toBe('EQ');
  expect(firstOperator('date', ['HAS_PROPERTY'])).toBe('HAS_PROPERTY');
});
