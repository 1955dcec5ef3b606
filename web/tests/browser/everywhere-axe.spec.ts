/* Every route in both themes: axe finds nothing. The keyboard alone gets everywhere, and signing out closes it all. */
import { join } from 'node:path';
import { routes } from './routes';
import { admin, axe, data, equal, newPage, settled, shot, signIn, startServer, test, type Server } from './support';

let server: Server;
const started = (async () => {
  server = await startServer({ account: true, contacts: join(data, 'mixed.csv') });
})();

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
