/* Whoever manages people builds the tree of departments and puts people into it, by mouse and by keyboard; what a
   dissolved department leaves behind is told before. What is done is looked up through the interface. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';
import { hire } from './staff';

stepsOfOneWalk();
let server: Server;
let page: Page;
interface Department { id: string; name: string; parentId: string | null; managerId: string | null }
interface Member { id: string; role: string; departmentId: string | null; deputyId: string | null; awayUntil: string | null }
const ids: Record<string, string> = {};

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const line = (name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}`) });
const departments = async () => (await api<{ results: Department[] }>(page, 'GET', '/api/v1/departments')).results;
const department = async (name: string) => (await departments()).find((one) => one.name === name);
const member = async (name: string) => (await api<{ results: Member[] }>(page, 'GET', '/api/v1/members')).results.find((one) => one.id === ids[name])!;
async function until(what: string, holds: () => Promise<boolean>) {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await page.waitForTimeout(100);
  }
  check(false, what);
}
async function clean(what: string) {
  await settled(page);
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}
async function make(name: string, parent?: string) {
  await button('New department').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  if (parent !== undefined) {
    await dialog.getByRole('combobox', { name: 'Belongs to' }).fill(parent);
    if (parent) await page.getByRole('option', { name: parent }).click();
  }
  await button('Create department').click();
  await page.getByRole('heading', { name, level: 2 }).waitFor();
}

test('departments are made', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en', width: 1440, height: 900 });
  await signIn(page);
  for (const [name, role] of [['Ola Nowak', 'representative'], ['Jan Kowal', 'manager'], ['Ewa Lis', 'analyst']] as const) {
    const hired = await hire(page, server, name, role);
    ids[name] = hired.id;
    await hired.page.close();
  }
  await page.goto('/settings/people');
  await page.getByText('No departments yet').waitFor();
  await clean('no departments');
  await shot(page, 'departments-empty');
  await make('Sales');
  await make('North', 'Sales');
  await make('Depot', '');
  equal((await department('North'))!.parentId, (await department('Sales'))!.id, 'where North belongs');
  await clean('departments');
});

test('people get a department, a role, a deputy', async () => {
  await line('Everybody').click();
  await button('Change role, department and absence of Ola Nowak').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/edit.*share.*their own/).waitFor();
  await dialog.getByRole('combobox', { name: 'Department' }).fill('Nor');
  await page.getByRole('option', { name: /North/ }).click();
  await dialog.getByLabel('Away until').fill('2036-01-31T12:00');
  await dialog.getByRole('combobox', { name: 'Deputy' }).fill('Jan');
  await page.getByRole('option', { name: /Jan Kowal/ }).click();
  await clean('a person');
  await shot(page, 'departments-person');
  await button('Save').click();
  await page.getByText(/away until/).waitFor();
  const ola = await member('Ola Nowak');
  equal(ola.departmentId, (await department('North'))!.id, 'her department');
  equal(ola.deputyId, ids['Jan Kowal'], 'her deputy');
  /* The server's sentence stands in the dialog. */
  await button('Change role, department and absence of Ola Nowak').click();
  await dialog.getByLabel('Away from').fill('2036-02-01T12:00');
  await button('Save').click();
  await dialog.getByText('An absence ends after it begins.').waitFor();
  await page.keyboard.press('Escape');
  /* One's own role stays. */
  await button('Change role, department and absence of Anna Admin').click();
  await dialog.getByText('Nobody changes their own role.').waitFor();
  check(await dialog.getByRole('combobox', { name: 'Role' }).isDisabled(), 'the role can not be chosen');
  await page.keyboard.press('Escape');
});

test('dragged, and moved by keyboard', async () => {
  await page.getByRole('listitem').filter({ hasText: 'ewa@example.com' }).dragTo(line('Sales'));
  await until('Ewa is in Sales', async () => (await member('Ewa Lis')).departmentId === (await department('Sales'))!.id);
  await line('Depot').dragTo(line('Sales'));
  await until('Depot is below Sales', async () => (await department('Depot'))!.parentId === (await department('Sales'))!.id);
  await line('Everybody').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await line('North').waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Depot', level: 2 }).waitFor();
  await page.getByRole('region', { name: 'Depot' }).getByRole('button', { name: 'Change', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Belongs to' }).fill('');
  await dialog.getByRole('combobox', { name: 'Manager' }).fill('Jan');
  await page.getByRole('option', { name: /Jan Kowal/ }).click();
  await clean('a department');
  await button('Save').click();
  await page.getByText('Manager: Jan Kowal').waitFor();
  equal((await department('Depot'))!.parentId, null, 'Depot is at the top again');
  equal((await department('Depot'))!.managerId, ids['Jan Kowal'], 'its manager');
});

test('found, and seen in four languages', async () => {
  await line('Everybody').click();
  const find = page.getByRole('searchbox', { name: 'Find by name, address or role' });
  await find.fill('analyst');
  await page.getByText('ola@example.com').waitFor({ state: 'detached' });
  await page.getByText('ewa@example.com').waitFor();
  await find.fill('nobody at all');
  await page.getByText('Nobody here is called so.').waitFor();
  await find.fill('');
  const places = [['en', 'light', 1440], ['pl', 'dark', 900], ['ru', 'light', 390], ['zh', 'dark', 1440]] as const;
  for (const [language, theme, width] of places) {
    await page.setViewportSize({ width, height: 900 });
    await api(page, 'PATCH', '/api/v1/me', { language, theme });
    await page.goto(`/settings/people?department=${(await department('Sales'))!.id}`);
    await page.getByText('ola@example.com').waitFor();
    await clean(`people in ${language}, ${theme}`);
    await shot(page, `departments-${language}-${theme}-${width}`);
    check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `nothing stands beyond the edge at ${width}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await api(page, 'PATCH', '/api/v1/me', { language: 'en', theme: 'light' });
});

test('dissolved, after it is told what becomes of it', async () => {
  const sales = (await department('Sales'))!;
  await page.goto(`/settings/people?department=${(await department('North'))!.id}`);
  await button('More for North').click();
  await page.getByRole('menuitem', { name: 'Dissolve' }).click();
  await page.getByText('1 person goes to Sales.').waitFor();
  await clean('the question');
  await shot(page, 'departments-dissolve');
  await page.getByRole('dialog').getByRole('button', { name: 'Dissolve' }).click();
  await page.getByRole('heading', { name: 'Sales', level: 2 }).waitFor();
  equal(await department('North'), undefined, 'North');
  equal((await member('Ola Nowak')).departmentId, sales.id, 'where Ola is now');
});
