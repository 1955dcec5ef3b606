/* The ways in besides the password: kept out of the first chunk. */
import { http, ok } from '../../api/client';
import { language } from '../../i18n/i18n.svelte';
import { session } from '../../state/session.svelte';

export async function signInWithCode(ticket: string, code: string): Promise<void> {
  await session.take(await ok(http.POST('/api/v1/session/code', { body: { ticket, code } })));
}

/* The token of a link stands behind the #: it is sent to nobody by following the link. */
export const linkToken = () => location.hash.slice(1);

export async function acceptInvitation(token: string, name: string, password: string): Promise<void> {
  const body = { token, name, password, language: language() };
  await session.take(await ok(http.POST('/api/v1/links/invitation', { body })));
}
