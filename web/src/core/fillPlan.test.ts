import { expect, test } from 'vitest';
import type { Property, TypeDefinition } from '../api/types';
import { fillPlan, saidOf } from './fillPlan';

const property = (name: string, type: string) => ({ name, type }) as Property;
const type = { properties: [
  property('name', 'text'), property('email', 'email'), property('phone', 'phone'), property('tags', 'choices'), property('city', 'city'), property('size', 'number'),
] } as unknown as TypeDefinition;
const point = (kind: 'email' | 'phone', value: string) => ({ kind, value, display: value, label: '', primary: true, shared: false });
const there = {
  properties: { name: 'Anna', email: 'a@firma.pl', tags: ['vip'], city: null, size: 3 },
  contactPoints: [point('email', 'a@firma.pl'), point('email', 'old@firma.pl')],
};

test('what is empty is filled, what is the same is no matter', () => {
  expect(fillPlan(type, there, { name: 'Anna', city: 'Łódź', phone: '+48601222333', size: 3 })).toEqual({
    fills: ['phone', 'city'], adds: [], stays: [], values: { phone: '+48601222333', city: 'Łódź' },
  });
});

test('what the record says otherwise stays', () => {
  expect(fillPlan(type, there, { name: 'Ania', size: 4 })).toEqual({ fills: [], adds: [], stays: ['name', 'size'], values: {} });
});

test('addresses and choices are added beside those there are', () => {
  expect(fillPlan(type, there, { email: 'new@firma.pl', tags: ['news', 'vip'] })).toEqual({
    fills: [], adds: ['email', 'tags'], stays: [], values: { email: 'new@firma.pl', tags: ['vip', 'news'] },
  });
  expect(fillPlan(type, there, { email: 'old@firma.pl', tags: ['vip'] })).toEqual({ fills: [], adds: [], stays: [], values: {} });
});

test('a number without its country is none to be added where the record has it with one', () => {
  const has = { properties: { phone: '+48601222333' }, contactPoints: [point('phone', '+48601222333')] };
  for (const typed of ['601222333', '0601 222 333']) expect(fillPlan(type, has, { phone: typed }).adds).toEqual([]);
  for (const typed of ['+49601222333', '602222333', '333']) expect(fillPlan(type, has, { phone: typed }).adds).toEqual(['phone']);
});

test('nothing typed is nothing', () => {
  expect(fillPlan(type, there, { city: '', phone: null, tags: [] })).toEqual({ fills: [], adds: [], stays: [], values: {} });
});

test('of what the server makes of it, what was typed; a whole name is its parts', () => {
  const normalised = { given: 'Anna', family: 'Nowak', legal: 'x', city: 'Łódź' };
  expect(saidOf({ city: 'lodz', phone: '' }, normalised)).toEqual({ city: 'Łódź' });
  expect(saidOf({ whole: 'Anna Nowak' }, normalised, property('whole', 'person_name'), ['given', 'family'])).toEqual({ given: 'Anna', family: 'Nowak' });
});
