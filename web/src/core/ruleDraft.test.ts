import { describe, expect, it } from 'vitest';
import { newRule, ruleDraft, ruleInput, rulePatch, trialOf, type RuleSeen } from './ruleDraft';

const languages = ['en', 'pl'];
const rule: RuleSeen = {
  type: 'deals', name: 'won_has_amount', label: { en: 'Won', pl: 'Won' }, message: { en: 'No amount.', pl: 'Brak kwoty.' },
  condition: 'is_known(amount)', about: 'amount', state: 'warn', effectiveFrom: '2026-03-01T00:00:00Z', repairProperty: '', repair: '',
};

describe('a rule while it is edited', () => {
  it('sends nothing where nothing was changed', () => {
    expect(rulePatch(ruleDraft(rule, 'en', languages), rule, 'en', languages)).toEqual({});
  });
  it('sends what differs, and takes a day or a repair away', () => {
    const draft = { ...ruleDraft(rule, 'pl', languages), from: '', state: 'block' as const };
    expect(rulePatch(draft, rule, 'pl', languages)).toEqual({ effectiveFrom: '', state: 'block' });
    const repaired = { ...rule, repairProperty: 'amount', repair: '1' };
    const without = { ...ruleDraft(repaired, 'en', languages), repairs: false };
    expect(rulePatch(without, repaired, 'en', languages)).toEqual({ repairProperty: '', repair: '' });
  });
  it('says a text in each language, and no repair that is folded away', () => {
    const draft = { ...newRule('deals', 'pl', languages), label: { pl: ' Kwota ', en: '' }, message: { pl: 'Brak.', en: 'None.' }, repair: '1', condition: ' true ' };
    expect(ruleInput(draft, 'kwota', 'pl')).toMatchObject({ label: { pl: 'Kwota', en: 'Kwota' }, message: { pl: 'Brak.', en: 'None.' }, repair: '', condition: 'true', state: 'off' });
  });
  it('is tried without its words', () => {
    expect(trialOf(ruleDraft(rule, 'en', languages))).toEqual({ type: 'deals', condition: 'is_known(amount)', about: 'amount' });
    expect(trialOf({ ...newRule('deals', 'en', languages), condition: 'x', repairs: true, repairProperty: 'a', repair: 'b' }))
      .toEqual({ type: 'deals', condition: 'x', repairProperty: 'a', repair: 'b' });
  });
});
