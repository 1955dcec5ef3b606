/* What was typed in a small form goes along when the whole form is opened instead. */
import type { Values } from '../api/types';

let held: { type: string; values: Values } | null = null;

export function handOver(type: string, values: Values): void {
  held = { type, values };
}
/* Once, and only for the form of that type. */
export function takeHanded(type: string): Values {
  const values = held?.type === type ? held.values : {};
  held = null;
  return values;
}
