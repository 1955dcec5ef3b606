/* Roles as a matrix: those of the program are looked at and copied, an own one is changed by keyboard, compared, and
   deleted when nobody has it. What may not be given can not be chosen. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';
import { hire, type Hired } from './staff';

stepsOfOneWalk();
let server: Server;
let page: Page;
let ola: Hired;
interface Role { name: string; label: string; areas: string[]; fields: Record<string, Record<string, string>>; rights: Record<string, Record<string, string>> }

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const cell = (name: string, on = page) => on.getByRole('combobox', { name, exact: true });
const role = async (name: string) => (await api<{ results: Role[] }>(page, 'GET', '/api/v1/roles')).results.find((one) => one.name === name);
async function clean(what: string, on = page) {
  await settled(on);
  equal((await axe(on)).join('\n'), '', `violations on ${what}`);
}

test('what comes with the program is shown and stays', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en', width: 1440, height: 900 });
  await signIn(page);
  ola = await hire(page, server, 'Ola Nowak', 'representative');
  await page.goto('/settings/roles?role=representative');
  await page.getByText('1 person has it: Ola Nowak').waitFor();
  await page.getByText(/Records: see, create, .* share.* their own\./).waitFor();
  equal(await cell('All others: See').count(), 0, 'nothing to choose');
  await clean('a role of the program');
  await shot(page, 'roles-shipped');
});

test('a copy is made and changed', async () => {
  await button('Make a copy').click();
  const dialog = page.getByRole('dialog');
  await clean('the dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Sprzedaż Łódź');
  await button('Create role').click();
  await page.getByRole('heading', { name: 'Sprzedaż Łódź' }).waitFor();
  await cell('All others: See').focus();
  await page.keyboard.press('ArrowUp'); // the department's
  await cell('All others: Download').selectOption('own');
  await page.getByRole('combobox', { name: 'Differently for a type …' }).fill('Deal');
  await page.getByRole('option', { name: 'Deals' }).click();
  await cell('Deals: Delete').selectOption('none');
  await page.getByLabel('lists').check();
  await page.getByText(/Administers lists\./).waitFor();
  await page.getByRole('combobox', { name: 'Add a property' }).fill('Date of birth');
  await page.getByRole('option', { name: 'Date of birth' }).first().click();
  await cell('Right to Date of birth').selectOption('hidden');
  await clean('a role that is changed');
  await button('Save').click();
  await page.getByText(/counts at once$/).waitFor();
  const made = (await role('sprzedaz-lodz'))!;
  equal(`${made.rights['*']!.view} ${made.rights['*']!.export} ${made.rights.deals!.delete} ${made.rights.deals!.view} ${made.rights['*']!.delete}`, 'department own none department own', 'the rights');
  equal(made.areas.join(), 'lists', 'the areas');
  equal(Object.values(made.fields.contacts ?? {}).join(), 'hidden', 'the single property');
  equal(await button('Save').count(), 0, 'nothing more to save');
});

test('compared with another one, in four languages', async () => {
  const looks = [['en', 'light', 1440], ['pl', 'dark', 1440], ['ru', 'light', 900], ['zh', 'dark', 390]] as const;
  for (const [language, theme, width] of looks) {
    await page.setViewportSize({ width, height: 900 });
    await api(page, 'PATCH', '/api/v1/me', { language, theme });
    await page.goto('/settings/roles?role=sprzedaz-lodz&with=representative');
    await page.locator('td.differs').first().waitFor();
    await clean(`roles in ${language}, ${theme}`);
    await shot(page, `roles-${language}-${theme}-${width}`);
    check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `nothing stands beyond the edge at ${width}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await api(page, 'PATCH', '/api/v1/me', { language: 'en', theme: 'light' });
});

test('who has it is told before it goes', async () => {
  await api(page, 'PATCH', `/api/v1/members/${ola.id}`, { role: 'sprzedaz-lodz' });
  await page.goto('/settings/roles?role=sprzedaz-lodz');
  await button('Delete role').click();
  await page.getByText('1 person has this role: Ola Nowak. Give them another one first.').waitFor();
  await clean('the question');
  await page.keyboard.press('Escape');
  await api(page, 'PATCH', `/api/v1/members/${ola.id}`, { role: 'representative' });
  await page.reload();
  await page.getByText('Nobody has it').waitFor();
  await button('Delete role').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete role' }).click();
  await page.getByText('Role Sprzedaż Łódź deleted').waitFor();
  equal(await role('sprzedaz-lodz'), undefined, 'the role');
});

test('nobody gives more than they have', async () => {
  await api(page, 'POST', '/api/v1/roles', { name: 'office', label: 'Office', areas: ['users'], rights: { '*': { view: 'all', edit: 'own' } } });
  await api(page, 'POST', '/api/v1/roles', { name: 'desk', label: 'Desk', areas: [], rights: { '*': { view: 'own' } } });
  await api(page, 'PATCH', `/api/v1/members/${ola.id}`, { role: 'office' });
  const hers = ola.page;
  await hers.goto('/settings/roles?role=administrator');
  await hers.getByRole('button', { name: 'Make a copy' }).waitFor();
  check(await hers.getByRole('button', { name: 'Make a copy' }).isDisabled(), 'an administrator is not copied by who is none');
  await hers.goto('/settings/roles?role=desk');
  await cell('All others: Edit', hers).waitFor();
  equal(await cell('All others: Edit', hers).locator('option:not([disabled])').allTextContents().then((all) => all.join()), 'own,no', 'what she may give');
  check(await hers.getByLabel(/the rulebook.*closed to you/).isDisabled(), 'an area that is closed to her');
  await clean('with less than everything', hers);
  await shot(hers, 'roles-less');
});
