/* The arithmetic of a long list shown through a window. Browsers cap the height of an element, so the
   spacer is capped too and the scroll position is scaled: rows then count, not pixels. */

export const maxSpacer = 16_000_000;

export interface Geometry {
  count: number;
  rowHeight: number;
  /* Height of the visible part, pixels. */
  viewport: number;
}

export function spacerHeight(g: Geometry): number {
  return Math.min(g.count * g.rowHeight, maxSpacer);
}

/* Spacer pixels to real pixels: 1 unless the list is longer than an element can be. */
function scale(g: Geometry): number {
  const real = g.count * g.rowHeight - g.viewport;
  const shown = spacerHeight(g) - g.viewport;
  return shown > 0 && real > shown ? real / shown : 1;
}

export interface Slice {
  first: number;
  last: number;
  /* Where row `first` stands inside the spacer, pixels. */
  top: number;
}

/* Rows [first, last) to draw at a scroll position, with some to spare on either side. */
export function sliceAt(g: Geometry, scrollTop: number, spare = 8): Slice {
  const offset = scrollTop * scale(g);
  const firstSeen = Math.floor(offset / g.rowHeight);
  const first = Math.max(0, Math.min(firstSeen - spare, g.count));
  const last = Math.min(g.count, Math.ceil((offset + g.viewport) / g.rowHeight) + spare);
  return { first, last: Math.max(first, last), top: scrollTop - (offset - first * g.rowHeight) };
}

/* The scroll position that brings a row into view, or null if it is there already. */
export function scrollFor(g: Geometry, scrollTop: number, row: number): number | null {
  const factor = scale(g);
  const offset = scrollTop * factor;
  const top = row * g.rowHeight;
  if (top < offset) return top / factor;
  if (top + g.rowHeight > offset + g.viewport) return (top + g.rowHeight - g.viewport) / factor;
  return null;
}

/* Numbers of the pages that cover rows [first, last). */
export function pagesOf(first: number, last: number, size: number): number[] {
  const pages: number[] = [];
  if (last <= first) return pages;
  for (let page = Math.floor(first / size); page * size < last; page++) pages.push(page);
  return pages;
}
