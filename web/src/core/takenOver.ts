/* What a line takes over from the product that was chosen, where nothing was typed there: what both call by one name. */
const taken = ['name', 'sku', 'description', 'price', 'currency', 'unit', 'vat_rate', 'cost'];

export function takenOver<T>(from: Record<string, T>, into: Record<string, unknown>, offered: (name: string) => boolean): Record<string, T> {
  const empty = (value: unknown) => value === undefined || value === null || value === '';
  return Object.fromEntries(taken.filter((name) => offered(name) && empty(into[name]) && !empty(from[name])).map((name) => [name, from[name]!]));
}
