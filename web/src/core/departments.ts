/* The tree of departments, made of the flat list that the server gives. */

export interface Place {
  id: string;
  name: string;
  parentId: string | null;
}
export interface Branch<D extends Place> {
  department: D;
  /* From 1 at the top. */
  level: number;
  below: Branch<D>[];
}

/* By name at each level. One whose parent is not in the list stands at the top. */
export function treeOf<D extends Place>(list: D[], language: string): Branch<D>[] {
  const order = new Intl.Collator(language, { numeric: true });
  const known = new Set(list.map((one) => one.id));
  const grow = (parent: string | null, level: number): Branch<D>[] =>
    list
      .filter((one) => (one.parentId && known.has(one.parentId) ? one.parentId : null) === parent)
      .sort((a, b) => order.compare(a.name, b.name))
      .map((department) => ({ department, level, below: grow(department.id, level + 1) }));
  return grow(null, 1);
}

/* The department itself and all below it. */
export function withBelow(list: Place[], id: string): Set<string> {
  const found = new Set([id]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const one of list) if (one.parentId && found.has(one.parentId)) found.add(one.id);
  }
  return found;
}

/* From the top to the department itself. A ring, which the server refuses, would end, too. */
export function pathTo<D extends Place>(list: D[], id: string | null): D[] {
  const path: D[] = [];
  for (let at = list.find((one) => one.id === id); at && !path.includes(at); ) {
    path.unshift(at);
    const parent = at.parentId;
    at = list.find((one) => one.id === parent);
  }
  return path;
}

/* "Sales › North", for lists in which names alone would not tell. */
export function placeName(list: Place[], id: string | null): string {
  return pathTo(list, id).map((one) => one.name).join(' › ');
}

export interface Absence {
  deputyId: string | null;
  awayFrom: string | null;
  awayUntil: string | null;
}
/* Whether somebody is away at that moment, is going to be, or neither. */
export function absenceAt(one: Absence, now: number): 'away' | 'soon' | 'none' {
  if (!one.awayFrom && !one.awayUntil) return 'none';
  if (one.awayUntil && Date.parse(one.awayUntil) <= now) return 'none';
  return one.awayFrom && Date.parse(one.awayFrom) > now ? 'soon' : 'away';
}
