/* Match rules as a form holds them, and what they say in words. */
import type { MatchRules, MatchRulesInput } from '../../api/types';
import { formatNumber } from '../../core/format';
import { language, t } from '../../i18n/i18n.svelte';

export type FieldRule = MatchRules['fields'][number];
export interface Draft {
  sure: number;
  review: number;
  fields: FieldRule[];
}

export const uses = ['automatic', 'exact', 'off'] as const;
export const demands = ['none', 'agree', 'not_differ', 'differ'] as const;
export const weights = [0.25, 0.5, 1, 1.5, 2, 4];

export const isChanged = (one: FieldRule) => one.use !== 'automatic' || one.demand !== 'none' || one.weight !== 1;
export const perCent = (share: number) => Math.round(share * 10000) / 100;
export const percentText = (share: number) => `${formatNumber(perCent(share), language())}${language() === 'ru' ? ' ' : ''}%`;

export function draftOf(rules: MatchRules): Draft {
  return { sure: rules.sure, review: rules.review, fields: rules.fields };
}

export function inputOf(draft: Draft): MatchRulesInput {
  const changed = draft.fields.filter(isChanged).map((one) => [one.field, { use: one.use, weight: one.weight, demand: one.demand }]);
  return { sure: draft.sure, review: draft.review, fields: Object.fromEntries(changed) };
}

/* Sentences, a line each. */
export function inWords(draft: Draft): string[] {
  const lines: string[] = [];
  for (const one of draft.fields.filter(isChanged)) {
    const field = one.label;
    if (one.use !== 'automatic') lines.push(t(`matchRules.say.${one.use}`, { field }));
    if (one.weight !== 1 && one.use !== 'off') lines.push(t('matchRules.say.weight', { field, n: formatNumber(one.weight, language()) }));
    if (one.demand !== 'none') lines.push(t(`matchRules.say.${one.demand}`, { field }));
  }
  if (!lines.length) lines.push(t('matchRules.say.automatic'));
  return [...lines, t('matchRules.say.sure', { sure: percentText(draft.sure), review: percentText(draft.review) })];
}

/* A field's rule as the trail keeps it, "exact, 2, agree", in words. */
export const matchWords = (text: string) =>
  text.split(', ').map((word) => (Number(word) ? t('matchRules.weightTimes', { n: formatNumber(Number(word), language()) })
    : t(demands.some((one) => one === word) ? `matchRules.demand.${word}` : `matchRules.use.${word}`))).join(', ');
