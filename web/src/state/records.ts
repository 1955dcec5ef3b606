/* What is done to records, with the way back: change, archive, restore. Every screen uses these, so that
   undo, the other views of the record and the messages are the same everywhere. */
import { ApiError, http, ok } from '../api/client';
import type { CrmRecord, FullRecord, Value, Values } from '../api/types';
import { overtaken, sameValue, wayBackOf } from '../core/overtaken';
import { t } from '../i18n/i18n.svelte';
import { definitions } from './definitions.svelte';
import { recordChanged } from './recordEvents';
import { offerUndo } from './undo.svelte';

export function loadRecord(type: string, id: string, signal?: AbortSignal): Promise<FullRecord> {
  return ok(http.GET('/api/v1/objects/{type}/{id}', { params: { path: { type, id } }, signal }));
}

/* keepPoints: an address or number that is written over stays as a further one. */
export interface SaveOptions {
  keepPoints?: boolean;
}

async function patch(type: string, id: string, properties: Values, version?: number, options: SaveOptions = {}): Promise<FullRecord> {
  const header = version === undefined ? {} : { 'If-Match': `"${version}"` };
  const record = await ok(
    http.PATCH('/api/v1/objects/{type}/{id}', { params: { path: { type, id }, header }, body: { properties, ...options } }),
  );
  recordChanged(type, id, record);
  return record;
}

export { sameValue };

/* Somebody else changed these values of the record while one's own were typed. */
export class Overtaken extends ApiError {
  constructor(readonly record: CrmRecord, readonly names: string[]) {
    super({ title: 'Stale', status: 412, detail: '', code: 'stale' });
  }
}

/* Writes values over those of `base`. What somebody else changed in other places of the record stays and hinders
   nothing; what they changed in the same is never written over: Overtaken carries the record as it is now. */
export async function saveValues(record: CrmRecord, values: Values, base: Values = record.properties, options?: SaveOptions): Promise<FullRecord> {
  const { type, id } = record;
  let version = record.version;
  for (let tries = 1; ; tries++) {
    try {
      return await patch(type, id, values, version, options);
    } catch (error) {
      if (!(error instanceof ApiError) || (error.status !== 412 && error.code !== 'stale')) throw error;
      const now = await loadRecord(type, id);
      recordChanged(type, id, now);
      const names = overtaken(base, now.properties, values);
      if (names.length) throw new Overtaken(now, names);
      if (tries === 5) throw error;
      version = now.version;
    }
  }
}

/* Saves one property and offers to take it back. `base`: its value when the typing began. */
export async function saveProperty(record: CrmRecord, name: string, value: Value, base?: Value): Promise<FullRecord> {
  const { type, id } = record;
  const before = record.properties[name] ?? null;
  /* This page may have seen the other's change while the typing went on. */
  const seen = base === undefined ? [] : overtaken({ [name]: base }, record.properties, { [name]: value });
  if (seen.length) throw new Overtaken(record, seen);
  const saved = await saveValues(record, { [name]: value });
  offerUndo(
    t('record.changed', { what: definitions.propertyLabel(type, name), title: saved.title || id }),
    async () => void (await saveValues(saved, takenBack(record, saved, { [name]: before }))),
  );
  return saved;
}

/* What puts a record back as it was before one's own save. Where others saved between, only what was asked for. */
function takenBack(before: CrmRecord, saved: CrmRecord, asked: Values): Values {
  if (saved.version !== before.version + 1) return asked;
  const own = (definitions.type(saved.type)?.properties ?? []).filter((one) => !one.readOnly && !one.calculated).map((one) => one.name);
  return { ...asked, ...wayBackOf(before.properties, saved.properties, own) };
}

/* Writes several values as one change that can be taken back as one; `said` is the sentence of what was done. */
export async function saveTogether(record: CrmRecord, values: Values, said: string, options?: SaveOptions): Promise<FullRecord> {
  const before = Object.fromEntries(Object.keys(values).map((name) => [name, record.properties[name] ?? null]));
  const saved = await saveValues(record, values, undefined, options);
  offerUndo(said, async () => void (await saveValues(saved, takenBack(record, saved, before))));
  return saved;
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
