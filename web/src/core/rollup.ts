/* A roll-up in parts that a form can show, and back to its one text (docs/formulas.md). */
import type { Filter, Operator } from '../api/types';
import { shapeOf } from './filter';

export const rollupFunctions = ['count', 'sum', 'average', 'min', 'max', 'latest'] as const;
export type RollupFunction = (typeof rollupFunctions)[number];

export interface Rollup {
  rollup: RollupFunction;
  type: string;
  property: string;
  kind: string;
  where: Filter[];
}

export function isRollup(calculation: string | undefined): boolean {
  return (calculation ?? '').trimStart().startsWith('{');
}

interface Condition {
  property: string;
  operator: Operator;
  value?: unknown;
  highValue?: unknown;
  values?: unknown[];
}
const text = (value: unknown) => (value === undefined || value === null ? undefined : String(value));

/* Null where it says what this form has no words for: then its text is shown. */
export function readRollup(calculation: string): Rollup | null {
  let told: Record<string, unknown>;
  try {
    told = JSON.parse(calculation) as Record<string, unknown>;
  } catch {
    return null;
  }
  const known = ['rollup', 'type', 'property', 'kind', 'where'];
  if (!told || typeof told !== 'object' || Object.keys(told).some((name) => !known.includes(name))) return null;
  if (!rollupFunctions.includes(told.rollup as RollupFunction) || typeof told.type !== 'string') return null;
  const where = (Array.isArray(told.where) ? told.where : []) as Condition[];
  return {
    rollup: told.rollup as RollupFunction, type: told.type, property: text(told.property) ?? '', kind: text(told.kind) ?? '',
    where: where.map((one) => ({
      propertyName: one.property, operator: one.operator,
      ...(text(one.value) === undefined ? {} : { value: text(one.value) }),
      ...(text(one.highValue) === undefined ? {} : { highValue: text(one.highValue) }),
      ...(one.values ? { values: one.values.map(String) } : {}),
    })),
  };
}

export function writeRollup(rollup: Rollup): string {
  const where = rollup.where.map((one) => {
    const shape = shapeOf(one.operator);
    return {
      property: one.propertyName, operator: one.operator,
      ...(shape === 'one' || shape === 'range' ? { value: one.value ?? '' } : {}),
      ...(shape === 'range' ? { highValue: one.highValue ?? '' } : {}),
      ...(shape === 'many' ? { values: one.values ?? [] } : {}),
    };
  });
  return JSON.stringify({
    rollup: rollup.rollup, type: rollup.type,
    ...(rollup.rollup !== 'count' && rollup.property ? { property: rollup.property } : {}),
    ...(rollup.kind ? { kind: rollup.kind } : {}),
    ...(where.length ? { where } : {}),
  });
}
