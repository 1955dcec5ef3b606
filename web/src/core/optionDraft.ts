/* The options of a choice while they are edited. What records may hold is kept: an option that was there is hidden,
   never forgotten; a new one can be taken away again. */
import type { Option } from '../api/types';
import { draftOf, textsOf, type Texts } from './labels';

export interface OptionDraft {
  /* Tells the lines apart while values are still typed. */
  key: number;
  value: string;
  /* It has its value already; records may have it. */
  known: boolean;
  texts: Texts;
  description: string;
  colour: string;
  hidden: boolean;
}

let next = 1;

export function optionDrafts(options: Option[], own: string, languages: readonly string[]): OptionDraft[] {
  return options.map((option) => ({
    key: next++, value: option.value, known: true, texts: draftOf(option.label, own, languages),
    description: option.description ?? '', colour: option.colour ?? '', hidden: option.hidden ?? false,
  }));
}
export function newOption(): OptionDraft {
  return { key: next++, value: '', known: false, texts: {}, description: '', colour: '', hidden: false };
}

/* A new one without a value of its own has its label for one; ";" parts values and is none's. */
export function valueOf(option: OptionDraft, own: string): string {
  return option.value.trim() || (option.texts[own] ?? '').trim().replaceAll(';', ',');
}

/* As the server takes them, in the order that is seen. Lines that say nothing are no options. */
export function optionsOf(drafts: OptionDraft[], own: string) {
  return drafts
    .filter((one) => one.known || valueOf(one, own))
    .map((one, displayOrder) => ({
      value: valueOf(one, own), label: textsOf({ ...one.texts, [own]: one.texts[own]?.trim() || valueOf(one, own) }, own),
      description: one.description.trim(), colour: one.colour, hidden: one.hidden, displayOrder,
    }));
}
