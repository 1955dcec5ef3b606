/* What is done to records, with the way back: change, archive, restore. Every screen uses these, so that
   undo, the other views of the record and the messages are the same everywhere. */
import { ApiError, http, ok } from '../api/client';
import type { CrmRecord, FullRecord, Value, Values } from '../api/types';
import { t } from '../i18n/i18n.svelte';
import { definitions } from './definitions.svelte';
import { recordChanged } from './recordEvents';
import { offerUndo } from './undo.svelte';

export function loadRecord(type: string, id: string, signal?: AbortSignal): Promise<FullRecord> {
  return ok(http.GET('/api/v1/objects/{type}/{id}', { params: { path: { type, id } }, signal }));
}

async function patch(type: string, id: string, properties: Values, version?: number): Promise<FullRecord> {
  const header = version === undefined ? {} : { 'If-Match': `"${version}"` };
  const record = await ok(
    http.PATCH('/api/v1/objects/{type}/{id}', { params: { path: { type, id }, header }, body: { properties } }),
  );
  recordChanged(type, id, record);
  return record;
}

/* Empty and absent are the same. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  const plain = (value: Value | undefined) =>
    value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)
      ? '' : JSON.stringify(value);
  return plain(a) === plain(b);
}

/* Saves one property and offers to take it back. A record changed by somebody else meanwhile is shown
   anew (error "stale"), never written over. */
export async function saveProperty(record: CrmRecord, name: string, value: Value): Promise<FullRecord> {
  const { type, id } = record;
  const before = record.properties[name] ?? null;
  try {
    const saved = await patch(type, id, { [name]: value }, record.version);
    offerUndo(
      t('record.changed', { what: definitions.propertyLabel(type, name), title: saved.title || id }),
      async () => void (await patch(type, id, { [name]: before })),
    );
    return saved;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 412 || error.code === 'stale')) {
      const now = await loadRecord(type, id);
      recordChanged(type, id, now);
    }
    throw error;
  }
}

async function archiveOne(type: string, id: string): Promise<void> {
  await ok(http.DELETE('/api/v1/objects/{type}/{id}', { params: { path: { type, id } } }));
}

export async function restoreOne(type: string, id: string): Promise<FullRecord> {
  const record = await ok(http.POST('/api/v1/objects/{type}/{id}/restore', { params: { path: { type, id } } }));
  recordChanged(type, id, null);
  return record;
}

/* Runs `work` for each id, a few at a time; stops at the first failure and throws it after telling
   how many were done. */
async function forEachId(ids: string[], work: (id: string) => Promise<unknown>): Promise<string[]> {
  const done: string[] = [];
  const waiting = [...ids];
  let failure: unknown;
  const worker = async () => {
    for (let id = waiting.shift(); id !== undefined && !failure; id = waiting.shift()) {
      try {
        await work(id);
        done.push(id);
      } catch (error) {
        failure = error;
      }
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  if (failure && !done.length) throw failure;
  return done;
}

/* Takes back that a record was made: whoever asked for that needs not be asked whether it was meant. */
export async function unmake(type: string, id: string): Promise<void> {
  await archiveOne(type, id);
  recordChanged(type, id, null);
}

/* Archives, says so, offers to restore. The number that comes back may be smaller than asked for when the
   server refused some. */
export async function archive(type: string, ids: string[], title?: string): Promise<number> {
  const done = await forEachId(ids, (id) => archiveOne(type, id));
  recordChanged(type, done[0]!, null);
  const label = done.length === 1 && title
    ? t('record.archivedOne', { title })
    : t('record.archivedMany', { n: done.length });
  offerUndo(label, async () => {
    await forEachId(done, (id) => restoreOne(type, id));
  });
  return done.length;
}
