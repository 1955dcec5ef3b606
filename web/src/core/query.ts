/* A view of a list, read from the address, and the query that asks the server for it. */
import type { Filter, Query, Sort, TypeDefinition } from '../api/types';
import { isComplete, linkType, readGroups } from './filter';

export interface View {
  words: string;
  groups: Filter[][];
  sorts: Sort[];
  columns: string[];
  archived: boolean;
}

/* sort=lastname,-created_at: a minus for descending. */
export function readSorts(text: string | null): Sort[] {
  return (text ?? '').split(',').filter(Boolean).map((one) => ({
    propertyName: one.replace(/^-/, ''),
    direction: one.startsWith('-') ? 'DESCENDING' : 'ASCENDING',
  }));
}

export function writeSorts(sorts: Sort[]): string {
  return sorts.map((sort) => (sort.direction === 'DESCENDING' ? '-' : '') + sort.propertyName).join(',');
}

/* What a click on a header does: ascending, descending, none. `add` keeps the other sorts. */
export function turnSort(sorts: Sort[], propertyName: string, add: boolean): Sort[] {
  const mine = sorts.find((sort) => sort.propertyName === propertyName);
  const others = add ? sorts.filter((sort) => sort !== mine) : [];
  if (!mine) return [...others, { propertyName, direction: 'ASCENDING' }];
  if (mine.direction === 'ASCENDING') return [...others, { propertyName, direction: 'DESCENDING' }];
  return others;
}

/* The columns of a list nobody has arranged: what is indexed is what matters. */
export function defaultColumns(type: TypeDefinition): string[] {
  const own = type.properties.filter(
    (property) => property.indexed && !property.system && !property.readOnly && !property.hidden && !type.title.includes(property.name),
  );
  const beside = type.secondary.filter((name) => type.properties.some((one) => one.name === name && !one.hidden));
  /* What a company made itself is filtered without an index: its first properties are what it made the type for. */
  const made = type.shipped ? [] : type.properties.filter(
    (property) => !property.system && !property.hidden && property.widget !== 'textarea' && !type.title.includes(property.name),
  );
  const names = [...new Set([...beside, ...[...own, ...made].map((property) => property.name)])].slice(0, 7);
  if (names.length < 7 && type.properties.some((one) => one.name === 'owner_id')) names.push('owner_id');
  const changed = type.properties.find((property) => property.name === 'updated_at');
  return changed ? [...names, changed.name] : names;
}

/* `linked`: the types that its records may be associated with. */
export function readView(query: URLSearchParams, type: TypeDefinition, linked: string[] = []): View {
  const known = new Set(type.properties.map((property) => property.name));
  const columns = (query.get('cols') ?? '').split(',').filter((name) => known.has(name));
  return {
    words: query.get('q') ?? '',
    groups: readGroups(query).map((group) => group.filter(({ propertyName }) => known.has(propertyName) || linked.includes(linkType(propertyName)))),
    sorts: readSorts(query.get('sort')).filter((sort) => known.has(sort.propertyName)),
    columns: columns.length ? columns : defaultColumns(type),
    archived: query.get('archived') === '1',
  };
}

export function queryOf(view: View): Query {
  const filterGroups = view.groups
    .map((group) => ({ filters: group.filter(isComplete) }))
    .filter((group) => group.filters.length);
  return {
    ...(view.words.trim() ? { query: view.words.trim() } : {}),
    ...(filterGroups.length ? { filterGroups } : {}),
    ...(view.sorts.length ? { sorts: view.sorts } : {}),
    archived: view.archived,
  };
}

/* Column widths in the address: w=email:240,city:120, in pixels. */
export function readWidths(text: string | null): Map<string, number> {
  const widths = new Map<string, number>();
  for (const one of (text ?? '').split(',')) {
    const [name, width] = one.split(':');
    const pixels = Number(width);
    if (name && pixels >= 48 && pixels <= 1200) widths.set(name, Math.round(pixels));
  }
  return widths;
}

export function writeWidths(widths: Map<string, number>): string {
  return [...widths].map(([name, width]) => `${name}:${Math.round(width)}`).join(',');
}
