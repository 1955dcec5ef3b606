/* What of a list's address a kept view holds, and whether the address still is what was kept. */

/* What stands in the address beside the view: where one is, not what is looked for. */
const beside = ['v', 'peek', 'show', 'view'];

export function kept(query: URLSearchParams): string {
  const copy = new URLSearchParams(query);
  for (const name of beside) copy.delete(name);
  return copy.toString();
}

/* The same parameters, whatever their order. Those of one name keep theirs: filters are in an order. */
export function sameView(a: string, b: string): boolean {
  const sorted = (text: string) => {
    const params = new URLSearchParams(text);
    params.sort();
    return params.toString();
  };
  return sorted(a) === sorted(b);
}

export const addressOf = (object: string, id: string, query: string) => `/o/${object}?${query ? `${query}&` : ''}v=${id}`;
