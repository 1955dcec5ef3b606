import { expect, it } from 'vitest';
import { placesOf } from './places';

const type = (name: string, family: 'record' | 'activity' | 'item' = 'record', shipped = true) => ({ name, family, shipped });
const shipped = [
  type('contacts'), type('companies'), type('deals'), type('tickets'), type('leads'), type('products'),
  type('line_items', 'item'), type('quotes'), type('notes', 'activity'), type('tasks', 'activity'),
];

it('puts what is used all day first and the rest under "More"', () => {
  expect(placesOf(shipped)).toEqual({
    main: ['contacts', 'companies', 'leads', 'deals', 'tickets'], more: ['products', 'quotes'],
  });
});

it('shows types of the company among the first, as long as there is room', () => {
  const own = Array.from({ length: 6 }, (_, i) => type(`own${i}`, 'record', false));
  const { main, more } = placesOf([...shipped, ...own]);
  expect(main.slice(5)).toEqual(['own0', 'own1', 'own2', 'own3']);
  expect(more.slice(0, 2)).toEqual(['own4', 'own5']);
});
