import { expect, it } from 'vitest';
import { maxSpacer, pagesOf, scrollFor, sliceAt, spacerHeight } from './window';

const small = { count: 1000, rowHeight: 32, viewport: 640 };
const huge = { count: 1_000_000, rowHeight: 32, viewport: 640 };

it('draws what is seen and a little more', () => {
  expect(sliceAt(small, 0)).toEqual({ first: 0, last: 28, top: 0 });
  expect(sliceAt(small, 3200)).toEqual({ first: 92, last: 128, top: 92 * 32 });
  expect(sliceAt({ ...small, count: 0 }, 0)).toEqual({ first: 0, last: 0, top: 0 });
});
it('reaches the last row, also of a list longer than an element can be', () => {
  for (const g of [small, huge]) {
    const end = spacerHeight(g) - g.viewport;
    expect(sliceAt(g, end).last).toBe(g.count);
  }
  expect(spacerHeight(huge)).toBe(maxSpacer);
});
it('draws rows where they are seen under scaling', () => {
  const at = 7_654_321;
  const slice = sliceAt(huge, at);
  const firstSeen = slice.first + (at - slice.top) / huge.rowHeight;
  expect(firstSeen).toBeGreaterThanOrEqual(slice.first);
  expect(firstSeen - slice.first).toBeLessThanOrEqual(9);
});
it('brings any row into view', () => {
  for (const g of [small, huge]) {
    for (const row of [0, 1, 500, g.count - 1]) {
      const to = scrollFor(g, spacerHeight(g) / 2, row) ?? spacerHeight(g) / 2;
      const slice = sliceAt(g, to, 0);
      expect(row).toBeGreaterThanOrEqual(slice.first);
      expect(row).toBeLessThan(slice.last);
    }
  }
  expect(scrollFor(small, 0, 3)).toBeNull();
});
it('names pages', () => {
  expect(pagesOf(95, 201, 100)).toEqual([0, 1, 2]);
  expect(pagesOf(100, 200, 100)).toEqual([1]);
  expect(pagesOf(5, 5, 100)).toEqual([]);
});
