import { describe, expect, it } from 'vitest';
import { nothingAhead, typeAhead, type Ahead } from './typeAhead';

const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
const typed = (...keys: string[]): Ahead => keys.reduce((ahead, key) => typeAhead(ahead, press(key)), nothingAhead);

describe('typeAhead', () => {
  it('keeps what is typed in any script, and how it ends', () => {
    expect(typed('Ł', 'o', ' ', '王', '𠮷')).toEqual({ text: 'Ło 王𠮷', end: null });
    expect(typed('a', 'Enter', 'b')).toEqual({ text: 'a', end: 'Enter' });
    expect(typed('Tab')).toEqual({ text: null, end: 'Tab' });
  });
  it('knows deleting from typing nothing', () => {
    expect(typed('a', '𠮷', 'Backspace').text).toBe('a');
    expect(typed('Delete').text).toBe('');
    expect(typed().text).toBe(null);
  });
  it('leaves alone what is no text', () => {
    for (const key of [press('Shift'), press('ArrowLeft'), press('F2'), press('a', { ctrlKey: true }), press('v', { metaKey: true })])
      expect(typeAhead(nothingAhead, key)).toBe(nothingAhead);
    expect(typeAhead(nothingAhead, press('ą', { altKey: true })).text).toBe('ą');
  });
});
