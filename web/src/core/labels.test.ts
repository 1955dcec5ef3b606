import { describe, expect, it } from 'vitest';
import { draftOf, sameTexts, textsChange, textsOf } from './labels';

const all = ['en', 'pl', 'ru', 'zh'] as const;

describe('labels', () => {
  it('shows only what differs from the own language', () => {
    expect(draftOf({ en: 'Car', pl: 'Car', ru: 'Машина', zh: 'Car' }, 'en', all)).toEqual({ en: 'Car', pl: '', ru: 'Машина', zh: '' });
    expect(draftOf(undefined, 'pl', all)).toEqual({ en: '', pl: '', ru: '', zh: '' });
  });
  it('means the own text where nothing stands', () => {
    expect(textsOf({ en: ' Car ', pl: '', ru: 'Машина', zh: ' ' }, 'en')).toEqual({ en: 'Car', pl: 'Car', ru: 'Машина', zh: 'Car' });
  });
  it('sends what changed, and those that follow', () => {
    const before = { en: 'Car', pl: 'Car', ru: 'Машина', zh: 'Car' };
    const draft = draftOf(before, 'en', all);
    expect(textsChange(draft, before, 'en')).toBeUndefined();
    expect(textsChange({ ...draft, en: 'Vehicle' }, before, 'en')).toEqual({ en: 'Vehicle', pl: 'Vehicle', zh: 'Vehicle' });
    expect(textsChange({ ...draft, pl: 'Auto' }, before, 'en')).toEqual({ pl: 'Auto' });
    expect(textsChange({ ...draft, ru: '' }, before, 'en')).toEqual({ ru: 'Car' });
  });
  it('knows whether anything would change', () => {
    expect(sameTexts({ en: 'Car', pl: '' }, { en: 'Car ', pl: 'Car' }, 'en')).toBe(true);
    expect(sameTexts({ en: 'Car', pl: '' }, { en: 'Car', pl: 'Auto' }, 'en')).toBe(false);
  });
});
