/* Jobs of retention, followed to their end; and a rule in a sentence. */
import { http, ok } from '../../api/client';
import { jobEnded } from '../../api/events';
import type { Job, RetentionRule, RetentionTrial, TypeDefinition } from '../../api/types';
import { label, t } from '../../i18n/i18n.svelte';
import { jobs } from '../../state/jobs.svelte';

/* Rejects with the job's own words where it fails. */
export function ended(job: Job, onJob: (job: Job) => void = () => {}): Promise<Job> {
  return new Promise((done, failed) => {
    jobs.follow(job, (now) => {
      onJob(now);
      if (!jobEnded(now)) return;
      if (now.state === 'done') done(now);
      else failed(new Error(t('retention.failed', { why: now.error ?? t(`retention.state.${now.state}`) })));
    });
  });
}

export async function trialOf(type: string, onJob: (job: Job) => void = () => {}): Promise<RetentionTrial> {
  const job = await ended(await ok(http.POST('/api/v1/retention-rules/{type}/try', { params: { path: { type } }, body: {} })), onJob);
  return ok(http.GET('/api/v1/retention-trials/{id}', { params: { path: { id: job.id } } }));
}

/* Properties that hold a day or a moment. */
export const dates = (definition: TypeDefinition | undefined) =>
  (definition?.properties ?? []).filter((one) => !one.archived && (one.type === 'date' || one.type === 'datetime') && one.level !== 'masked');

export function sentence(rule: RetentionRule, definition: TypeDefinition | undefined): string {
  const months = rule.months ?? 0;
  const property = definition?.properties.find((one) => one.name === rule.since);
  const parts = [
    months && !rule.since ? t('retention.idle', { n: months }) : '',
    months && rule.since ? t('retention.sinceProperty', { n: months, property: property ? label(property.label, property.name) : rule.since }) : '',
    rule.condition ?? '',
    rule.keepConsented && definition?.consents ? t('retention.keeps') : '',
  ];
  return parts.filter(Boolean).join(' · ');
}
