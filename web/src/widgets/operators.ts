/* Operators in words that fit the type: a date is before or after, a number less or more. */
import type { Operator, Property } from '../api/types';
import { t } from '../i18n/i18n.svelte';

export function operatorLabel(property: Property | undefined, operator: Operator): string {
  const dated = property?.type === 'date' || property?.type === 'datetime';
  if (dated && ['LT', 'LTE', 'GT', 'GTE'].includes(operator)) return t(`operator.date.${operator}`);
  return t(`operator.${operator}`);
}
