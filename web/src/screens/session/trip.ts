/* Leaving for the company's sign-in provider and coming back to the page one came from. What is remembered stays in
   this tab; where one came from is only believed where it is a place of ours. */
import { http, ok } from '../../api/client';
import { session } from '../../state/session.svelte';

const KEY = 'kartoteka.trip';
export const home = (path: string | null | undefined) => (path && /^\/(?![/\\])/.test(path) ? path : '/');

async function go(url: string, link: boolean, to: string): Promise<void> {
  sessionStorage.setItem(KEY, JSON.stringify({ link, to: home(to) }));
  location.assign(url);
}
export async function leave(to: string): Promise<void> {
  await go((await ok(http.POST('/api/v1/session/oidc/begin'))).url, false, to);
}
export async function leaveToLink(): Promise<void> {
  await go((await ok(http.POST('/api/v1/me/identities/begin'))).url, true, '/settings/profile');
}
/* Where to go on; throws what the server says. */
export async function comeBack(query: URLSearchParams): Promise<string> {
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as { link?: boolean; to?: string };
  sessionStorage.removeItem(KEY);
  const issuer = query.get('iss');
  const body = { code: query.get('code') ?? '', state: query.get('state') ?? '', ...(issuer && { issuer }) };
  if (kept.link) await ok(http.POST('/api/v1/me/identities', { body }));
  else await session.take(await ok(http.POST('/api/v1/session/oidc', { body })));
  return home(kept.to);
}
