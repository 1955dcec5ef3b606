/* A representative at work: sees their own records only, and is told that a duplicate of somebody else's exists and
   which department to ask. Screens in both themes and four languages, axe on each. */
import type { Page } from 'playwright-core';
import { api, axe, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;

interface Named { id: string }
const hidden = { firstname: 'Katarzyna', lastname: 'Wiśniewska', email: 'k.w@firma.example' };

async function clean(on: Page, what: string) {
  await settled(on);
  equal((await axe(on)).join('\n'), '', `violations on ${what}`);
}

test('a representative comes in', async () => {
  server = await startServer({ account: true });
  const boss = await newPage(server, { language: 'en' });
  await signIn(boss);
  const { results } = await api<{ results: Named[] }>(boss, 'GET', '/api/v1/members');
  const sales = await api<Named>(boss, 'POST', '/api/v1/departments', { name: 'Sales' });
  await api(boss, 'PATCH', `/api/v1/members/${results[0]!.id}`, { departmentId: sales.id });
  await api(boss, 'POST', '/api/v1/objects/contacts', { properties: { ...hidden, owner_id: results[0]!.id } });
  const invited = { email: 'ola@example.com', name: 'Ola Nowak', role: 'representative' };
  const { path } = await api<{ path: string }>(boss, 'POST', '/api/v1/invitations', invited);
  await boss.close();
  page = await newPage(server, { language: 'en' });
  await page.goto(path);
  await page.getByLabel(/^Password/).fill('three blue kettles');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('navigation').first().waitFor();
  await clean(page, 'the first screen');
  await shot(page, 'rights-home');
});

test('what belongs to others is not there', async () => {
  await page.goto('/o/contacts');
  await clean(page, 'the list without records');
  equal(await page.getByText(hidden.lastname).count(), 0, 'records of others in the list');
  await shot(page, 'rights-list');
});

test('a duplicate of it is told, and whom to ask', async () => {
  for (const [language, theme, said] of [
    ['en', 'light', 'There is one like this already that you may not see. Ask the department Sales.'],
    ['pl', 'dark', 'Taki rekord już istnieje, ale nie możesz go zobaczyć. Zapytaj dział Sales.'],
    ['ru', 'light', 'Такая запись уже есть, но вам она не видна. Спросите отдел «Sales».'],
    ['zh', 'dark', '已有类似记录，但您无权查看。请联系部门“Sales”。'],
  ] as const) {
    await api(page, 'PATCH', '/api/v1/me', { language, theme });
    await page.goto('/o/contacts/new');
    await page.locator('main form input').nth(2).fill(hidden.email); // the e-mail address
    await page.getByText(said).waitFor();
    await clean(page, `the hint in ${language}, ${theme}`);
    await shot(page, `rights-hidden-${language}-${theme}`);
    equal(await page.getByText(hidden.lastname).count(), 0, 'the name of who is hidden');
    await page.locator('main form input').nth(2).fill('');
  }
  await api(page, 'PATCH', '/api/v1/me', { language: 'en', theme: 'light' });
});
