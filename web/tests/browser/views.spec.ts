/* A view of a list is kept, changed, shared with a department, seen by a colleague under their own rights, and deleted
   with a way back. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';
import { hire, type Hired } from './staff';

stepsOfOneWalk();
let server: Server;
let page: Page;
let ola: Hired;
interface View { id: string; name: string; query: string; everybody: boolean; shares: { departmentId: string | null }[] }
const views = async () => (await api<{ results: View[] }>(page, 'GET', '/api/v1/views?type=contacts')).results;
const menu = (on: Page) => on.getByRole('button', { name: /^View: / });
async function choose(on: Page, item: string) {
  await menu(on).click();
  await on.getByRole('menu').getByText(item, { exact: true }).click();
}
async function clean(what: string, on = page) {
  await settled(on);
  equal((await axe(on)).join('\n'), '', `violations on ${what}`);
}

test('what a list looks for is kept as a view', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en', width: 1440, height: 900 });
  await signIn(page);
  ola = await hire(page, server, 'Ola Nowak', 'representative', { width: 1440, height: 900 });
  const north = await api<{ id: string }>(page, 'POST', '/api/v1/departments', { name: 'North' });
  await api(page, 'PATCH', `/api/v1/members/${ola.id}`, { departmentId: north.id });
  for (const [on, lastname, city] of [[page, 'Kowalska', 'Hel'], [page, 'Lis', 'Gdynia'], [ola.page, 'Wilk', 'Hel']] as const)
    await api(on, 'POST', '/api/v1/objects/contacts', { properties: { lastname, city } });
  const query = new URLSearchParams({ f: 'city*EQ*Hel', sort: '-lastname' }).toString();
  await page.goto(`/o/contacts?${query}`);
  await choose(page, 'Save as a new view');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('From Hel');
  await clean('the dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'View: From Hel' }).waitFor();
  const [kept] = await views();
  equal(kept!.query, query, 'what is kept');
  check(page.url().includes(`v=${kept!.id}`), 'the view is in the address');
});

test('changed, told, and kept', async () => {
  await page.goto(page.url().replace('sort=-lastname', 'sort=lastname'));
  await page.getByRole('button', { name: /View: From Hel\s*changed/ }).waitFor();
  await clean('a changed view');
  await choose(page, 'Save the changes to From Hel');
  await page.getByText('View From Hel saved').waitFor();
  await page.getByRole('button', { name: /^View: From Hel$/ }).waitFor();
  check((await views())[0]!.query.includes('sort=lastname'), 'the change is kept');
  await choose(page, 'Contacts: all');
  await page.getByRole('button', { name: 'View: All' }).waitFor();
  check(!page.url().includes('?'), 'all contacts again');
  await choose(page, 'From Hel');
  await page.getByRole('button', { name: /^View: From Hel$/ }).waitFor();
});

test('shared with a department, whose people see their own records in it', async () => {
  await choose(page, 'Rename and share');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('People or departments', { exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Add a person or department …' }).fill('Nor');
  await page.getByRole('option', { name: /North/ }).click();
  await dialog.getByRole('list', { name: 'People or departments' }).getByText('North').waitFor();
  await clean('sharing a view');
  await shot(page, 'views-dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  const hers = ola.page;
  await hers.goto('/o/contacts');
  await choose(hers, 'From Hel');
  await hers.getByRole('button', { name: /^View: From Hel$/ }).waitFor();
  await hers.getByRole('gridcell', { name: /Wilk/ }).first().waitFor();
  equal(await hers.getByText('Kowalska').count(), 0, 'records of others in a shared view');
  await menu(hers).click();
  equal(await hers.getByRole('menu').getByText('Delete view').count(), 0, 'what is not hers is not deleted by her');
  await clean('the views of a colleague', hers);
  await hers.keyboard.press('Escape');
});

test('in four languages', async () => {
  for (const [language, theme, width] of [['pl', 'dark', 1440], ['ru', 'light', 900], ['zh', 'dark', 390], ['en', 'light', 1440]] as const) {
    await page.setViewportSize({ width, height: 900 });
    await api(page, 'PATCH', '/api/v1/me', { language, theme });
    await page.goto(`/o/contacts?q=a&v=${(await views())[0]!.id}`);
    await page.getByText('From Hel').first().click();
    await page.getByRole('menu').first().waitFor();
    await clean(`views in ${language}`);
    await shot(page, `views-${language}-${theme}-${width}`);
    await page.keyboard.press('Escape');
  }
});

test('deleted, and undone', async () => {
  await choose(page, 'Delete view');
  await page.getByRole('button', { name: 'View: All' }).waitFor();
  equal((await views()).length, 0, 'it is gone');
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  for (let tries = 0; tries < 100 && !(await views()).length; tries++) await page.waitForTimeout(100);
  equal((await views())[0]?.shares.length, 1, 'it is back, shared as before');
});
