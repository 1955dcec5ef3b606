/* Signing in: a second factor is turned on, asked for, required; people come in by invitation and by reset; sessions
   are ended; keys are limited; the policy is set. Screens in both themes and four languages, axe on each. */
import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { admin, api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
let secret = '';
let recovery: string[] = [];
let link = '';

async function clean(on: Page, what: string) {
  await settled(on);
  equal((await axe(on)).join('\n'), '', `violations on ${what}`);
}
/* RFC 6238, by Node's own library. */
function codeAt(step: number): string {
  let bits = '';
  for (const letter of secret) bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', key).update(counter).digest();
  const at = digest[19]! & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1000000).padStart(6, '0');
}
const stepNow = () => Math.floor(Date.now() / 30000);
const button = (on: Page, name: string | RegExp) => on.getByRole('button', { name, exact: typeof name === 'string' });
/* The screen that is shown, in every language and both themes. */
async function pictures(on: Page, name: string) {
  for (const [language, theme] of [['en', 'dark'], ['pl', 'light'], ['ru', 'dark'], ['zh', 'light']] as const) {
    await api(on, 'PATCH', '/api/v1/me', { language, theme });
    await on.reload();
    await clean(on, `${name} in ${language}, ${theme}`);
    await shot(on, `${name}-${language}-${theme}`);
  }
  await api(on, 'PATCH', '/api/v1/me', { language: 'en', theme: 'light' });
  await on.reload();
  await settled(on);
}

test('the second factor is turned on in the profile', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  await page.goto('/settings/profile');
  await button(page, 'Turn on').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Current password').fill('wrong');
  await button(page, 'Continue').click();
  await dialog.getByText('The current password is wrong.').waitFor();
  await clean(page, 'the password asked for');
  await dialog.getByLabel('Current password').fill(admin.password);
  await button(page, 'Continue').click();
  const picture = dialog.getByRole('img', { name: /QR code/ });
  await picture.waitFor();
  secret = (await dialog.locator('code').innerText()).replaceAll(' ', '');
  await clean(page, 'the QR code');
  await shot(page, 'signin-scan');
  await dialog.getByLabel('Code from the app').fill(codeAt(stepNow() - 1));
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  await dialog.getByText('Keep these recovery codes').waitFor();
  recovery = await dialog.getByRole('listitem').allInnerTexts();
  equal(recovery.length, 10, 'recovery codes');
  await clean(page, 'the recovery codes');
  await shot(page, 'signin-codes');
  await button(page, 'I have kept them').click();
  await page.getByText('Recovery codes left: 10').waitFor();
  await pictures(page, 'signin-profile');
});

test('the next sign-in asks for a code', async () => {
  const other = await newPage(server, { language: 'en' });
  await other.goto('/login');
  await other.getByLabel('E-mail').fill(admin.email);
  await other.getByLabel('Password').fill(admin.password);
  await button(other, 'Sign in').click();
  await other.getByRole('heading', { name: 'Second step' }).waitFor();
  await clean(other, 'the second step');
  await shot(other, 'signin-code');
  await other.getByLabel('Code').fill('000000');
  await button(other, 'Sign in').click();
  await other.getByText('This code is wrong or was used already.').waitFor();
  await other.getByLabel('Code').fill(recovery[0]!);
  await button(other, 'Sign in').click();
  await other.getByRole('navigation', { name: 'Main' }).waitFor();
  /* Two places now; the other one is ended from here. */
  await page.reload();
  await page.getByText('Recovery codes left: 9').waitFor();
  const sessions = page.getByRole('region', { name: 'Where you are signed in' });
  await sessions.getByRole('listitem').nth(1).waitFor();
  equal(await sessions.getByRole('listitem').count(), 2, 'places');
  await sessions.getByRole('button', { name: /^Sign out: / }).click();
  await page.getByText('Signed out there').waitFor();
  await sessions.getByRole('listitem').nth(1).waitFor({ state: 'detached' });
  equal(await sessions.getByRole('listitem').count(), 1, 'one is left');
  await other.goto('/settings/profile');
  await other.waitForURL(/\/login/);
});

test('a person is invited and comes in', async () => {
  await page.goto('/settings/people');
  await page.getByText(admin.email).waitFor();
  await button(page, 'Invite a person').click();
  await page.getByLabel('E-mail').fill('jan@example.com');
  await page.getByLabel('Name, if you know it').fill('Jan Kowal');
  await clean(page, 'the invitation');
  await shot(page, 'signin-invite');
  await button(page, 'Make the link').click();
  const dialog = page.getByRole('dialog');
  link = await dialog.locator('code').innerText();
  check(link.startsWith(`${server.url}/invite#`), `a whole link: ${link}`);
  await clean(page, 'the link');
  await shot(page, 'signin-link');
  await button(page, 'I have copied it').click();
  await page.getByText(/good until/).waitFor();
  await pictures(page, 'signin-people');
  const jan = await newPage(server, { language: 'pl' });
  await jan.goto(link);
  await jan.getByRole('heading', { name: 'Witamy w Kartotece' }).waitFor();
  await clean(jan, 'accepting');
  await shot(jan, 'signin-accept-pl');
  await jan.getByLabel(/^Hasło/).fill('jankowal1');
  await button(jan, 'Utwórz konto').click();
  await jan.getByText(/To hasło łatwo odgadnąć/).waitFor();
  await jan.getByLabel(/^Hasło/).fill('trzy niebieskie czajniki');
  await button(jan, 'Utwórz konto').click();
  await jan.getByRole('navigation').first().waitFor();
  equal((await api<{ user: { email: string } }>(jan, 'GET', '/api/v1/session')).user.email, 'jan@example.com', 'signed in');
  const late = await newPage(server, { language: 'en' });
  await late.goto(link);
  await late.getByRole('heading', { name: 'This link no longer works' }).waitFor();
  await shot(late, 'signin-gone');
});

