import { describe, expect, it } from 'vitest';
import { fill, inspect } from './message';

const rows = '{n, plural, =0 {no rows} one {# wiersz} few {# wiersze} many {# wierszy} other {# wiersza}}';

describe('messages', () => {
  it('fills in names and formats numbers in the language', () => {
    expect(fill('Hello {name}, {n} of {m}', { name: 'Ewa', n: 12345, m: 3 }, 'en')).toBe('Hello Ewa, 12,345 of 3');
  });
  it('chooses Polish and Russian plural forms', () => {
    const polish = [1, 2, 5, 12, 22, 25].map((n) => fill(rows, { n }, 'pl'));
    expect(polish).toEqual(['1 wiersz', '2 wiersze', '5 wierszy', '12 wierszy', '22 wiersze', '25 wierszy']);
    const russian = '{n, plural, one {# запись} few {# записи} many {# записей} other {# записи}}';
    expect([1, 3, 11, 21].map((n) => fill(russian, { n }, 'ru'))).toEqual([
      '1 запись', '3 записи', '11 записей', '21 запись',
    ]);
  });
  it('prefers an exact number to a form', () => {
    expect(fill(rows, { n: 0 }, 'pl')).toBe('no rows');
  });
  it('selects by word and nests', () => {
    const text = '{kind, select, a {A{n, plural, one {!} other {s #}}} other {B {x}}}';
    expect(fill(text, { kind: 'a', n: 2 }, 'en')).toBe('As 2');
    expect(fill(text, { kind: 'z', n: 2, x: 'y' }, 'en')).toBe('B y');
  });
  it('names what it uses', () => {
    expect(inspect(rows)).toEqual({ names: ['n'], plurals: [['=0', 'one', 'few', 'many', 'other']] });
  });
  it('refuses broken messages', () => {
    expect(() => fill('{n, plural, one {x}', { n: 1 }, 'en')).toThrow();
    expect(() => fill('{n, plural, one {x}}', { n: 1 }, 'en')).toThrow();
  });
});
