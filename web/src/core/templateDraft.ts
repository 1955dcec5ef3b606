/* A record template while it is edited, and what its values do in the form of a new record. Texts are kept as they were
   typed; "me", "today+14" and "now" are worked out by the server when the template is used. */
import { draftOf, textsChange, textsOf, type Texts } from './labels';

export interface Preset {
  property: string;
  text: string;
}
export interface TemplateDraft {
  type: string;
  label: Texts;
  /* Null: made of the label. */
  name: string | null;
  values: Preset[];
}
/* As much of a template as the form shows. */
export interface TemplateSeen {
  type: string;
  name: string;
  label: Texts;
  values: Record<string, string>;
}

export function newTemplate(type: string, own: string, languages: readonly string[]): TemplateDraft {
  return { type, label: draftOf(undefined, own, languages), name: null, values: [] };
}
export function templateDraft(template: TemplateSeen, own: string, languages: readonly string[]): TemplateDraft {
  return {
    type: template.type, label: draftOf(template.label, own, languages), name: template.name,
    values: Object.entries(template.values).map(([property, text]) => ({ property, text })),
  };
}

export const valuesOf = (draft: TemplateDraft): Record<string, string> =>
  Object.fromEntries(draft.values.filter((one) => one.text.trim()).map((one) => [one.property, one.text.trim()]));

export function templateInput(draft: TemplateDraft, name: string, own: string) {
  return { type: draft.type, name, label: textsOf(draft.label, own), values: valuesOf(draft) };
}
/* What differs; empty where nothing does. */
export function templatePatch(draft: TemplateDraft, template: TemplateSeen, own: string) {
  const label = textsChange(draft.label, template.label, own);
  const values = valuesOf(draft);
  return { ...(label ? { label } : {}), ...(JSON.stringify(values) !== JSON.stringify(template.values) ? { values } : {}) };
}

/* -- days counted from the one on which a record is made */

/* "today+14" is 14, "today" is 0; null: a day of the calendar, or nothing. */
export function daysOf(text: string): number | null {
  const found = /^(?:today|now)\s*(?:([+-])\s*(\d{1,5}))?$/.exec(text.trim());
  if (!found) return null;
  return found[1] === '-' ? -Number(found[2]) : Number(found[2] ?? 0);
}
/* A time is counted from the minute, a day from its beginning. */
export function daysText(days: number, time: boolean): string {
  const word = time ? 'now' : 'today';
  return days ? `${word}${days < 0 ? '-' : '+'}${Math.abs(days)}` : word;
}

/* -- in the form of a new record */

type Values = Record<string, unknown>;
const isEmpty = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/* What the form shows after another template was picked: what somebody typed stays; what the one before filled in and
   nobody touched goes. */
export function refill<V extends Values>(values: V, before: V, preset: V): V {
  const own = Object.entries(values).filter(([name, value]) => !isEmpty(value) && !(name in before && same(value, before[name])));
  return { ...preset, ...Object.fromEntries(own) } as V;
}
