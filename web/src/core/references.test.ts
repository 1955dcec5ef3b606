import { expect, it } from 'vitest';
import { referredType } from './references';
import { takenOver } from './takenOver';

it('knows which numbers are records', () => {
  expect(referredType({ name: 'product_id', type: 'id' })).toBe('products');
  expect(referredType({ name: 'id', type: 'id' })).toBe('');
  expect(referredType({ name: 'product_id', type: 'text' })).toBe('');
});

it('takes over what nobody typed', () => {
  const product = { name: 'Lift', price: 10, unit: '', cost: null, category: 'x' };
  expect(takenOver<unknown>(product, { name: 'My lift', price: '' }, () => true)).toEqual({ price: 10 });
  expect(takenOver<unknown>(product, {}, (name) => name === 'name')).toEqual({ name: 'Lift' });
});
