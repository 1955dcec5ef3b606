/* What becomes of several records made one: per property one record whose value stays, and the union of
   all contact points. The table of the merge screen and the body of the decision both come from here. */

export type MergeValue = string | number | boolean | string[] | null;

export interface MergePoint {
  kind: string;
  value: string;
  display: string;
  shared: boolean;
}

export interface MergeRecord {
  id: string;
  updatedAt: string;
  properties: Record<string, MergeValue>;
  contactPoints: MergePoint[];
}

/* conflict: two different values; fills: one value, missing in some records; equal: the same in all. */
export type MergeState = 'conflict' | 'fills' | 'equal';

export interface MergeRow {
  property: string;
  state: MergeState;
  /* In the order of the records. */
  values: MergeValue[];
  /* The record whose value stays; always one that has a value. */
  chosen: string;
}

export interface UnitedPoint extends MergePoint {
  /* The records that have it. */
  from: string[];
  /* The value of the property that shows it (e-mail, phone). */
  primary: boolean;
}

export interface MergeChoice {
  primary: string;
  /* Property -> record id, as the server proposes. */
  proposal: Record<string, string>;
  /* Property -> record id, as the user chose. */
  picks: Record<string, string>;
}

export function isEmpty(value: MergeValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function same(a: MergeValue, b: MergeValue): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
  return a === b;
}

function stateOf(values: MergeValue[]): MergeState {
  const full = values.filter((value) => !isEmpty(value));
  if (full.some((value) => !same(value, full[0]!))) return 'conflict';
  return full.length < values.length ? 'fills' : 'equal';
}

/* The user's pick, else the proposal, else the main record, else the first that has a value. */
function chosenFor(property: string, records: MergeRecord[], choice: MergeChoice): string {
  const wanted = [choice.picks[property], choice.proposal[property], choice.primary];
  const has = (id: string | undefined) =>
    records.some((record) => record.id === id && !isEmpty(record.properties[property]));
  return wanted.find(has) ?? records.find((record) => has(record.id))!.id;
}

const order: MergeState[] = ['conflict', 'fills', 'equal'];

/* Rows for the properties in which any record has a value; conflicts first, then in the order given. */
export function mergeRows(records: MergeRecord[], properties: string[], choice: MergeChoice): MergeRow[] {
  const rows = properties
    .filter((property) => records.some((record) => !isEmpty(record.properties[property])))
    .map<MergeRow>((property) => {
      const values = records.map((record) => record.properties[property] ?? null);
      return { property, values, state: stateOf(values), chosen: chosenFor(property, records, choice) };
    });
  return rows.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/* The properties of the decision: what was chosen wherever there was anything to choose. */
export function chosenProperties(rows: MergeRow[]): Record<string, string> {
  return Object.fromEntries(rows.filter((row) => row.state !== 'equal').map((row) => [row.property, row.chosen]));
}

/* Every contact point of every record once; the result's own values stand first in their kind. Shared is what
   a record outside of these has, too: of a point that several of these hold, that is not known. */
export function uniteContactPoints(records: MergeRecord[], result: Record<string, MergeValue>): UnitedPoint[] {
  const united = new Map<string, UnitedPoint>();
  const shown = new Set(Object.values(result).filter((value) => typeof value === 'string'));
  for (const record of records) {
    for (const point of record.contactPoints) {
      const key = `${point.kind} ${point.value}`;
      const known = united.get(key);
      if (known) {
        if (!known.from.includes(record.id)) known.from.push(record.id);
        known.shared = false;
      } else {
        united.set(key, { ...point, from: [record.id], primary: shown.has(point.value) });
      }
    }
  }
  const kinds = [...new Set([...united.values()].map((point) => point.kind))];
  return [...united.values()].sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || Number(b.primary) - Number(a.primary),
  );
}

/* The values that will stand after the merge. */
export function resultOf(rows: MergeRow[], records: MergeRecord[]): Record<string, MergeValue> {
  const byId = new Map(records.map((record) => [record.id, record]));
  return Object.fromEntries(
    rows.map((row) => [row.property, byId.get(row.chosen)?.properties[row.property] ?? null]),
  );
}

/* Which record to keep when nobody proposes one: the fullest, then the one changed last. */
export function fullest(records: MergeRecord[]): string {
  const filled = (record: MergeRecord) => Object.values(record.properties).filter((value) => !isEmpty(value)).length;
  const sorted = [...records].sort(
    (a, b) => filled(b) - filled(a) || b.updatedAt.localeCompare(a.updatedAt) || a.id.localeCompare(b.id),
  );
  return sorted[0]!.id;
}
