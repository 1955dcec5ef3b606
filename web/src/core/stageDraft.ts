/* The stages of a pipeline while they are edited. */
import type { Stage } from '../api/types';
import { draftOf, textsOf, type Texts } from './labels';

export type Outcome = Stage['outcome'];
export interface StageDraft {
  /* Tells the lines apart; a new stage has no id. */
  key: number;
  id: string | null;
  texts: Texts;
  /* Percent, as typed. */
  probability: string;
  outcome: Outcome;
  required: string[];
  /* Days, as typed; empty: never. */
  rotDays: string;
}

let next = 1;

const percent = (probability: number) => String(Math.round(probability * 1000) / 10);

export function stageDrafts(stages: Stage[], own: string, languages: readonly string[]): StageDraft[] {
  return stages.map((stage) => ({
    key: next++, id: stage.id, texts: draftOf(stage.label, own, languages), probability: percent(stage.probability), outcome: stage.outcome,
    required: stage.required, rotDays: stage.rotDays ? String(stage.rotDays) : '',
  }));
}
export function newStage(texts: Texts = {}, probability = '50', outcome: Outcome = 'open'): StageDraft {
  return { key: next++, id: null, texts, probability, outcome, required: [], rotDays: '' };
}

/* What is won is sure, what is lost is over; the other way round a stage that is open again is asked for its chances. */
export function withOutcome(stage: StageDraft, outcome: Outcome): StageDraft {
  const sure: Partial<Record<Outcome, string>> = { won: '100', lost: '0' };
  const open = outcome === 'open' && (stage.probability === '100' || stage.probability === '0') ? '50' : stage.probability;
  return { ...stage, outcome, probability: sure[outcome] ?? open };
}

export function probabilityOf(typed: string): number | null {
  const number = Number(typed.trim().replace(',', '.').replace('%', ''));
  return typed.trim() !== '' && number >= 0 && number <= 100 ? Math.round(number * 10) / 1000 : null;
}
export function daysOf(typed: string): number | null {
  if (!typed.trim()) return 0;
  const days = Number(typed.trim());
  return Number.isInteger(days) && days >= 0 && days <= 36_500 ? days : null;
}

/* The first thing wrong with a stage, by its field. */
export function faultOf(stage: StageDraft, own: string): 'label' | 'probability' | 'rotDays' | null {
  if (!stage.texts[own]?.trim()) return 'label';
  if (probabilityOf(stage.probability) === null) return 'probability';
  return daysOf(stage.rotDays) === null ? 'rotDays' : null;
}

/* As the server takes them, in the order that is seen. */
export function stagesOf(drafts: StageDraft[], own: string) {
  return drafts.map((stage, displayOrder) => ({
    ...(stage.id ? { id: stage.id } : {}), label: textsOf(stage.texts, own), displayOrder, outcome: stage.outcome,
    probability: probabilityOf(stage.probability) ?? 0, required: stage.required, rotDays: daysOf(stage.rotDays) ?? 0,
  }));
}
