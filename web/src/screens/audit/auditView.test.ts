import { expect, test } from 'vitest';
import type { AuditLine } from '../../api/types';
import { askedOf, asksWhoSaw, fileAddress, linkOf, readable } from './auditView';

const line = (more: Partial<AuditLine>) =>
  ({ id: 'entry-1', at: '', action: 'rule.change', actor: { name: '' }, source: 'form', count: 0, ...more }) as AuditLine;

test('the address says what is asked', () => {
  const now = Date.parse('2026-03-08T00:00:00Z');
  expect(askedOf(new URLSearchParams('actor=3&action=&period=week'), now)).toEqual({ actor: '3', since: '2026-03-01T00:00:00.000Z' });
  expect(askedOf(new URLSearchParams('period=nonsense'), now)).toEqual({});
  expect(asksWhoSaw(new URLSearchParams('seen=1&record=5'))).toBe(false);
  expect(asksWhoSaw(new URLSearchParams('seen=1&record=5&type=contacts'))).toBe(true);
  expect(fileAddress({ record: '5' }, 'csv')).toBe('/api/v1/audit/file?record=5&as=csv');
});

test('a line leads to what it is about', () => {
  expect(linkOf(line({ type: 'contacts', recordId: '7' }))).toBe('/o/contacts/7');
  expect(linkOf(line({ type: 'contacts', recordId: '7', action: 'record.erase' }))).toBe('');
  expect(linkOf(line({ subject: 'imports/12/run' }))).toBe('/import/12');
  expect(linkOf(line({ subject: 'rules' }))).toBe('');
});

test('what was told is shown as it is where it can not be read', () => {
  expect(readable('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(readable('a=1')).toBe('a=1');
  expect(readable(undefined)).toBe('');
});
