/* What the screen of the trail asks the server, from the address it stands at. */
import type { AuditLine } from '../../api/types';

export const groups = {
  records: ['record.view', 'record.unmask', 'record.create', 'record.edit', 'record.merge', 'record.unmerge', 'record.archive',
    'record.restore', 'record.erase', 'record.associate', 'record.dissociate', 'file.change', 'consent.change', 'duplicate.decide',
    'request.ask', 'request.decide'],
  files: ['export.start', 'export.done', 'export.download', 'import.run', 'import.undo'],
  access: ['session.open', 'session.fail', 'session.close', 'access.refuse', 'password.change', 'account.change', 'account.erase', 'key.create', 'key.revoke',
    'permission.change'],
  settings: ['definition.change', 'rule.change', 'list.change', 'settings.change', 'job.order', 'record.lock', 'record.unlock', 'erasure.lift', 'trail.blank', 'retention.run', 'trash.restore', 'trash.erase', 'other.change'],
} as const;

export const periods = ['any', 'day', 'week', 'month'] as const;
export type Period = (typeof periods)[number];
const days: Record<Period, number> = { any: 0, day: 1, week: 7, month: 30 };

export interface Asked {
  actor?: string;
  action?: string;
  type?: string;
  record?: string;
  since?: string;
}

export function askedOf(query: URLSearchParams, now: number): Asked {
  const asked: Asked = {};
  for (const name of ['actor', 'action', 'type', 'record'] as const) {
    const value = query.get(name)?.trim();
    if (value) asked[name] = value;
  }
  const back = days[(query.get('period') ?? 'any') as Period] ?? 0;
  if (back) asked.since = new Date(now - back * 86_400_000).toISOString();
  return asked;
}

/* Who saw or has one record, instead of all that happened with it. */
export const asksWhoSaw = (query: URLSearchParams): boolean =>
  query.get('seen') === '1' && !!query.get('record') && !!query.get('type');

export function fileAddress(asked: Asked, as: 'csv' | 'ndjson'): string {
  return `/api/v1/audit/file?${new URLSearchParams({ ...asked, as }).toString()}`;
}

/* What was asked for, in lines that can be read; as it is where it is no JSON. */
export function readable(told: string | undefined): string {
  if (!told) return '';
  try {
    return JSON.stringify(JSON.parse(told), null, 2);
  } catch {
    return told;
  }
}

/* Where a line leads: to the record, or to the import that is named. */
export function linkOf(line: AuditLine): string {
  if (line.type && line.recordId && line.action !== 'record.erase') return `/o/${line.type}/${line.recordId}`;
  const ofImport = /^imports\/(\d+)/.exec(line.subject ?? '');
  return ofImport ? `/import/${ofImport[1]}` : '';
}
