/* What many records of one type belong to, in two calls a type instead of two a record: ids first, titles then. */
import { ApiError, http, ok, problemOf, send } from '../api/client';
import type { CrmRecord, Filter } from '../api/types';
import { definitions } from './definitions.svelte';

interface Pairs {
  results: { from: { id: string }; to: { toObjectId: string }[] }[];
}

/* For each id the ids of the associated records of the other type. */
export async function linkedIds(from: string, ids: string[], to: string, signal?: AbortSignal): Promise<Map<string, string[]>> {
  if (!ids.length) return new Map();
  const response = await send(new Request(new URL(`/crm/v4/associations/${from}/${to}/batch/read`, location.origin), {
    method: 'POST', body: JSON.stringify({ inputs: ids.map((id) => ({ id })) }),
    headers: { 'Content-Type': 'application/json' }, signal,
  }));
  if (!response.ok) throw new ApiError(problemOf(await response.json().catch(() => null), response));
  const { results } = (await response.json()) as Pairs;
  return new Map(results.map((one) => [one.from.id, one.to.map((other) => other.toObjectId)]));
}

export async function recordsByIds(
  type: string, ids: string[], properties: string[], filters: Filter[] = [], signal?: AbortSignal,
): Promise<CrmRecord[]> {
  if (!ids.length) return [];
  const answer = await ok(http.POST('/api/v1/objects/{type}/query', {
    params: { path: { type } },
    body: {
      filterGroups: [{ filters: [{ propertyName: 'id', operator: 'IN', values: [...new Set(ids)] }, ...filters] }],
      properties, limit: 200,
    },
    signal,
  }));
  return answer.results;
}

/* For each id the records of those types it belongs to. */
export async function relatedOf(
  from: string, ids: string[], types: { name: string; title: string[] }[], signal?: AbortSignal,
): Promise<Map<string, CrmRecord[]>> {
  const found = new Map<string, CrmRecord[]>();
  await Promise.all(types.map(async (type) => {
    const pairs = await linkedIds(from, ids, type.name, signal);
    const records = await recordsByIds(type.name, [...pairs.values()].flat(), type.title, [], signal);
    const byId = new Map(records.map((record) => [record.id, record]));
    for (const [id, others] of pairs) {
      const mine = others.flatMap((other) => byId.get(other) ?? []);
      if (mine.length) found.set(id, [...(found.get(id) ?? []), ...mine]);
    }
  }));
  return found;
}

/* What the records of those names ("products:12") are called; nothing where there is none. */
export async function titlesOf(names: string[]): Promise<Record<string, string>> {
  const asked = names.map((name) => name.split(':') as [string, string]).filter(([, id]) => /^\d+$/.test(id));
  const out: Record<string, string> = Object.fromEntries(names.map((name) => [name, '']));
  for (const type of new Set(asked.map(([one]) => one))) {
    const ids = asked.filter(([one]) => one === type).map(([, id]) => id);
    for (let from = 0; from < ids.length; from += 100) {
      for (const record of await recordsByIds(type, ids.slice(from, from + 100), definitions.type(type)?.title ?? [])) {
        out[`${type}:${record.id}`] = record.title;
      }
    }
  }
  return out;
}
