/* What the screens of dictionaries do with the server, each with its way back. */
import { http, ok } from '../../api/client';
import type { Dictionary, DictionaryEntry } from '../../api/types';
import { label, t } from '../../i18n/i18n.svelte';
import { definitions } from '../../state/definitions.svelte';
import { offerUndo } from '../../state/undo.svelte';

export const modes = ['off', 'suggest', 'replace'] as const;
export type Mode = (typeof modes)[number];

export const nameOf = (one: Dictionary) => label(one.label, one.name);

/* "contacts.jobtitle" as its type and name; the type is known, the property may be gone. */
export function placeOf(path: string): { type: string; property: string } {
  const dot = path.indexOf('.');
  return { type: path.slice(0, dot), property: path.slice(dot + 1) };
}
/* Those that are there: what came with the program may name what a company has archived. */
export const placesOf = (one: Dictionary) => one.properties.filter((path) => definitions.property(placeOf(path).type, placeOf(path).property));
export const placeLabel = (path: string) => {
  const { type, property } = placeOf(path);
  return `${definitions.typeLabel(type, 'plural')}: ${definitions.propertyLabel(type, property)}`;
};

/* Which dictionary a property looks its values up in: the first that names it and is not off. */
export function reigning(all: Dictionary[], path: string): Dictionary | undefined {
  return all.find((one) => one.mode !== 'off' && one.properties.includes(path));
}

type Patch = Partial<Pick<Dictionary, 'mode' | 'within' | 'properties'>>;
export const patchDictionary = (id: string, body: Patch & { label?: Record<string, string>; about?: Record<string, string> }) =>
  ok(http.PATCH('/api/v1/dictionaries/{id}', { params: { path: { id } }, body }));

export async function changeDictionary(one: Dictionary, change: Patch, said: string, done: () => Promise<void>): Promise<void> {
  const put = async (body: Patch) => {
    await patchDictionary(one.id, body);
    await done();
  };
  const now: Patch = { ...one, properties: placesOf(one) };
  const before = Object.fromEntries(Object.keys(change).map((key) => [key, now[key as keyof Patch]])) as Patch;
  await put(change);
  offerUndo(said, () => put(before));
}

/* It comes back by the trail, with its entries. */
export async function archiveDictionary(one: Dictionary, onBack: () => Promise<void> = async () => {}): Promise<void> {
  await ok(http.DELETE('/api/v1/dictionaries/{id}', { params: { path: { id: one.id } } }));
  offerUndo(t('dictionary.archived', { name: nameOf(one) }), async () => {
    const { results } = await ok(http.GET('/api/v1/rulebook/changes', { params: { query: { limit: 200 } } }));
    const change = results.find((each) => each.kind === 'dictionary' && each.subject === one.name && each.action === 'DELETE');
    if (change) await ok(http.POST('/api/v1/rulebook/changes/{id}/undo', { params: { path: { id: change.id } } }));
    await onBack();
  });
}

// -- entries

export const entriesOf = (id: string, q: string, after: string | null) =>
  ok(http.GET('/api/v1/dictionaries/{id}/entries', { params: { path: { id }, query: { limit: 50, ...(q ? { q } : {}), ...(after ? { after } : {}) } } }));

interface Put {
  id?: string;
  term: string;
  spellings: string[];
}
/* Puts and deletes in one call; what is answered can be put back in one, too. */
export async function putEntries(id: string, put: Put[], remove: string[] = []) {
  return ok(http.POST('/api/v1/dictionaries/{id}/entries/batch', { params: { path: { id } }, body: { put, remove } }));
}
type Answer = Awaited<ReturnType<typeof putEntries>>;

export function wayBack(id: string, answer: Answer, done: () => Promise<void>): () => Promise<void> {
  const made = answer.results.filter((one) => !one.before).map((one) => one.entry.id);
  const changed = answer.results.flatMap((one) => (one.before ? [one.before] : []));
  return async () => {
    await putEntries(id, changed, made);
    await done();
  };
}

export async function removeEntry(id: string, entry: DictionaryEntry, done: () => Promise<void>): Promise<void> {
  const path = { params: { path: { id, entry: entry.id } } };
  await ok(http.DELETE('/api/v1/dictionaries/{id}/entries/{entry}', path));
  await done();
  offerUndo(t('dictionary.removed', { term: entry.term }), async () => {
    await putEntries(id, [{ term: entry.term, spellings: entry.spellings }]);
    await done();
  });
}
