/* Signing in through the company's provider, against a real one (npm oidc-provider): it is set up, people come in by
   its button and go on where they wanted to, what is refused is said, an account is linked in the profile. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { admin, afterwards, api, axe, check, equal, newPage, root, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
let provider: { issuer: string; client: string; secret: string };
const found = spawnSync('python3', [`${root}/tests/support/oidc.py`], { encoding: 'utf8' });

async function clean(on: Page, what: string) {
  await settled(on);
  equal((await axe(on)).join('\n'), '', `violations on ${what}`);
}
const tell = (what: string, body: unknown) => fetch(`${provider.issuer}/test/${what}`, { method: 'POST', body: JSON.stringify(body) });
/* The person who is at the provider's: the test's provider reads it from the address. */
async function as(on: Page, who: string) {
  await on.unroute('**/auth?*');
  await on.route('**/auth?*', (route) => route.continue({ url: `${route.request().url()}&who=${who}` }));
}
async function startProvider() {
  const child: ChildProcess = spawn(process.execPath, [`${root}/tests/support/oidc.mjs`, found.stdout.trim()], { stdio: ['ignore', 'pipe', 'ignore'] });
  afterwards(() => void child.kill());
  for await (const line of createInterface({ input: child.stdout! }))
    if (line.startsWith('{')) {
      provider = JSON.parse(line) as typeof provider;
      return;
    }
}

if (found.status !== 0) test(`signing in through a provider # SKIP ${found.stdout.trim()}`, async () => {});
else {
  test('the provider is set up', async () => {
    await startProvider();
    server = await startServer({ account: true, options: ['--private-hosts', '127.0.0.1'] });
    await tell('client', { redirect: `${server.url}/signin/provider` });
    page = await newPage(server, { language: 'en' });
    await signIn(page);
    await page.goto('/settings/sign-in');
    await page.getByLabel('Words on the button').fill('Sign in with Company ID');
    await page.getByLabel('Issuer').fill(provider.issuer);
    await page.getByLabel('Client ID').fill(provider.client);
    await page.getByLabel('Client secret').fill(provider.secret);
    equal(await page.getByRole('textbox', { name: 'Redirect address' }).inputValue(), `${server.url}/signin/provider`, 'the redirect address');
    await page.getByLabel('People may sign in through it').check();
    await page.getByLabel('Accounts are made by themselves').check();
    await page.getByRole('button', { name: 'Add a group' }).click();
    await page.getByLabel('Group at the provider').fill('crm-stewards');
    await page.getByLabel('Role', { exact: true }).selectOption('steward');
    await page.getByLabel('Everybody else').selectOption('representative');
    await clean(page, 'the settings');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('One is stored.').waitFor();
    await page.getByRole('button', { name: 'Ask the provider' }).click();
    await page.getByText('The provider answers as it should.').waitFor();
    for (const [language, theme] of [['en', 'dark'], ['pl', 'light'], ['ru', 'dark'], ['zh', 'light']] as const) {
      await api(page, 'PATCH', '/api/v1/me', { language, theme });
      await page.reload();
      await clean(page, `the settings in ${language}, ${theme}`);
      await shot(page, `oidc-settings-${language}-${theme}`);
    }
    await api(page, 'PATCH', '/api/v1/me', { language: 'en', theme: 'light' });
  });

  test('somebody new comes in by the button and goes on where they wanted to', async () => {
    await tell('person', { name: 'kim', claims: { email: 'kim@example.com', email_verified: true, name: 'Kim Kowalska', groups: ['crm-stewards'] } });
    const visitor = await newPage(server, { language: 'pl' });
    await as(visitor, 'kim');
    await visitor.goto('/settings/profile');
    const way = visitor.getByRole('button', { name: 'Sign in with Company ID' });
    await way.waitFor();
    await clean(visitor, 'the login page');
    await shot(visitor, 'oidc-login-pl');
    await way.click();
    await visitor.waitForURL(`${server.url}/settings/profile`);
    await visitor.getByText('Kim Kowalska').first().waitFor();
    await visitor.getByText(provider.issuer).waitFor();
    await clean(visitor, 'the profile');
    const told = await api<{ user: { role: string } }>(visitor, 'GET', '/api/v1/session');
    equal(told.user.role, 'steward', 'the role');
    check(!(await visitor.evaluate(() => document.cookie)).includes('kartoteka'), 'no cookie that scripts can read');
    await visitor.context().close();
  });

  test('what is refused is said', async () => {
    const visitor = await newPage(server, { language: 'en' });
    const attempt = async (who: string, words: RegExp) => {
      await visitor.context().clearCookies(); // the provider knows who was there
      await as(visitor, who);
      await visitor.goto('/login');
      await visitor.getByRole('button', { name: 'Sign in with Company ID' }).click();
      await visitor.getByRole('alert').filter({ hasText: words }).waitFor();
      equal(new URL(visitor.url()).search, '', 'nothing of the code stays in the address');
    };
    await tell('spoil', { how: 'signature' });
    await attempt('kim', /can not be relied on/);
    await clean(visitor, 'the refusal');
    await shot(visitor, 'oidc-refused');
    await attempt('refuses', /cancelled at the provider/);
    await tell('person', { name: 'boss', claims: { email: admin.email, email_verified: true } });
    await attempt('boss', /link it in your profile/);
    await visitor.goto('/signin/provider?code=made-up&state=made-up');
    await visitor.getByRole('alert').filter({ hasText: 'begun in another window' }).waitFor();
    await visitor.context().clearCookies();
    await visitor.goto('/login?next=//example.com');
    await visitor.getByRole('button', { name: 'Sign in with Company ID' }).waitFor();
    await as(visitor, 'kim');
    await visitor.getByRole('button', { name: 'Sign in with Company ID' }).click();
    await visitor.waitForURL(`${server.url}/`);
    await visitor.context().close();
  });

  test('an account is linked in the profile, and passwords can be closed', async () => {
    await as(page, 'boss');
    await page.goto('/settings/profile');
    await page.getByRole('button', { name: 'Link with “Sign in with Company ID”' }).click();
    await page.waitForURL(`${server.url}/settings/profile`);
    await page.getByRole('button', { name: 'Unlink' }).waitFor();
    await shot(page, 'oidc-profile');
    await page.goto('/settings/sign-in');
    await page.getByLabel('Passwords stay open').uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').first().waitFor();
    for (const language of ['en', 'ru'] as const) {
      const visitor = await newPage(server, { language });
      await visitor.goto('/login');
      await visitor.getByRole('button', { name: 'Sign in with Company ID' }).waitFor();
      equal(await visitor.locator('input').count(), 0, 'no password is asked for');
      await clean(visitor, `the login page without passwords in ${language}`);
      await shot(visitor, `oidc-login-closed-${language}`);
      await visitor.context().close();
    }
    const visitor = await newPage(server, { language: 'en' });
    await visitor.goto('/login');
    await visitor.getByRole('button', { name: 'Use another way to sign in' }).click();
    await visitor.getByLabel('E-mail').fill(admin.email);
    await visitor.getByLabel('Password').fill(admin.password);
    await visitor.getByRole('button', { name: 'Sign in', exact: true }).click();
    await visitor.waitForURL(`${server.url}/`);
    await visitor.context().close();
    await server.stop();
  });
}
