/* "Update this one instead": what of what was typed would go into a record that is there already. Empty properties are
   filled, a further address or number is added beside those it has, further choices are added; nothing that is there
   is written over. */
import type { ContactPoint, Property, TypeDefinition, Value, Values } from '../api/types';
import { sameValue } from './overtaken';

export interface FillPlan {
  fills: string[];
  /* Beside what is there: addresses, numbers, choices. */
  adds: string[];
  /* The record says something else, which stays. */
  stays: string[];
  /* What is to be saved. */
  values: Values;
}

const isEmpty = (value: Value | undefined) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);
const isPoint = (property: Property) => property.type === 'email' || property.type === 'phone';

interface There {
  properties: Values;
  contactPoints: ContactPoint[];
}

/* A number without its country is the one of the record that ends so. */
function isSame(kind: string, has: string, value: Value): boolean {
  const digits = (text: string) => text.replace(/\D/g, '').replace(/^0+/, '');
  const typed = String(value);
  return has === value || (kind === 'phone' && !typed.startsWith('+') && digits(typed).length >= 6 && digits(has).endsWith(digits(typed)));
}

/* What the record would have of it, beside what it has; null: it has it, or it is not to be had beside it. */
function beside(property: Property, there: There, value: Value): Value | undefined {
  const now = there.properties[property.name];
  if (isPoint(property)) return there.contactPoints.some((point) => isSame(point.kind, point.value, value)) ? now : value;
  if (!Array.isArray(now) || !Array.isArray(value)) return undefined;
  return [...now, ...value.filter((one) => !now.includes(one))];
}

/* `said`: the values as the server would store them, of the names that were typed. */
export function fillPlan(type: TypeDefinition, there: There, said: Values): FillPlan {
  const plan: FillPlan = { fills: [], adds: [], stays: [], values: {} };
  for (const property of type.properties) {
    const { name } = property;
    const [value, now] = [said[name], there.properties[name]];
    if (value === undefined || isEmpty(value) || sameValue(value, now)) continue;
    if (isEmpty(now)) {
      plan.fills.push(name);
      plan.values[name] = value;
      continue;
    }
    const both = beside(property, there, value);
    if (both === undefined) plan.stays.push(name);
    else if (!sameValue(both, now)) {
      plan.adds.push(name);
      plan.values[name] = both;
    }
  }
  return plan;
}

/* Of the values the server makes of what was typed, those of the names that were typed; a whole name has become its
   parts. What it could not make anything of is not among them. */
export function saidOf(typed: Values, normalised: Values, whole?: Property, parts: string[] = []): Values {
  const names = new Set(Object.keys(typed).filter((name) => !isEmpty(typed[name])));
  if (whole && names.has(whole.name)) for (const part of parts) names.add(part);
  return Object.fromEntries(Object.entries(normalised).filter(([name]) => names.has(name)));
}
