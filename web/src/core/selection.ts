/* Which records of a list are selected: some by id, or all that match but a few. An immutable value, so
   that a change is a new one. */

export interface Selection {
  all: boolean;
  /* Selected ids, or with `all` the exceptions. */
  ids: ReadonlySet<string>;
}

export const nothing: Selection = { all: false, ids: new Set() };
export const everything: Selection = { all: true, ids: new Set() };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.ids.has(id) !== selection.all;
}

export function set(selection: Selection, ids: string[], on: boolean): Selection {
  const next = new Set(selection.ids);
  for (const id of ids) {
    if (on !== selection.all) next.add(id);
    else next.delete(id);
  }
  return { all: selection.all, ids: next };
}

export function toggle(selection: Selection, id: string): Selection {
  return set(selection, [id], !isSelected(selection, id));
}

export function countOf(selection: Selection, total: number): number {
  return selection.all ? Math.max(0, total - selection.ids.size) : selection.ids.size;
}