test('a new password by link, and an account closed', async () => {
  await page.reload();
  await button(page, 'Actions for Jan Kowal').click();
  await shot(page, 'signin-actions');
  await page.getByRole('menuitem', { name: 'Link for a new password' }).click();
  const dialog = page.getByRole('dialog');
  link = await dialog.locator('code').innerText();
  await button(page, 'I have copied it').click();
  const jan = await newPage(server, { language: 'en' });
  await jan.goto(link);
  await jan.getByLabel(/^New password/).fill('four green kettles');
  await clean(jan, 'the reset');
  await button(jan, 'Set password').click();
  await jan.getByText('Your new password is set.').waitFor();
  await jan.getByLabel('E-mail').fill('jan@example.com');
  await jan.getByLabel('Password').fill('four green kettles');
  await button(jan, 'Sign in').click();
  await jan.getByRole('navigation').first().waitFor();
  await button(page, 'Actions for Jan Kowal').click();
  await page.getByRole('menuitem', { name: 'Close the account' }).click();
  await clean(page, 'closing');
  await page.getByRole('dialog').getByRole('button', { name: 'Close the account' }).click();
  await page.getByText('Account closed').waitFor();
  await jan.goto('/settings/profile');
  await jan.waitForURL(/\/login/);
  await button(page, 'Open again').click();
  await page.getByText(/can sign in again/).waitFor();
});

test('a key is limited to what it is for', async () => {
  await page.goto('/settings/api-keys');
  await button(page, 'New key').first().click();
  await page.getByLabel('Name', { exact: true }).fill('Newsletter');
  await page.getByLabel('Expires').selectOption({ label: 'in 90 days' });
  await page.getByRole('radio', { name: 'Only what I choose' }).check();
  await page.getByRole('checkbox', { name: 'Contacts: Records, read' }).check();
  await clean(page, 'the scopes');
  await shot(page, 'signin-scopes');
  await button(page, 'Create key').click();
  const key = await page.getByRole('dialog').locator('code').innerText();
  await button(page, 'I have copied it').click();
  await page.getByText('scopes: 1').waitFor();
  const status = async (path: string) => (await fetch(server.url + path, { headers: { Authorization: `Bearer ${key}` } })).status;
  equal(`${await status('/crm/v3/objects/contacts')} ${await status('/crm/v3/objects/companies')}`, '200 403', 'what it may');
  await pictures(page, 'signin-keys');
});

test('the policy is set, and nobody shuts himself out', async () => {
  await page.goto('/settings/security');
  await page.getByLabel('Shortest password').fill('12');
  await page.getByLabel('Allowed addresses and networks').fill('10.0.0.0/8');
  await button(page, 'Save').click();
  await page.getByText(/Your own address 127.0.0.1 is not among these/).waitFor();
  await clean(page, 'what is refused');
  await page.getByLabel('Allowed addresses and networks').fill('10.0.0.0/8\n127.0.0.1');
  await page.getByRole('checkbox', { name: /Everybody needs a second factor/ }).check();
  await button(page, 'Save').click();
  await page.getByText('Saved').waitFor();
  await pictures(page, 'signin-policy');
});

test('who has no second factor turns it on first', async () => {
  const jan = await newPage(server, { language: 'ru' });
  await jan.goto('/login');
  await jan.getByLabel('Эл. почта').or(jan.getByLabel('E-mail')).first().fill('jan@example.com');
  await jan.locator('input[type=password]').fill('four green kettles');
  await jan.locator('button[type=submit]').click();
  await jan.waitForURL(/\/second-factor/);
  await clean(jan, 'the required factor');
  await shot(jan, 'signin-required');
  await jan.goto('/o/contacts');
  await jan.waitForURL(/\/second-factor/);
  await jan.locator('input[type=password]').fill('four green kettles');
  await jan.locator('button[type=submit]').click();
  secret = (await jan.locator('main code').innerText()).replaceAll(' ', '');
  await jan.locator('input[autocomplete=one-time-code]').fill(codeAt(stepNow()));
  await shot(jan, 'signin-required-scan');
  await jan.locator('button[type=submit]').click();
  await jan.getByRole('list').first().waitFor();
  await shot(jan, 'signin-required-codes');
  await jan.locator('.u-row button').first().click();
  await jan.waitForURL((url) => url.pathname === '/');
});
