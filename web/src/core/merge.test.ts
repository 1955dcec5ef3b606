import { describe, expect, it } from 'vitest';
import {
  chosenProperties, fullest, mergeRows, resultOf, uniteContactPoints, type MergePoint, type MergeRecord,
  type MergeValue,
} from './merge';

function point(kind: string, value: string, shared = false): MergePoint {
  return { kind, value, display: value, shared };
}
function record(id: string, properties: Record<string, MergeValue>, contactPoints: MergePoint[] = []): MergeRecord {
  return { id, updatedAt: `2026-01-0${id}T00:00:00Z`, properties, contactPoints };
}
const properties = ['firstname', 'lastname', 'email', 'city', 'tags'];
const one = record('1', { firstname: 'Jan', lastname: 'Kowalski', email: 'jan@example.com', tags: ['a', 'b'] });
const two = record('2', { firstname: 'Jan', lastname: 'Kowalsky', city: 'Kraków', tags: ['b', 'a'], email: '' });
const none = { primary: '1', proposal: {}, picks: {} };

describe('mergeRows', () => {
  it('puts conflicts first and leaves out what nobody has', () => {
    const rows = mergeRows([one, two], [...properties, 'website'], none);
    expect(rows.map((row) => [row.property, row.state])).toEqual([
      ['lastname', 'conflict'], ['email', 'fills'], ['city', 'fills'], ['firstname', 'equal'], ['tags', 'equal'],
    ]);
  });

  it('chooses pick, then proposal, then main record, then whoever has a value', () => {
    const chosen = (choice: typeof none) =>
      Object.fromEntries(mergeRows([one, two], properties, choice).map((row) => [row.property, row.chosen]));
    expect(chosen(none)).toMatchObject({ lastname: '1', city: '2', email: '1' });
    expect(chosen({ ...none, proposal: { lastname: '2' } }).lastname).toBe('2');
    expect(chosen({ ...none, proposal: { lastname: '2' }, picks: { lastname: '1' } }).lastname).toBe('1');
  });

  it('never chooses an empty value nor a record that is not there', () => {
    const rows = mergeRows([one, two], properties, { primary: '2', proposal: { email: '2' }, picks: { city: '9' } });
    expect(rows.find((row) => row.property === 'email')!.chosen).toBe('1');
    expect(rows.find((row) => row.property === 'city')!.chosen).toBe('2');
  });

  it('keeps false and zero as values', () => {
    const rows = mergeRows([record('1', { vip: false }), record('2', { vip: true })], ['vip'], none);
    expect(rows[0]).toMatchObject({ state: 'conflict', chosen: '1' });
  });

  it('tells the result and the body of the decision', () => {
    const rows = mergeRows([one, two], properties, { ...none, picks: { lastname: '2' } });
    expect(resultOf(rows, [one, two])).toMatchObject({ lastname: 'Kowalsky', email: 'jan@example.com', city: 'Kraków' });
    expect(chosenProperties(rows)).toEqual({ lastname: '2', email: '1', city: '2' });
  });
});

describe('uniteContactPoints', () => {
  it('keeps every one once, the shown ones first in their kind', () => {
    const a = record('1', {}, [point('email', 'a@x.pl', true), point('phone', '+481', true)]);
    const b = record('2', {}, [point('email', 'b@x.pl'), point('phone', '+481', true)]);
    const united = uniteContactPoints([a, b], { email: 'b@x.pl', phone: '+481' });
    expect(united.map((one) => [one.value, one.primary, one.from, one.shared])).toEqual([
      ['b@x.pl', true, ['2'], false], ['a@x.pl', false, ['1'], true], ['+481', true, ['1', '2'], false],
    ]);
  });

  it('loses none and changes no record', () => {
    const a = record('1', {}, [point('email', 'same', true), point('phone', 'same')]);
    const b = record('2', {}, [point('email', 'same', true)]);
    expect(uniteContactPoints([a, b], {})).toHaveLength(2);
    expect(a.contactPoints[0]!.shared).toBe(true);
  });
});

describe('fullest', () => {
  it('prefers more values, then the later change', () => {
    expect(fullest([record('1', { a: 1 }), record('2', { a: 1, b: 2 })])).toBe('2');
    expect(fullest([record('1', { a: 1, b: '' }), record('2', { a: 1 })])).toBe('2');
  });
});
