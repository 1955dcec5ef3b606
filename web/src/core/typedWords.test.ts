import { expect, test } from 'vitest';
import type { Property, TypeDefinition } from '../api/types';
import { quickOf } from './important';
import { begunWith, wholeNameOf } from './typedWords';

type Some = Partial<Property> & { name: string; type: Property['type'] };
const property = (one: Some) => ({ kind: 'descriptive', indexed: false, required: false, readOnly: false, calculated: false, hidden: false, system: false, unique: false, widget: 'text', ...one }) as Property;
const typeOf = (title: string[], properties: Some[], more: Partial<TypeDefinition> = {}) =>
  ({ title, secondary: [], oneOf: [], pipelines: [], properties: properties.map(property), ...more }) as unknown as TypeDefinition;

const people = typeOf(['given', 'family'], [
  { name: 'given', type: 'person_name', kind: 'identity', indexed: true },
  { name: 'family', type: 'person_name', kind: 'identity', indexed: true },
  { name: 'whole', type: 'person_name', kind: 'identity' },
  { name: 'mail', type: 'email', kind: 'identity', indexed: true },
  { name: 'phone', type: 'phone', kind: 'identity', indexed: true },
  { name: 'born', type: 'date', kind: 'identity' },
  { name: 'city', type: 'city', indexed: true },
]);
const firms = typeOf(['name'], [
  { name: 'notes', type: 'text' },
  { name: 'name', type: 'company_name', kind: 'identity', indexed: true },
  { name: 'web', type: 'domain', kind: 'identity', indexed: true },
  { name: 'nip', type: 'tax_id', kind: 'identity' },
], { oneOf: ['name', 'web'] });

test('words go where the type has a place for such', () => {
  expect(begunWith(people, ' anna@firma.pl ')).toEqual({ property: 'mail', divided: false });
  expect(begunWith(people, '+48 (601) 222-333')).toEqual({ property: 'phone', divided: false });
  expect(begunWith(firms, 'firma.com.pl')).toEqual({ property: 'web', divided: false });
  expect(begunWith(firms, 'https://пример.рф/o')).toEqual({ property: 'web', divided: false });
});

test('anything else is what it is called, a whole name where there is a property for one', () => {
  for (const words of ['Anna Nowak', 'Nowak, Anna', '张伟', 'Anna']) expect(begunWith(people, words)).toEqual({ property: 'whole', divided: true });
  expect(begunWith(firms, 'Firma 24 Sp. z o.o.')).toEqual({ property: 'name', divided: false });
  expect(begunWith(firms, 'anna@firma.pl')).toEqual({ property: 'name', divided: false });
  expect(begunWith(firms, '112')).toEqual({ property: 'name', divided: false });
  expect(begunWith(people, '  ')).toBeNull();
  expect(wholeNameOf(firms)).toBeUndefined();
});

test('a small form asks what tells who it is, and whatever it was opened with', () => {
  const names = (type: TypeDefinition, also?: string[]) => quickOf(type, also).map((one) => one.name);
  expect(names(people)).toEqual(['given', 'family', 'mail', 'phone', 'born']);
  expect(names(people, ['city'])).toContain('city');
  expect(names(firms)).toEqual(['name', 'web', 'nip']);
  const many = typeOf(['name'], [{ name: 'name', type: 'text' }, ...Array.from({ length: 12 }, (_, i): Some => ({ name: `id${i}`, type: 'text', kind: 'identity' }))]);
  expect(names(many)).toHaveLength(6);
});
