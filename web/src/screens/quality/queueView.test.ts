import { describe, expect, it } from 'vitest';
import { midnight, viewOf, viewText } from './queueView';

describe('viewOf', () => {
  it('reads order and filters and leaves out what is none', () => {
    const query = new URLSearchParams('sort=size&certainty=sure&owner=me&has=&page=2');
    expect(viewOf(query, 'contacts')).toEqual({ type: 'contacts', sort: 'size', certainty: 'sure', owner: 'me' });
    expect(viewOf(new URLSearchParams('sort=best&certainty=maybe'), 'deals')).toEqual({ type: 'deals' });
  });
  it('comes back from its own text', () => {
    const view = { type: 'contacts', sort: 'newest', q: 'Łódź & co' } as const;
    expect(viewOf(new URLSearchParams(viewText(view)), 'contacts')).toEqual(view);
  });
});

describe('midnight', () => {
  it('is the beginning of the day where the user is', () => {
    const at = new Date(midnight(new Date(2026, 10, 23, 15, 4)));
    expect([at.getHours(), at.getMinutes(), at.getDate()]).toEqual([0, 0, 23]);
  });
});
