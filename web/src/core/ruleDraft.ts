/* A rule while it is edited, and what is to be sent of it. */
import { draftOf, textsChange, textsOf, type Texts } from './labels';

export type RuleState = 'off' | 'warn' | 'block';
export const ruleStates: RuleState[] = ['off', 'warn', 'block'];

export interface RuleDraft {
  type: string;
  label: Texts;
  /* Null: made of the label. */
  name: string | null;
  message: Texts;
  condition: string;
  about: string;
  state: RuleState;
  /* A day, or empty: from the beginning. */
  from: string;
  repairs: boolean;
  repairProperty: string;
  repair: string;
}

/* As much of a rule as the form shows. */
export interface RuleSeen {
  type: string;
  name: string;
  label: Texts;
  message: Texts;
  condition: string;
  about: string;
  state: RuleState;
  effectiveFrom: string | null;
  repairProperty: string;
  repair: string;
}

export function newRule(type: string, own: string, languages: readonly string[]): RuleDraft {
  return {
    type, label: draftOf(undefined, own, languages), name: null, message: draftOf(undefined, own, languages), condition: '', about: '',
    state: 'off', from: '', repairs: false, repairProperty: '', repair: '',
  };
}

export function ruleDraft(rule: RuleSeen, own: string, languages: readonly string[]): RuleDraft {
  return {
    type: rule.type, label: draftOf(rule.label, own, languages), name: rule.name, message: draftOf(rule.message, own, languages),
    condition: rule.condition, about: rule.about, state: rule.state, from: rule.effectiveFrom?.slice(0, 10) ?? '',
    repairs: !!rule.repairProperty || !!rule.repair, repairProperty: rule.repairProperty, repair: rule.repair,
  };
}

/* What a trial needs to know: no words, no state. */
export function trialOf(draft: RuleDraft) {
  const repaired = draft.repairs && draft.repairProperty && draft.repair.trim();
  return {
    type: draft.type, condition: draft.condition.trim(), ...(draft.about ? { about: draft.about } : {}),
    ...(repaired ? { repairProperty: draft.repairProperty, repair: draft.repair.trim() } : {}),
  };
}

const plain = (draft: RuleDraft) => ({
  condition: draft.condition.trim(), about: draft.about, state: draft.state, effectiveFrom: draft.from,
  repairProperty: draft.repairs ? draft.repairProperty : '', repair: draft.repairs ? draft.repair.trim() : '',
});

export function ruleInput(draft: RuleDraft, name: string, own: string) {
  return { type: draft.type, name, label: textsOf(draft.label, own), message: textsOf(draft.message, own), ...plain(draft) };
}

/* What differs; empty where nothing does. */
export function rulePatch(draft: RuleDraft, rule: RuleSeen, own: string, languages: readonly string[]) {
  const label = textsChange(draft.label, rule.label, own);
  const message = textsChange(draft.message, rule.message, own);
  const before: Record<string, string> = plain(ruleDraft(rule, own, languages));
  return {
    ...(label ? { label } : {}), ...(message ? { message } : {}),
    ...Object.fromEntries(Object.entries(plain(draft)).filter(([name, text]) => text !== before[name])),
  };
}
