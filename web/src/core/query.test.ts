import { expect, it } from 'vitest';
import type { Property, TypeDefinition } from '../api/types';
import { defaultColumns, queryOf, readSorts, readView, readWidths, turnSort, writeSorts, writeWidths } from './query';

const property = (name: string, more: Partial<Property> = {}): Property => ({
  name, wireName: name, type: 'text', label: {}, group: 'g', kind: 'identity', widget: 'text', indexed: true,
  required: false, readOnly: false, system: false, hidden: false, calculated: false, shipped: true,
  unique: false, formField: true, archived: false, displayOrder: 0, survivorship: 'automatic', optionsFrom: 'own', operators: [], options: [], ...more,
});
const type: TypeDefinition = {
  name: 'contacts', wireId: '0-1', description: '', icon: '', searchable: [], labels: {}, family: 'record', shipped: true, matched: true, consents: true, title: ['lastname'], secondary: [], oneOf: [],
  groups: [], pipelines: [],
  properties: [
    property('lastname'), property('email'), property('notes', { indexed: false }),
    property('updated_at', { system: true, readOnly: true }),
  ],
};

it('shows what a company made a type for, though no index is over it', () => {
  const made = { ...type, shipped: false, properties: [
    property('lastname'), property('serial', { indexed: false }), property('story', { indexed: false, widget: 'textarea' }),
    property('id', { system: true }), property('secret', { indexed: false, hidden: true }),
  ] };
  expect(defaultColumns(made)).toEqual(['serial']);
  expect(defaultColumns({ ...made, shipped: true })).toEqual([]);
});
it('keeps filters on associations that there are, and no others', () => {
  const query = new URLSearchParams([['f', 'associations.companies*NOT_HAS_PROPERTY'], ['f', 'associations.ghosts*HAS_PROPERTY'], ['f', 'gone*HAS_PROPERTY']]);
  expect(readView(query, type, ['companies']).groups.flat().map((one) => one.propertyName)).toEqual(['associations.companies']);
});
it('reads and writes sorts', () => {
  expect(writeSorts(readSorts('a,-b'))).toBe('a,-b');
  expect(readSorts(null)).toEqual([]);
});
it('turns a sort up, down, off', () => {
  const up = turnSort([], 'a', false);
  const down = turnSort(up, 'a', false);
  expect(writeSorts(up)).toBe('a');
  expect(writeSorts(down)).toBe('-a');
  expect(turnSort(down, 'a', false)).toEqual([]);
  expect(writeSorts(turnSort(up, 'b', true))).toBe('a,b');
  expect(writeSorts(turnSort(up, 'b', false))).toBe('b');
});
it('begins with the indexed columns', () => {
  expect(defaultColumns(type)).toEqual(['email', 'updated_at']);
});
it('forgets properties that are not there', () => {
  const view = readView(new URLSearchParams('cols=gone,notes&sort=gone,-email&f=gone*EQ*1&q= x '), type);
  expect(view.columns).toEqual(['notes']);
  expect(writeSorts(view.sorts)).toBe('-email');
  expect(queryOf(view)).toEqual({
    query: 'x', sorts: [{ propertyName: 'email', direction: 'DESCENDING' }], archived: false,
  });
});
it('sends only complete filters', () => {
  const view = readView(new URLSearchParams('f=email*EQ*&f=email*NOT_HAS_PROPERTY'), type);
  expect(queryOf(view).filterGroups).toEqual([
    { filters: [{ propertyName: 'email', operator: 'NOT_HAS_PROPERTY' }] },
  ]);
});
it('keeps sensible widths', () => {
  expect(writeWidths(readWidths('email:240.4,city:1,x'))).toBe('email:240');
});
