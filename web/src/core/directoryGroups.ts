/* Groups of the company's directory beside what being in them gives: by name, as the server compares them. */
export interface SentGroup {
  displayName: string;
  members?: unknown[];
}
export interface GroupLine<Row> {
  name: string;
  /* null: the directory has sent no group of that name. */
  members: number | null;
  row: Row | null;
}

/* What gives something stands first, in the order that counts; then the others by name. */
export function byGroup<Row extends { group: string }>(sent: SentGroup[], rows: Row[]): GroupLine<Row>[] {
  const members = new Map(sent.map((group) => [group.displayName, group.members?.length ?? 0]));
  const given = rows.map((row) => ({ name: row.group, members: members.get(row.group) ?? null, row }));
  const named = new Set(rows.map((row) => row.group));
  const others = [...members].filter(([name]) => !named.has(name)).sort(([a], [b]) => a.localeCompare(b));
  return [...given, ...others.map(([name, count]) => ({ name, members: count, row: null }))];
}
