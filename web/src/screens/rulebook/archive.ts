/* A rule goes, and comes back as it was. */
import { http, ok } from '../../api/client';
import type { Rule } from '../../api/types';
import { label, t } from '../../i18n/i18n.svelte';
import { offerUndo } from '../../state/undo.svelte';

export async function archiveRule(rule: Rule, onBack: () => Promise<void> = async () => {}): Promise<void> {
  await ok(http.DELETE('/api/v1/rules/{id}', { params: { path: { id: rule.id } } }));
  offerUndo(t('rulebook.archived', { name: label(rule.label, rule.name) }), async () => {
    const { type, name, label: labels, message, condition, about, state, effectiveFrom, repairProperty, repair, displayOrder } = rule;
    await ok(http.POST('/api/v1/rules', {
      body: { type, name, label: labels, message, condition, about, state, effectiveFrom, repairProperty, repair, displayOrder },
    }));
    await onBack();
  });
}
