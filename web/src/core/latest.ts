/* The end of a long list, and how many stand before it: what was moved to and fro must not fill a page. */
export function latest<T>(all: T[], most: number): { earlier: number; shown: T[] } {
  const earlier = all.length > most ? all.length - most + 1 : 0;
  return { earlier, shown: all.slice(earlier) };
}
