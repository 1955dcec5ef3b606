/* Programs of others are registered, changed, disabled and removed by the administrator; who let them act is seen and
   ended there; the directory (SCIM) gets its address and token. Four languages, both themes, axe. */
import { createHash, randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';
import { hire, type Hired } from './staff';

stepsOfOneWalk();
let server: Server;
let page: Page;
let ola: Hired;
let clientId = '';
let secret = '';
let access = '';
const back = 'https://mailer.example.com/back';

async function clean(what: string) {
  await settled(page);
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}
const menu = async (name: string, item: string) => {
  await page.getByRole('button', { name: `What to do with ${name}` }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};
const open = async () => (await fetch(`${server.url}/crm/v3/objects/contacts`, { headers: { Authorization: `Bearer ${access}` } })).status;
async function everyLook(name: string, ready: () => Promise<unknown>) {
  for (const [language, theme, width] of [['pl', 'light', 1280], ['ru', 'dark', 1280], ['zh', 'light', 390], ['ru', 'light', 390], ['en', 'dark', 390], ['en', 'light', 1280]] as const) {
    await page.setViewportSize({ width, height: 860 });
    await api(page, 'PATCH', '/api/v1/me', { language, theme });
    await page.reload();
    await ready();
    await clean(`${name} in ${language}, ${theme}, ${width}`);
    check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}: nothing stands beyond the edge at ${width}`);
    await shot(page, `${name}-${language}-${theme}-${width}`);
  }
}
/* As the program does it: the person's yes, a code, tokens. */
async function connect(on: Page) {
  const verifier = randomBytes(32).toString('base64url');
  const { url } = await api<{ url: string }>(on, 'POST', '/api/v1/oauth/answer', {
    clientId, redirectUri: back, responseType: 'code', state: 'x', codeChallengeMethod: 'S256', allow: true,
    codeChallenge: createHash('sha256').update(verifier).digest('base64url'),
  });
  const told = await fetch(`${server.url}/oauth/v1/token`, { method: 'POST', body: new URLSearchParams({
    grant_type: 'authorization_code', code: new URL(url).searchParams.get('code') ?? '', redirect_uri: back, code_verifier: verifier,
    client_id: clientId, client_secret: secret,
  }) });
  access = ((await told.json()) as { access_token: string }).access_token;
}

test('a program is registered, its secret shown once', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en', width: 1280, height: 860 });
  await signIn(page);
  ola = await hire(page, server, 'Ola Nowak', 'representative');
  await page.goto('/settings/sign-in');
  await page.getByRole('tab', { name: 'Programs (OAuth)' }).click();
  await page.getByText('No programs yet').waitFor();
  await clean('no programs');
  await page.getByRole('button', { name: 'Register a program' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Mailer Pro');
  await dialog.getByLabel('Redirect addresses').fill('http://mailer.example.com/back');
  equal(await dialog.getByRole('button', { name: 'Register', exact: true }).isDisabled(), true, 'nothing is chosen yet');
  await dialog.getByLabel('Contacts: Records, read').check();
  await dialog.getByLabel('Contacts: Records, write').check();
  await dialog.getByRole('button', { name: 'Register', exact: true }).click();
  await dialog.getByText('Each address begins with https://').waitFor();
  await clean('the dialog with a wrong address');
  await shot(page, 'programs-register');
  await dialog.getByLabel('Redirect addresses').fill(`${back}\n`);
  await dialog.getByRole('button', { name: 'Register', exact: true }).click();
  await page.getByRole('heading', { name: '“Mailer Pro” is registered' }).waitFor();
  clientId = await page.getByRole('textbox', { name: 'Client ID' }).inputValue();
  secret = await page.getByRole('textbox', { name: 'Client secret' }).inputValue();
  check(secret.startsWith('ks_'), 'the secret');
  await clean('the secret');
  await shot(page, 'programs-secret');
  await page.getByRole('button', { name: 'I have copied it' }).click();
  check(!(await page.content()).includes(secret), 'the secret is not shown again');
  await page.getByText('0 people').waitFor();
});

test('who let it act is seen, in every language and both themes', async () => {
  await connect(ola.page);
  equal(await open(), 200, 'the program acts for Ola');
  const other = { name: 'Pocket Cards', redirectUris: ['com.example.cards:/back'], scopes: ['crm.objects.contacts.read'], confidential: false };
  await api(page, 'POST', '/api/v1/programs', other);
  await page.reload();
  await page.getByText('1 person').waitFor();
  await everyLook('programs', () => page.getByText('Pocket Cards').waitFor());
  await menu('Mailer Pro', 'People');
  await page.getByText('ola@example.com').waitFor();
  await clean('who let it act');
  await shot(page, 'programs-people');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
});

test('it is changed, disabled and enabled', async () => {
  await menu('Mailer Pro', 'Change');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Mailer Plus');
  await dialog.getByLabel('Contacts: Records, write').uncheck();
  await dialog.getByText('What is unticked is also taken from what 1 person allowed.').waitFor();
  await clean('changing');
  await shot(page, 'programs-change');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Mailer Plus').first().waitFor();
  equal(await open(), 200, 'what is left goes on');
  await menu('Mailer Plus', 'Disable');
  await page.getByText('Disabled', { exact: true }).waitFor();
  equal(await open(), 401, 'disabled');
  await page.keyboard.press('Control+z');
  await page.getByText('Disabled', { exact: true }).waitFor({ state: 'detached' });
  equal(await open(), 200, 'undone');
});

test('what one person allowed is ended, a new secret made, the program removed', async () => {
  await menu('Mailer Plus', 'People');
  await page.getByRole('button', { name: 'End what it may do for Ola Nowak' }).click();
  await page.getByText('Nobody any more.').waitFor();
  equal(await open(), 401, 'ended');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await menu('Mailer Plus', 'New secret');
  await page.getByRole('dialog').getByRole('button', { name: 'New secret' }).click();
  const next = await page.getByRole('textbox', { name: 'Client secret' }).inputValue();
  check(next.startsWith('ks_') && next !== secret, 'another secret');
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await menu('Mailer Plus', 'Remove');
  await page.getByText('Nobody lets it act for them at the moment.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByText('Mailer Plus', { exact: true }).waitFor({ state: 'detached' });
  await page.getByText('Pocket Cards').waitFor();
});

test('the directory gets its address and a token, and its groups are seen', async () => {
  await page.getByRole('tab', { name: 'Directory (SCIM)' }).click();
  await page.getByText('The directory has sent no groups yet').waitFor();
  equal(await page.getByRole('textbox', { name: 'Base address (tenant URL)' }).inputValue(), `${server.url}/scim/v2`, 'the base address');
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByRole('button', { name: 'Create token' }).click();
  const token = await page.getByRole('textbox', { name: 'Secret token' }).inputValue();
  await clean('the token');
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await page.getByText('never used').waitFor();
  const scim = (on: string, path: string, body?: unknown) => fetch(`${server.url}/scim/v2/${path}`, {
    method: body ? 'POST' : 'GET', body: body ? JSON.stringify(body) : undefined,
    headers: { Authorization: `Bearer ${on}`, 'Content-Type': 'application/scim+json' },
  });
  const made = (await (await scim(token, 'Users', { userName: 'new@example.com', displayName: 'Nina New' })).json()) as { id: string };
  equal((await scim(token, 'Groups', { displayName: 'crm-stewards', members: [{ value: made.id }] })).status, 201, 'a group');
  equal((await scim(token, 'Groups', { displayName: 'everybody', members: [] })).status, 201, 'another group');
  await api(page, 'PUT', '/api/v1/signin-provider', { label: 'Company ID', issuer: 'https://login.example.com', clientId: 'crm', groups: [{ group: 'crm-stewards', role: 'steward', departmentId: null }, { group: 'crm-sales', role: 'representative', departmentId: null }] });
  await page.reload();
  await page.getByRole('row', { name: /crm-stewards\s+1\s+Data steward/ }).waitFor();
  await page.getByRole('row', { name: /crm-sales\s+–\s+.*not sent by the directory yet/ }).waitFor();
  await page.getByRole('row', { name: /everybody\s+0\s+nothing/ }).waitFor();
  await page.getByText('last used').waitFor();
  await everyLook('directory', () => page.getByText('crm-sales').waitFor());
  /* A new token takes the place of the old one; both are good in between. */
  await page.getByRole('button', { name: 'Replace' }).click();
  await page.getByRole('button', { name: 'Create token' }).click();
  const next = await page.getByRole('textbox', { name: 'Secret token' }).inputValue();
  equal((await scim(token, 'Groups')).status, 200, 'the old one is still good');
  equal((await scim(next, 'Groups')).status, 200, 'the new one is, too');
  await page.getByRole('button', { name: 'Revoke the old one' }).click();
  await page.getByText('Token “Directory” revoked').waitFor();
  equal((await scim(token, 'Groups')).status, 401, 'the old one is refused');
  equal((await scim(next, 'Groups')).status, 200, 'the new one goes on');
  await server.stop();
});
