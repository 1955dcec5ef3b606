import { describe, expect, it } from 'vitest';
import { daysOf, daysText, newTemplate, refill, templateDraft, templateInput, templatePatch } from './templateDraft';

const languages = ['en', 'pl'];
const seen = { type: 'deals', name: 'roof', label: { en: 'Roof', pl: 'Dach' }, values: { owner_id: 'me', closedate: 'today+14' } };

describe('days', () => {
  it.each([['today', 0], ['today+14', 14], ['now - 3', -3], ['2026-05-01', null], ['today+', null], ['', null]] as const)('%s', (text, days) => {
    expect(daysOf(text)).toBe(days);
  });
  it('are written as they are read', () => {
    for (const days of [0, 1, -7, 365]) for (const time of [true, false]) expect(daysOf(daysText(days, time))).toBe(days);
    expect(daysText(14, false)).toBe('today+14');
    expect(daysText(0, true)).toBe('now');
  });
});

describe('a draft', () => {
  it('sends nothing where nothing was changed', () => {
    expect(templatePatch(templateDraft(seen, 'en', languages), seen, 'en')).toEqual({});
  });
  it('sends all values where one is another', () => {
    const draft = templateDraft(seen, 'en', languages);
    expect(templatePatch({ ...draft, values: [{ property: 'owner_id', text: ' 7 ' }, { property: 'city', text: ' ' }] }, seen, 'en')).toEqual({ values: { owner_id: '7' } });
  });
  it('says a new one in all languages', () => {
    const draft = newTemplate('deals', 'en', languages);
    expect(templateInput({ ...draft, label: { en: 'Roof', pl: '' }, values: [{ property: 'a', text: '1' }] }, 'roof', 'en'))
      .toEqual({ type: 'deals', name: 'roof', label: { en: 'Roof', pl: 'Roof' }, values: { a: '1' } });
  });
});

describe('a form', () => {
  it('keeps what was typed', () => {
    expect(refill({ city: 'Hel', name: '' }, {}, { city: 'Gdynia', name: 'A' })).toEqual({ city: 'Hel', name: 'A' });
  });
  it('gives back what the template before had filled in', () => {
    const first: Record<string, unknown> = { city: 'Gdynia', tags: ['a'] };
    expect(refill<Record<string, unknown>>(refill<Record<string, unknown>>({ name: 'X' }, {}, first), first, { country: 'PL' })).toEqual({ name: 'X', country: 'PL' });
    expect(refill({ ...first, city: 'Hel' }, first, {})).toEqual({ city: 'Hel' });
  });
});
