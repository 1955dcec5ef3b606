import { expect, it } from 'vitest';
import type { CrmRecord, Property } from '../api/types';
import { find, move, totalOf, type Column } from './board';

const card = (id: string, properties: CrmRecord['properties'] = {}) => ({ id, properties }) as CrmRecord;
const columns: Column[] = [
  { stage: 'a', cards: [card('1'), card('2')], total: 7, after: 'x' },
  { stage: 'b', cards: [card('3')], total: 1, after: null },
];
const amount = { name: 'amount' } as Property;

it('moves a card to the top of another column, and exactly back', () => {
  const moved = move(columns, '2', 'b');
  expect(moved.map((column) => [column.cards.map((one) => one.id).join(), column.total])).toEqual([['1', 6], ['2,3', 2]]);
  expect(move(moved, '2', 'a', 1)).toEqual(columns);
});

it('leaves alone what can not be moved', () => {
  expect(move(columns, '9', 'b')).toBe(columns);
  expect(move(columns, '1', 'a')).toBe(columns);
  expect(move(columns, '1', 'zzz')).toBe(columns);
  expect(find(columns, '3')).toEqual({ column: 1, at: 0 });
});

const total = (value: string, currency: string | null, count: number, sum: number, home?: [number, number]) => ({
  value, currency, count,
  sums: [
    { property: 'amount', count, sum }, ...(home ? [{ property: 'amount_in_home_currency', count: home[0], sum: home[1] }] : []),
  ],
});

it('tells what is in a column: all records, each currency, the company\u2019s own where it is known of all', () => {
  expect(totalOf([total('a', 'EUR', 3, 0.3), total('b', 'EUR', 2, 9)], 'a', amount, 'EUR')).toEqual({
    count: 3, sums: [{ currency: 'EUR', value: 0.3 }], home: null,
  });
  expect(totalOf([], 'a', amount, 'EUR')).toEqual({ count: 0, sums: [], home: null });
  const mixed = [total('a', null, 1, 7, [1, 7]), total('a', 'PLN', 2, 50, [2, 12]), total('a', 'EUR', 1, 1, [1, 1])];
  expect(totalOf(mixed, 'a', amount, 'EUR')).toEqual({
    count: 4, sums: [{ currency: 'PLN', value: 50 }, { currency: 'EUR', value: 8 }], home: { value: 20, currency: 'EUR' },
  });
  /* One of them without a rate: nothing is said of the whole. */
  expect(totalOf([...mixed, total('a', 'XAU', 1, 5, [0, 0])], 'a', amount, 'EUR').home).toBeNull();
  expect(totalOf([{ value: 'a', currency: null, count: 9, sums: [] }], 'a', undefined, '').count).toBe(9);
});
