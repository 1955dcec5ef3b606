import { describe, expect, it } from 'vitest';
import { diffChars, type Piece } from './diff';

const text = (pieces: Piece[]) => pieces.map((piece) => piece.text).join('');
const marked = (pieces: Piece[]) => pieces.filter((piece) => !piece.same).map((piece) => piece.text);

describe('diffChars', () => {
  it('marks one letter among equal ones', () => {
    const { a, b } = diffChars('Kowalski', 'Kowalska');
    expect(marked(a)).toEqual(['i']);
    expect(marked(b)).toEqual(['a']);
  });

  it('marks what only one side has', () => {
    const { a, b } = diffChars('jan@gmail.com', 'jan@gmial.com');
    expect(text(a)).toBe('jan@gmail.com');
    expect(text(b)).toBe('jan@gmial.com');
    expect(marked(a).join('').length).toBe(1);
    expect(marked(b).join('').length).toBe(1);
    expect(marked(diffChars('ul. Długa 5', 'ul. Długa').a)).toEqual([' 5']);
  });

  it('marks nothing where the scripts differ', () => {
    const { a, b } = diffChars('Александр Иванов', 'Aleksandr Ivanov');
    expect(marked(a)).toEqual([]);
    expect(marked(b)).toEqual([]);
  });

  it('counts code points, never halves of one', () => {
    const { a } = diffChars('张𠮷伟', '张三伟');
    expect(marked(a)).toEqual(['𠮷']);
  });

  it('gives both texts back whole, whatever they are', () => {
    const words = ['', 'a', 'ab', 'ba', 'abcabc', 'łódź', 'x'.repeat(300)];
    for (const one of words) {
      for (const other of words) {
        const { a, b } = diffChars(one, other);
        expect(text(a)).toBe(one);
        expect(text(b)).toBe(other);
        const common = (pieces: Piece[]) => text(pieces.filter((piece) => piece.same));
        if (a.some((piece) => !piece.same) || b.some((piece) => !piece.same)) expect(common(a)).toBe(common(b));
      }
    }
  });
});
