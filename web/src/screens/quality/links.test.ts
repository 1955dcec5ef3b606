import { expect, test } from 'vitest';
import type { AssociationKind, SuggestedLink } from '../../api/types';
import { addEnglish } from '../../i18n/i18n.svelte';
import words from '../../i18n/locales/en/links.json';
import { namesOf, waysOf, whyOf } from './links';

addEnglish(words);

const record = (id: string, title: string, city?: string) => ({ id, type: 'companies', title, properties: city ? { city } : {} }) as unknown as SuggestedLink['head'];
const reason = (field: string, weight: number, a: string, b = a) => ({ field, level: '', message: field, weight, contradicts: false, a, b });
const link = (head: SuggestedLink['head'], other: SuggestedLink['head'], more: Partial<SuggestedLink> = {}) =>
  ({ id: '1', type: 'companies', status: 'open', bond: 'branch', head, other, reasons: [], kind: { name: 'parent_to_child_company' }, ...more }) as unknown as SuggestedLink;
const kind = (name: string, rank: string, to = 'companies') => ({ name, rank, to, labels: { en: name } }) as unknown as AssociationKind;

test('branches of one name are told apart by their towns, else by their numbers', () => {
  expect(namesOf(link(record('1', 'Alfa'), record('2', 'Alfa Gdynia')))).toEqual({ a: 'Alfa', b: 'Alfa Gdynia' });
  expect(namesOf(link(record('1', 'Alfa', 'Kraków'), record('2', 'Alfa', 'Gdynia')))).toEqual({ a: 'Alfa (Kraków)', b: 'Alfa (Gdynia)' });
  expect(namesOf(link(record('1', 'Alfa', 'Hel'), record('2', 'Alfa', 'Hel')))).toEqual({ a: 'Alfa (#1)', b: 'Alfa (#2)' });
  expect(namesOf(link(record('1', ''), record('2', '')))).toEqual({ a: '#1', b: '#2' });
});

test('what a type can be linked by is offered, the proposed one marked', () => {
  const pair = link(record('1', 'Alfa'), record('2', 'Beta'));
  const all = [kind('company_to_company', 'plain'), kind('parent_to_child_company', 'label'), kind('sister_company', 'label'), kind('x', 'plain', 'deals')];
  expect(waysOf(pair, all).map((way) => [way.kind, way.from, way.proposed])).toEqual([
    ['parent_to_child_company', '1', true], ['parent_to_child_company', '2', false], ['sister_company', '1', false], ['company_to_company', '1', false],
  ]);
  expect(waysOf({ ...pair, kind: { name: 'twin', rank: 'label', number: 9, label: '' } }, [kind('twin', 'label')]).map((way) => way.kind)).toEqual(['twin']);
});

test('reasons come strongest first, with what the names do not say', () => {
  const pair = link(record('1', 'Alfa', 'Kraków'), record('2', 'Alfa', 'Gdynia'), {
    reasons: [reason('company', 10, 'alfa'), reason('address', -0.5, 'krakow', 'gdynia'), reason('domain', 17, 'alfa.pl'), reason('phone', 1, '12', '58')],
  });
  expect(whyOf(pair)).toEqual(['domain (alfa.pl)', 'company', 'phone (12 – 58)', 'address (Kraków – Gdynia)']);
});
