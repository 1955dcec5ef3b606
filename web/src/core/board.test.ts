import { expect, it } from 'vitest';
import type { CrmRecord, Property } from '../api/types';
import { find, move, sumOf, type Column } from './board';

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

it('adds amounts exactly and never over currencies', () => {
  expect(sumOf([card('1', { amount: 0.1 }), card('2', { amount: 0.2 })], amount, 'EUR')).toEqual({ value: 0.3, currency: 'EUR' });
  expect(sumOf([card('1')], amount, 'EUR')).toBeNull();
  const mixed = [card('1', { amount: 5, currency: 'PLN' }), card('2', { amount: 7 })];
  expect(sumOf(mixed, amount, 'EUR')).toBeNull();
  const known = mixed.map((one) => ({ ...one, properties: { ...one.properties, amount_in_home_currency: 2.5 } }));
  expect(sumOf(known, amount, 'EUR')).toEqual({ value: 5, currency: 'EUR' });
});
