/* Compares a path with patterns such as /o/:object/:id and tells the parts. The first pattern that fits wins. */

export type PathParams = Record<string, string>;

export function matchPath(pattern: string, path: string): PathParams | null {
  const want = pattern.split('/').filter(Boolean);
  const have = path.split('/').filter(Boolean);
  if (want.length !== have.length) return null;
  const params: PathParams = {};
  for (const [i, piece] of want.entries()) {
    const part = have[i]!;
    if (!piece.startsWith(':')) {
      if (piece !== part) return null;
      continue;
    }
    try {
      params[piece.slice(1)] = decodeURIComponent(part);
    } catch {
      return null;
    }
  }
  return params;
}
