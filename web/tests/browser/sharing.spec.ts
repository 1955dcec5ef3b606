/* A record is shared with a colleague and with a department, seen by them as shared, and taken back. Who only sees it is
   offered nothing that would change it. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';
import { hire, idOf, type Hired } from './staff';

stepsOfOneWalk();
let server: Server;
let boss: Page;
let ola: Hired;
let jan: Hired;
let record = '';

async function clean(what: string, on: Page) {
  await settled(on);
  equal((await axe(on)).join('\n'), '', `violations on ${what}`);
}

test('who has a record stands in the dialog', async () => {
  server = await startServer({ account: true });
  boss = await newPage(server, { language: 'en' });
  await signIn(boss);
  ola = await hire(boss, server, 'Ola Nowak', 'representative', { width: 1440, height: 900 });
  jan = await hire(boss, server, 'Jan Kowal', 'representative', { width: 1440, height: 900 });
  const north = await api<{ id: string }>(boss, 'POST', '/api/v1/departments', { name: 'North', managerId: await idOf(boss) });
  await api(boss, 'PATCH', `/api/v1/members/${jan.id}`, { departmentId: north.id });
  const made = await api<{ id: string }>(ola.page, 'POST', '/api/v1/objects/contacts', { properties: { firstname: 'Katarzyna', lastname: 'Wiśniewska', email: 'k.w@firma.example' } });
  record = `/o/contacts/${made.id}`;
  const page = ola.page;
  await page.goto(record);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const list = page.getByRole('dialog').getByRole('list', { name: 'Who has it, and why' });
  await list.getByRole('listitem').filter({ hasText: 'Ola Nowak' }).getByText('Owner').waitFor();
  await list.getByRole('listitem').filter({ hasText: 'Anna Admin' }).getByText('Role that sees all of them').waitFor();
  equal(await list.getByText('Jan Kowal').count(), 0, 'Jan has it not');
  await clean('the dialog', page);
});

test('it is shared with a person, and until a day with a department', async () => {
  const page = ola.page;
  const dialog = page.getByRole('dialog');
  const share = dialog.getByRole('button', { name: 'Share', exact: true });
  await share.click();
  await dialog.getByText('Choose a person or a department.').waitFor();
  const whom = dialog.getByRole('combobox', { name: 'Person or department' });
  await whom.fill('Jan');
  await page.getByRole('option', { name: /Jan Kowal/ }).click();
  await share.click();
  const list = dialog.getByRole('list', { name: 'Who has it, and why' });
  await list.getByText('Jan Kowal').waitFor();
  await whom.fill('Nor');
  await page.getByRole('option', { name: /North/ }).click();
  await dialog.getByLabel('Until').fill('2036-05-01');
  await share.click();
  await list.getByRole('listitem').filter({ hasText: 'North' }).getByText(/until 1 May 2036/).waitFor();
  await clean('what is shared', page);
  await shot(page, 'sharing-dialog');
});

test('the other one sees it as shared, and can change nothing', async () => {
  const page = jan.page;
  await page.goto(record);
  await page.getByText('Shared with you', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Katarzyna' }).waitFor({ state: 'detached' });
  for (const name of ['Share', 'Add files', 'Record consent']) equal(await page.getByRole('button', { name, exact: true }).count(), 0, `a button ${name}`);
  await page.getByRole('button', { name: 'More' }).last().click();
  equal(await page.getByRole('menuitem').allTextContents().then((all) => all.map((one) => one.trim()).join()), 'Who has it', 'what the menu offers');
  await page.getByRole('menuitem', { name: 'Who has it' }).click();
  const list = page.getByRole('dialog').getByRole('list', { name: 'Who has it, and why' });
  await list.getByText('Ola Nowak').first().waitFor();
  equal(await page.getByRole('dialog').getByRole('button', { name: /^End/ }).count(), 0, 'no end for who may not share');
  await clean('who has it', page);
  await page.keyboard.press('Escape');
  await shot(page, 'sharing-shared');
});

test('shared to be edited', async () => {
  const page = ola.page;
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Person or department' }).fill('Jan');
  await page.getByRole('option', { name: /Jan Kowal/ }).click();
  await dialog.getByLabel('May', { exact: true }).selectOption('edit');
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();
  await dialog.getByRole('listitem').filter({ hasText: 'Jan Kowal' }).getByText('sees and edits').waitFor();
  await jan.page.reload();
  await jan.page.getByRole('button', { name: 'Katarzyna' }).waitFor();
});

test('ended; in four languages', async () => {
  const page = ola.page;
  for (const [language, theme, width] of [['pl', 'dark', 1440], ['ru', 'light', 900], ['zh', 'dark', 390], ['en', 'light', 1440]] as const) {
    await page.setViewportSize({ width, height: 900 });
    await api(page, 'PATCH', '/api/v1/me', { language, theme });
    await page.goto(record);
    await page.locator('main header').getByRole('button').first().waitFor();
    await page.getByRole('button', { name: { pl: 'Udostępnij', ru: 'Поделиться', zh: '共享', en: 'Share' }[language], exact: true }).click();
    await page.getByRole('dialog').getByText('North').waitFor();
    await clean(`sharing in ${language}`, page);
    await shot(page, `sharing-${language}-${theme}-${width}`);
  }
  await page.getByRole('dialog').getByRole('button', { name: 'End sharing with Jan Kowal' }).click();
  await page.getByRole('dialog').getByText('Jan Kowal').waitFor({ state: 'detached' });
  await page.getByRole('dialog').getByRole('button', { name: 'End sharing with North' }).click();
  await page.getByRole('dialog').getByText('North').waitFor({ state: 'detached' });
  await jan.page.reload();
  await jan.page.getByText('Katarzyna').waitFor({ state: 'detached' });
  check(await jan.page.getByRole('heading').first().isVisible(), 'it is said that it is not there');
});
