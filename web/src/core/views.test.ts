import { describe, expect, it } from 'vitest';
import { addressOf, kept, sameView } from './views';

describe('kept views', () => {
  it('hold what is looked for, not where one is', () => {
    expect(kept(new URLSearchParams('f=city+EQ+Hel&peek=12&sort=-city&v=3&view=board'))).toBe('f=city+EQ+Hel&sort=-city');
  });
  it('are the same in any order of names, not of filters', () => {
    expect(sameView('sort=city&f=a&f=b', 'f=a&f=b&sort=city')).toBe(true);
    expect(sameView('f=a&f=b', 'f=b&f=a')).toBe(false);
    expect(sameView('', 'q=an')).toBe(false);
    expect(sameView('q=a%20b', 'q=a+b')).toBe(true);
  });
  it('have an address', () => {
    expect(addressOf('deals', '7', 'q=an')).toBe('/o/deals?q=an&v=7');
    expect(addressOf('deals', '7', '')).toBe('/o/deals?v=7');
  });
});
