/* Columns of a file onto properties, and where an import stands. One property takes one column. */

export interface MappedColumn {
  index: number;
  header: string;
  property: string | null;
}

/* Properties that more than one column wants, each with the indexes of those columns. */
export function conflicts(columns: MappedColumn[]): Map<string, number[]> {
  const wanted = new Map<string, number[]>();
  for (const { property, index } of columns) {
    if (property) wanted.set(property, [...(wanted.get(property) ?? []), index]);
  }
  return new Map([...wanted].filter(([, indexes]) => indexes.length > 1));
}

/* The column that had the property before `index` asked for it, if any. */
export function holderOf<C extends MappedColumn>(columns: C[], property: string | null, index: number): C | undefined {
  return property ? columns.find((column) => column.property === property && column.index !== index) : undefined;
}

export function withProperty<C extends MappedColumn>(columns: C[], index: number, property: string | null): C[] {
  return columns.map((column) => (column.index === index ? { ...column, property } : column));
}

/* Gives the property to this column alone. */
export function takeOver<C extends MappedColumn>(columns: C[], index: number, property: string): C[] {
  return columns.map((column) => {
    if (column.index === index) return { ...column, property };
    return column.property === property ? { ...column, property: null } : column;
  });
}

/* What differs from the server's mapping: the body of the PATCH. */
export function changedColumns(before: MappedColumn[], after: MappedColumn[]) {
  const known = new Map(before.map((column) => [column.index, column.property]));
  return after
    .filter((column) => known.get(column.index) !== column.property)
    .map(({ index, property }) => ({ index, property }));
}

/* Rows that a run will write: those to review become new records, too, and wait for a decision. */
export const rowsToWrite = (counters: { create: number; update: number; review: number } | null) =>
  counters ? counters.create + counters.update + counters.review : 0;

export const importSteps = ['file', 'mapping', 'check', 'run', 'result'] as const;
export type ImportStep = (typeof importSteps)[number];

/* The step at which an import goes on. A failed or cancelled one is told by the kind of its last job. */
export function stepOf(state: string, jobKind: string | null = null): ImportStep {
  if (state === 'uploaded') return 'file';
  if (state === 'checking' || state === 'checked') return 'check';
  if (state === 'running') return 'run';
  if (state === 'done' || state === 'undoing' || state === 'undone') return 'result';
  return jobKind === 'import_run' || jobKind === 'import_undo' ? 'result' : 'check';
}

/* The steps that may be looked at: a finished import shows its result alone; before that one may go back,
   and forward as far as the check allows. */
export function openSteps(state: string, jobKind: string | null = null): ImportStep[] {
  const here = stepOf(state, jobKind);
  if (here === 'result') return ['result'];
  if (here === 'run') return ['run'];
  if (state === 'checking') return ['check'];
  return state === 'checked' ? ['file', 'mapping', 'check', 'run'] : ['file', 'mapping', 'check'];
}
