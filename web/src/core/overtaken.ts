/* Two people change the same record: which of the values one wants to write has the other changed meanwhile? A value
   that only one of them touched hinders nobody, nor one that both made the same. */
import type { Value, Values } from '../api/types';

/* Empty and absent are the same. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  const plain = (value: Value | undefined) =>
    value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)
      ? '' : JSON.stringify(value);
  return plain(a) === plain(b);
}

/* `base` is what was there when the writing began, `now` what is there, `mine` what is to be written. */
export function overtaken(base: Values, now: Values, mine: Values): string[] {
  const typed = (value: Value | undefined) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value);
  return Object.keys(mine).filter((name) =>
    !sameValue(base[name], now[name]) && !sameValue(typed(now[name]), typed(mine[name])),
  );
}

/* What a save changed beside what was asked for (a whole name goes into its parts, a name brings its legal form), as it
   was before: to take the save back, that has to go back, too. `own`: the properties that people write. */
export function wayBackOf(before: Values, after: Values, own: string[]): Values {
  return Object.fromEntries(own.filter((name) => !sameValue(before[name], after[name])).map((name) => [name, before[name] ?? null]));
}
