import { expect, it } from 'vitest';
import { KeyReader, keyLabel, pressName, type KeyPress } from './keys';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more,
});

it('names keys alike on every layout', () => {
  expect(pressName(press('K', { ctrlKey: true }))).toBe('mod+k');
  expect(pressName(press('л', { ctrlKey: true, code: 'KeyK' }))).toBe('mod+k');
  expect(pressName(press('?', { shiftKey: true }))).toBe('?');
  expect(pressName(press('Z', { metaKey: true, shiftKey: true }))).toBe('mod+shift+z');
});
it('reads one key and two in a row', () => {
  const reader = new KeyReader();
  const wanted = ['g h', 'c', 'h'];
  expect(reader.read(press('g'), wanted, 0)).toBeNull();
  expect(reader.read(press('h'), wanted, 500)).toBe('g h');
  expect(reader.read(press('g'), wanted, 1000)).toBeNull();
  expect(reader.read(press('h'), wanted, 9000)).toBe('h');
  expect(reader.read(press('c'), wanted, 9100)).toBe('c');
});
it('shows keys', () => {
  expect(keyLabel('mod+k', false)).toBe('Ctrl+K');
  expect(keyLabel('mod+k', true)).toBe('⌘K');
  expect(keyLabel('g h', false)).toBe('G H');
});
