/* Operators in words that fit the type: a date is before or after, a number less or more; an association, which is no
   property, is there or not. */
import type { Operator, Property } from '../api/types';
import { t } from '../i18n/i18n.svelte';
import './partWords';

export function operatorLabel(property: Property | undefined, operator: Operator): string {
  if (!property && operator.endsWith('HAS_PROPERTY')) return t(`operator.link.${operator}`);
  const dated = property?.type === 'date' || property?.type === 'datetime';
  if (dated && ['LT', 'LTE', 'GT', 'GTE'].includes(operator)) return t(`operator.date.${operator}`);
  return t(`operator.${operator}`);
}
