/* Any error in words for the user. What the server says is already in the user's language. */
import { ApiError } from '../api/client';
import { t } from '../i18n/i18n.svelte';

export function explain(error: unknown): string {
  if (error instanceof ApiError) {
    if (error.code === 'offline') return t('error.offline');
    if (error.code === 'stale') return t('error.stale');
    return error.problem.issues?.[0]?.message ?? error.message;
  }
  console.error(error);
  return t('error.unknown');
}
