import { describe, expect, it } from 'vitest';
import { keyTarget, moved } from './order';

describe('order', () => {
  it('moves one and leaves the list itself alone', () => {
    const list = ['a', 'b', 'c'];
    expect(moved(list, 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(list, 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(list, 1, 9)).toEqual(['a', 'c', 'b']);
    expect(moved(list, 7, 0)).toEqual(list);
    expect(list).toEqual(['a', 'b', 'c']);
  });
  it('knows the keys', () => {
    expect(keyTarget('ArrowUp', 0, 3)).toBe(0);
    expect(keyTarget('ArrowDown', 1, 3)).toBe(2);
    expect(keyTarget('End', 0, 3)).toBe(2);
    expect(keyTarget('Enter', 1, 3)).toBeNull();
  });
});
