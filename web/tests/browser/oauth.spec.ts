/* A program of others asks to act for somebody: the person signs in, reads what it could do, says no and yes, and ends
   it in the profile. Four languages, both themes, axe. */
import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { admin, afterwards, api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
let program: { id: string; clientId: string; clientSecret: string };
let back = '';
const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

async function clean(on: Page, what: string) {
  await settled(on);
  equal((await axe(on)).join('\n'), '', `violations on ${what}`);
}
const ask = (more: Record<string, string> = {}) =>
  `/signin/authorize?${new URLSearchParams({
    response_type: 'code', client_id: program.clientId, redirect_uri: back, state: 'xyz', code_challenge: challenge,
    code_challenge_method: 'S256', scope: 'crm.objects.contacts.read crm.objects.contacts.write crm.lists.read', ...more,
  })}`;

test('a person who is not signed in signs in first and reads what the program could do', async () => {
  const listener = createServer((_, response) => response.end('<h1>Back at the program</h1>'));
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', () => done()));
  afterwards(() => void listener.close());
  const address = listener.address();
  back = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/back`;
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await page.context().route(`${new URL(back).origin}/**`, (route) => route.continue());
  await signIn(page);
  program = await api(page, 'POST', '/api/v1/programs', {
    name: 'Mailer Pro', redirectUris: [back], scopes: ['crm.objects.contacts.read', 'crm.objects.contacts.write', 'crm.lists.read'],
  });
  const visitor = await newPage(server, { language: 'en' });
  await visitor.goto(ask());
  await visitor.getByLabel('E-mail').fill(admin.email);
  await visitor.getByLabel('Password').fill(admin.password);
  await visitor.getByRole('button', { name: 'Sign in', exact: true }).click();
  await visitor.getByRole('heading', { name: 'Mailer Pro wants to act for you' }).waitFor();
  await visitor.getByText('Add, change and delete records: Contacts').waitFor();
  await visitor.context().close();
});

test('the page in every language and both themes', async () => {
  for (const [language, theme] of [['en', 'dark'], ['pl', 'light'], ['ru', 'dark'], ['zh', 'light']] as const) {
    await api(page, 'PATCH', '/api/v1/me', { language, theme });
    await page.goto(ask());
    await page.getByRole('listitem').nth(2).waitFor();
    await clean(page, `the consent page in ${language}, ${theme}`);
    await shot(page, `oauth-consent-${language}-${theme}`);
  }
  await api(page, 'PATCH', '/api/v1/me', { language: 'en', theme: 'light' });
});

test('saying no and yes, and ending it in the profile', async () => {
  await page.goto(ask());
  await page.getByRole('button', { name: 'Do not allow' }).click();
  await page.getByRole('heading', { name: 'Back at the program' }).waitFor();
  equal(new URL(page.url()).searchParams.get('error'), 'access_denied', 'no');
  equal(new URL(page.url()).searchParams.get('state'), 'xyz', 'the state');
  await page.goto(ask());
  await page.getByRole('button', { name: 'Allow', exact: true }).click();
  await page.getByRole('heading', { name: 'Back at the program' }).waitFor();
  const code = new URL(page.url()).searchParams.get('code') ?? '';
  const told = await fetch(`${server.url}/oauth/v1/token`, { method: 'POST', body: new URLSearchParams({
    grant_type: 'authorization_code', code, redirect_uri: back, code_verifier: verifier, client_id: program.clientId, client_secret: program.clientSecret,
  }) });
  const tokens = (await told.json()) as { access_token: string };
  const asked = () => fetch(`${server.url}/crm/v3/objects/contacts`, { headers: { Authorization: `Bearer ${tokens.access_token}` } });
  equal((await asked()).status, 200, 'the program acts for the person');
  await page.goto('/settings/profile');
  await page.getByRole('heading', { name: 'Programs that act for you' }).waitFor();
  await clean(page, 'the profile');
  await shot(page, 'oauth-profile');
  await page.getByRole('button', { name: 'End what Mailer Pro may do' }).click();
  await page.getByText('Mailer Pro can no longer act for you.').waitFor();
  equal((await asked()).status, 401, 'ended');
});

test('what can not be asked', async () => {
  await page.goto(ask({ redirect_uri: 'https://elsewhere.example.com/' }));
  await page.getByRole('alert').filter({ hasText: 'not registered for it' }).waitFor();
  await clean(page, 'the refusal');
  check(page.url().startsWith(server.url), 'nobody is sent anywhere');
  await page.goto(ask({ scope: 'crm.import' }));
  await page.getByRole('heading', { name: 'Back at the program' }).waitFor();
  equal(new URL(page.url()).searchParams.get('error'), 'invalid_scope', 'the program is told');
  await server.stop();
});
