/* What is done with records of the trash: told, and what can be taken back offered so. */
import { http, ok } from '../../api/client';
import type { TrashEntry } from '../../api/types';
import { t } from '../../i18n/i18n.svelte';
import { toasts } from '../../state/toasts.svelte';
import { offerUndo } from '../../state/undo.svelte';

export interface Asked {
  type?: string;
  actor?: string;
  rule?: string;
  q?: string;
}
export function askedOf(query: URLSearchParams): Asked {
  const asked: Asked = {};
  for (const name of ['type', 'actor', 'rule', 'q'] as const) {
    /* The shell's own search box shows what ?q= says. */
    const value = query.get(name === 'q' ? 'words' : name)?.trim();
    if (value) asked[name] = value;
  }
  return asked;
}

const most = 100;
const items = (entries: { type: string; id: string; version?: number }[]) => ({ items: entries, count: entries.length });
function* portions<T>(list: T[]): Generator<T[]> {
  for (let i = 0; i < list.length; i += most) yield list.slice(i, i + most);
}

/* The reason of the first that stayed stands for all. */
function tellStayed(results: { done: boolean; why: string | null }[]) {
  const stayed = results.filter((one) => !one.done);
  if (stayed.length) toasts.bad([t('trash.stayed', { n: stayed.length }), stayed[0]!.why].filter(Boolean).join(': '));
}

export async function restore(entries: TrashEntry[], onChange: () => void): Promise<void> {
  const all = [];
  for (const part of portions(entries.map(({ type, id }) => ({ type, id }))))
    all.push(...(await ok(http.POST('/api/v1/trash/restore', { body: items(part) }))).results);
  const back = all.filter((one) => one.done).map(({ type, id, version }) => ({ type, id, version }));
  tellStayed(all);
  if (back.length)
    offerUndo(t('trash.restored', { n: back.length }), async () => {
      for (const part of portions(back)) tellStayed((await ok(http.POST('/api/v1/trash/return', { body: items(part) }))).results);
      onChange();
    });
}

export async function erase(entries: TrashEntry[]): Promise<void> {
  const all = [];
  for (const part of portions(entries.map(({ type, id }) => ({ type, id }))))
    all.push(...(await ok(http.POST('/api/v1/trash/erase', { body: items(part) }))).results);
  tellStayed(all);
  const gone = all.filter((one) => one.done).length;
  if (gone) toasts.show(t('trash.erased', { n: gone }), { tone: 'ok' });
}
