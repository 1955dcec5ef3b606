/* A template goes, and comes back under the number it had; its values in words. */
import { http, ok } from '../../api/client';
import type { Property, RecordTemplate } from '../../api/types';
import { daysOf } from '../../core/templateDraft';
import { label, t } from '../../i18n/i18n.svelte';
import { definitions } from '../../state/definitions.svelte';
import { people } from '../../state/people.svelte';
import { offerUndo } from '../../state/undo.svelte';

export const nameOf = (one: RecordTemplate) => label(one.label, one.name);

export async function archiveTemplate(one: RecordTemplate, onBack: () => Promise<void> = async () => {}): Promise<void> {
  await ok(http.DELETE('/api/v1/templates/{id}', { params: { path: { id: one.id } } }));
  offerUndo(t('templates.archived', { name: nameOf(one) }), async () => {
    const { results } = await ok(http.GET('/api/v1/rulebook/changes', { params: { query: { type: one.type, limit: 200 } } }));
    const change = results.find((each) => each.kind === 'template' && each.subject === one.name && each.action === 'DELETE');
    if (change) await ok(http.POST('/api/v1/rulebook/changes/{id}/undo', { params: { path: { id: change.id } } }));
    await onBack();
  });
}

export function daysWords(days: number): string {
  return days < 0 ? t('templates.daysBefore', { n: -days }) : t('templates.daysAfter', { n: days });
}
export const isMoment = (property: Property) => property.widget === 'date' || property.widget === 'datetime';

/* "Whoever makes the record", "14 days after it is made", "Gable roof". */
export function presetWords(type: string, name: string, text: string): string {
  const property = definitions.property(type, name);
  if (!property) return text;
  const days = isMoment(property) ? daysOf(text) : null;
  if (days !== null) return daysWords(days);
  if (property.widget === 'owner') return text === 'me' ? t('templates.me') : (people.name(text) ?? text);
  if (property.widget === 'checkbox') return text === 'true' ? t('ui.yes') : text === 'false' ? t('ui.no') : text;
  return property.options.length ? text.split(';').map((one) => definitions.optionLabel(property, one)).join(', ') : text;
}
