/* Filters as the address carries them: one parameter a filter, f=property*OPERATOR*value*value, groups
   (OR) as f, f2, f3 ... Each piece is escaped, so that any text can be a value. What is not understood is
   dropped: an address may come from an older version. */
import type { Filter, Operator, PropertyType } from '../api/types';

const operators: readonly Operator[] = [
  'EQ', 'NEQ', 'LT', 'LTE', 'GT', 'GTE', 'BETWEEN', 'IN', 'NOT_IN', 'HAS_PROPERTY', 'NOT_HAS_PROPERTY',
  'CONTAINS_TOKEN', 'NOT_CONTAINS_TOKEN',
];

export type Shape = 'none' | 'one' | 'range' | 'many';

/* How many values an operator takes. */
export function shapeOf(operator: Operator): Shape {
  if (operator === 'HAS_PROPERTY' || operator === 'NOT_HAS_PROPERTY') return 'none';
  if (operator === 'BETWEEN') return 'range';
  if (operator === 'IN' || operator === 'NOT_IN') return 'many';
  return 'one';
}

/* A filter on the records of another type that one is associated with stands under this name. */
const links = 'associations.';
export const linkName = (type: string) => links + type;
export const linkType = (name: string) => (name.startsWith(links) ? name.slice(links.length) : '');

const escape = (text: string) => text.replace(/[%*]/g, (c) => (c === '%' ? '%25' : '%2A'));
const unescape = (text: string) => text.replace(/%2A/g, '*').replace(/%25/g, '%');

export function writeFilter(filter: Filter): string {
  const shape = shapeOf(filter.operator);
  const values =
    shape === 'many' ? (filter.values ?? [])
    : shape === 'range' ? [filter.value ?? '', filter.highValue ?? '']
    : shape === 'one' ? [filter.value ?? '']
    : [];
  return [filter.propertyName, filter.operator, ...values].map(escape).join('*');
}

export function readFilter(text: string): Filter | null {
  const [propertyName, operator, ...values] = text.split('*').map(unescape);
  if (!propertyName || !operators.includes(operator as Operator)) return null;
  const filter: Filter = { propertyName, operator: operator as Operator };
  const shape = shapeOf(filter.operator);
  if (shape === 'many') filter.values = values;
  if (shape === 'one' || shape === 'range') filter.value = values[0] ?? '';
  if (shape === 'range') filter.highValue = values[1] ?? '';
  return filter;
}

const groupName = (at: number) => (at === 0 ? 'f' : `f${at + 1}`);

export function readGroups(query: URLSearchParams): Filter[][] {
  const groups: Filter[][] = [];
  for (let at = 0; at < 5; at++) {
    const group = query.getAll(groupName(at)).map(readFilter).filter((filter) => filter !== null);
    if (group.length) groups.push(group);
  }
  return groups;
}

/* The parameters of all groups, as `setQuery` wants them: empty ones are taken away. */
export function writeGroups(groups: Filter[][]): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  for (let at = 0; at < 5; at++) out[groupName(at)] = (groups[at] ?? []).map(writeFilter);
  return out;
}

/* A filter with nothing in it asks nothing; it is shown but not sent. */
export function isComplete(filter: Filter): boolean {
  const shape = shapeOf(filter.operator);
  if (shape === 'none') return true;
  if (shape === 'many') return !!filter.values?.length;
  if (shape === 'range') return !!filter.value && !!filter.highValue;
  return !!filter.value;
}

/* The operator a new filter begins with. */
export function firstOperator(type: PropertyType, allowed: Operator[]): Operator {
  const wanted: Operator[] =
    type === 'choice' || type === 'choices' || type === 'country' || type === 'owner' ? ['IN', 'EQ']
    : type === 'number' || type === 'money' || type === 'date' || type === 'datetime' ? ['BETWEEN', 'EQ']
    : type === 'bool' ? ['EQ']
    : ['CONTAINS_TOKEN', 'EQ'];
  return wanted.find((one) => allowed.includes(one)) ?? allowed[0] ?? 'HAS_PROPERTY';
}
