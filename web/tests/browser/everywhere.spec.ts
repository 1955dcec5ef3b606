/* Every route in both themes and four languages: axe finds nothing, no key of a catalog shows, nothing sticks out of a
   narrow screen. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { admin, api, axe, check, data, equal, newPage, settled, shot, signIn, startServer, test, type Server } from './support';

let server: Server;
const started = (async () => {
  server = await startServer({ account: true, contacts: join(data, 'mixed.csv') });
})();

interface Listed {
  results: { id: string }[];
}
async function routes(page: Page): Promise<{ name: string; path: string }[]> {
  const first = async (method: string, path: string, body?: unknown) =>
    (await api<Listed>(page, method, path, body)).results[0]?.id ?? null;
  const contact = await first('POST', '/api/v1/objects/contacts/query', { limit: 1 });
  const group = await first('GET', '/api/v1/duplicates?type=contacts&status=open&limit=1');
  const imported = await first('GET', '/api/v1/imports');
  check(contact && imported, 'the store holds contacts and an import');
  return [
    { name: 'home', path: '/' },
    { name: 'list', path: '/o/contacts' },
    { name: 'list-filtered', path: '/o/contacts?q=an' },
    { name: 'list-empty', path: '/o/companies' },
    { name: 'list-nothing', path: '/o/contacts?q=zzzzzz' },
    { name: 'peek', path: `/o/contacts?peek=${contact}` },
    { name: 'new', path: '/o/contacts/new' },
    { name: 'record', path: `/o/contacts/${contact}` },
    { name: 'record-history', path: `/o/contacts/${contact}?tab=history` },
    { name: 'imports', path: '/import' },
    { name: 'import-new', path: '/import/new' },
    { name: 'import', path: `/import/${imported}` },
    { name: 'duplicates', path: '/quality/duplicates?type=contacts' },
    ...(group ? [{ name: 'group', path: `/quality/duplicates/${group}` }] : []),
    { name: 'merges', path: '/quality/merges' },
    { name: 'settings', path: '/settings' },
    { name: 'keys', path: '/settings/api-keys' },
    { name: 'not-found', path: '/no/such/page' },
  ];
}

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing on any route, ${theme}`, async () => {
    await started;
    const page = await newPage(server, { theme });
    await page.goto('/login');
    await settled(page);
    const found = (await axe(page)).map((line) => `login: ${line}`);
    await signIn(page);
    for (const { name, path } of await routes(page)) {
      await page.goto(path);
      await settled(page);
      await shot(page, `route-${name}-${theme}`);
      found.push(...(await axe(page)).map((line) => `${name}: ${line}`));
    }
    await page.context().close();
    equal(found.join('\n'), '', 'violations');
  });

for (const language of ['pl', 'ru', 'zh'] as const)
  test(`every route speaks ${language}, and fits a narrow screen`, async () => {
    await started;
    const page = await newPage(server, { language, width: 390, height: 780 });
    await signIn(page);
    await api(page, 'PATCH', '/api/v1/me', { language });
    const wrong: string[] = [];
    try {
      for (const { name, path } of await routes(page)) {
        await page.goto(path);
        await settled(page);
        await shot(page, `route-${name}-${language}`);
        const lang = await page.evaluate(() => document.documentElement.lang);
        equal(lang.slice(0, 2), language, `language of ${name}`);
        const text = await page.locator('body').innerText();
        /* "import.step.file": a key that no catalog has. E-mail addresses and domains have no such shape alone. */
        for (const key of text.match(/^(nav|import|duplicates|merges|record|list|home|setup|login|settings|state|history|ui)\.[a-zA-Z.]+$/gm) ?? [])
          wrong.push(`${name}: the key ${key} shows`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) wrong.push(`${name}: ${over} px wider than the screen`);
      }
    } finally {
      await api(page, 'PATCH', '/api/v1/me', { language: 'en' });
    }
    await page.context().close();
    equal(wrong.join('\n'), '', 'faults');
  });

test('the keyboard alone reaches search, list, record and the way back', async () => {
  await started;
  const page = await newPage(server);
  await signIn(page);
  await page.goto('/o/contacts');
  await settled(page);
  await page.keyboard.press('/');
  await page.keyboard.type('kowalski');
  await page.waitForURL(/q=kowalski/);
  await settled(page);
  await page.keyboard.press('Escape');
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/o\/contacts\/\d+/);
  await settled(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Merge log');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/quality\/merges/);
  await page.context().close();
});

test('signing out closes everything', async () => {
  await started;
  const page = await newPage(server);
  await signIn(page);
  await page.getByRole('button', { name: new RegExp(admin.name) }).first().click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL(/\/login/);
  await page.goto('/o/contacts');
  await page.waitForURL(/\/login/);
  await page.context().close();
});
