/* What roles give, as the interface says it: rights by type of record ("*": those not named) and verb, and areas of
   administration. The server decides; this is for showing what it would say. */

export const verbs = ['view', 'enter', 'edit', 'delete', 'merge', 'import', 'export', 'bulk', 'share', 'unmask'] as const;
export const reaches = ['none', 'own', 'department', 'below', 'all'] as const;
export const areas = [
  'users', 'security', 'definitions', 'rules', 'duplicates', 'lists', 'settings', 'webhooks', 'audit', 'privacy',
] as const;
export type Verb = (typeof verbs)[number];
export type Reach = (typeof reaches)[number];
export type Area = (typeof areas)[number];

export type Reaches = Partial<Record<Verb, Reach>>;
export interface Rights {
  everything: boolean;
  areas: string[];
  rights: Record<string, Reaches>;
}
export const others = '*';

export function reachOf(role: Rights, type: string, verb: Verb): Reach {
  if (role.everything) return 'all';
  return (role.rights[type] ?? role.rights[others])?.[verb] ?? 'none';
}
export const within = (reach: Reach, most: Reach) => reaches.indexOf(reach) <= reaches.indexOf(most);

/* Where `other` gives what `role` does not: the first such place. Null: who has `role` may give `other`. */
export function beyond(role: Rights, other: Rights): { type: string; verb: Verb } | { area: string } | 'everything' | null {
  if (role.everything) return null;
  if (other.everything) return 'everything';
  const area = other.areas.find((one) => !role.areas.includes(one));
  if (area) return { area };
  for (const type of new Set([others, ...Object.keys(role.rights), ...Object.keys(other.rights)]))
    for (const verb of verbs) if (!within(reachOf(other, type, verb), reachOf(role, type, verb))) return { type, verb };
  return null;
}

/* The role with one cell changed. A type gets a row of its own when it first differs from the others. */
export function withReach(role: Rights, type: string, verb: Verb, reach: Reach): Rights {
  const row = { ...(role.rights[type] ?? role.rights[others]), [verb]: reach };
  return { ...role, rights: { ...role.rights, [type]: row } };
}
/* A type without a row of its own is as all others. */
export function withoutRow(role: Rights, type: string): Rights {
  const { [type]: _row, ...rights } = role.rights;
  return { ...role, rights };
}

/* As the server would keep it: rows that say no more than that of all others go, what is not named is none. */
export function tidy(role: Rights): Pick<Rights, 'areas' | 'rights'> {
  const bare = (row: Reaches = {}) => Object.fromEntries(verbs.flatMap((verb) => ((row[verb] ?? 'none') === 'none' ? [] : [[verb, row[verb]]]))) as Reaches;
  const rights: Record<string, Reaches> = {};
  for (const [type, row] of Object.entries(role.rights)) rights[type] = bare(row);
  return { areas: areas.filter((one) => role.areas.includes(one)), rights };
}
export const same = (a: Rights, b: Rights) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
function sorted(role: Rights) {
  const { areas: opened, rights } = tidy(role);
  return [opened, Object.keys(rights).sort().map((type) => [type, rights[type]])];
}

/* The name for programs made of what people call it: "Sprzedaż Północ" -> "sprzedaz-polnoc". */
export function nameOf(label: string, taken: string[]): string {
  const plain = label.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/ł/g, 'l');
  const base = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 50) || 'role';
  for (let i = 1; ; i++) {
    const name = i === 1 ? base : `${base}-${i}`;
    if (!taken.includes(name)) return name;
  }
}

/* How far each verb reaches: verbs that reach as far as each other stand together, the furthest first. */
export function spoken(role: Rights, type: string): { reach: Reach; verbs: Verb[] }[] {
  return [...reaches].reverse().flatMap((reach) => {
    const reaching = verbs.filter((verb) => reachOf(role, type, verb) === reach);
    return reach !== 'none' && reaching.length ? [{ reach, verbs: reaching }] : [];
  });
}
