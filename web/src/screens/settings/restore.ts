/* Definitions that were removed come back; what is shown of them follows. */
import { http, ok } from '../../api/client';
import { definitions } from '../../state/definitions.svelte';
import { summary } from '../../state/summary.svelte';

export async function restoreType(type: string): Promise<string> {
  const back = await ok(http.POST('/api/v1/types/{type}/restore', { params: { path: { type } } }));
  await definitions.refresh();
  summary.refresh().catch((error: unknown) => console.warn('summary', error));
  return back.name;
}

export async function restoreKind(number: number): Promise<void> {
  await ok(http.POST('/api/v1/associations/kinds/{number}/restore', { params: { path: { number: String(number) } } }));
  await definitions.refresh();
}
