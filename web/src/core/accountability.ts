/* What people entered, others corrected and issues that stand in it, by person and way, as a table: each person with what they did in each way. */

export interface Counted {
  userId: string;
  source: string;
  entries: number;
  corrected: number;
  issues: number;
}
export interface PersonCount {
  userId: string;
  entries: number;
  corrected: number;
  issues: number;
  ways: Counted[];
}

/* Who entered most stands first; so do the ways of each. */
export function byPerson(rows: Counted[]): PersonCount[] {
  const people = new Map<string, PersonCount>();
  for (const row of rows) {
    const one = people.get(row.userId) ?? { userId: row.userId, entries: 0, corrected: 0, issues: 0, ways: [] };
    one.entries += row.entries;
    one.corrected += row.corrected;
    one.issues += row.issues;
    one.ways.push(row);
    people.set(row.userId, one);
  }
  const most = (a: { entries: number; corrected: number; issues: number }, b: typeof a) => b.entries - a.entries || b.corrected - a.corrected || b.issues - a.issues;
  for (const one of people.values()) one.ways.sort(most);
  return [...people.values()].sort(most);
}

/* Corrected values for each hundred entries; null where nothing was entered in the period. */
export const perHundred = (one: { entries: number; corrected: number }) => (one.entries ? Math.round((one.corrected / one.entries) * 1000) / 10 : null);

/* A file for spreadsheets. A name that begins as a formula does is no formula. */
export function csvOf(rows: (string | number)[][]): string {
  const cell = (value: string | number) => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}
