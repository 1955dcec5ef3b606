import { describe, expect, it } from 'vitest';
import { overtaken, wayBackOf } from './overtaken';

describe('the way back of a save', () => {
  it('holds all that it changed and people write, as it was', () => {
    const before = { full_name: null, firstname: 'Kowalski', lastname: 'Jan', city: 'Sopot', score: 60 };
    const after = { full_name: null, firstname: 'Jan', lastname: 'Kowalski', city: 'Sopot', phone: '+48', score: 90 };
    expect(wayBackOf(before, after, ['full_name', 'firstname', 'lastname', 'city', 'phone'])).toEqual({ firstname: 'Kowalski', lastname: 'Jan', phone: null });
  });
});

describe('overtaken', () => {
  it('names what both changed, and nothing that only one of them touched', () => {
    const base = { firstname: 'Anna', city: 'Gdańsk', phone: null };
    expect(overtaken(base, { ...base, city: 'Kraków' }, { firstname: 'Ania' })).toEqual([]);
    expect(overtaken(base, { ...base, city: 'Kraków' }, { firstname: 'Ania', city: 'Sopot' })).toEqual(['city']);
    expect(overtaken(base, { ...base, phone: '+48' }, { phone: '+49' })).toEqual(['phone']);
  });
  it('takes no offence where both wrote the same, however it was typed', () => {
    expect(overtaken({ amount: 1 }, { amount: 80 }, { amount: '80' })).toEqual([]);
    expect(overtaken({ tags: [] }, { tags: ['a'] }, { tags: ['a'] })).toEqual([]);
    expect(overtaken({ city: 'Sopot' }, { city: null }, { city: '' })).toEqual([]);
  });
  it('knows that nothing and empty are the same', () => {
    expect(overtaken({ city: '' }, { firstname: 'Ola' }, { city: 'Sopot' })).toEqual([]);
    expect(overtaken({}, { city: 'Kraków' }, { city: 'Sopot' })).toEqual(['city']);
  });
});
