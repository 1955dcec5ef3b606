/* What people entered and others corrected: one's own in the profile, one's people as a manager, everybody for who reads
   the trail. And what a role that changes nothing is offered: nothing that would be refused. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';
import { hire, type Hired } from './staff';

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

test('one sees what one entered', async () => {
  server = await startServer({ account: true });
  boss = await newPage(server, { language: 'en', width: 1440, height: 900 });
  await signIn(boss);
  ola = await hire(boss, server, 'Ola Nowak', 'representative', { width: 1440, height: 900 });
  jan = await hire(boss, server, 'Jan Kowal', 'analyst', { width: 1440, height: 900 });
  const sales = await api<{ id: string }>(boss, 'POST', '/api/v1/departments', { name: 'Sales', managerId: jan.id });
  await api(boss, 'PATCH', `/api/v1/members/${ola.id}`, { departmentId: sales.id });
  await ola.page.goto('/settings/accountability');
  await ola.page.getByText('Nothing entered in this period').waitFor();
  await clean('nothing yet', ola.page);
  for (const [lastname, city] of [['Kowalska', 'Hel'], ['Lis', 'Gdynia'], ['Wilk', 'Sopot']]) {
    const made = await api<{ id: string }>(ola.page, 'POST', '/api/v1/objects/contacts', { properties: { lastname, city, ...(lastname === 'Lis' && { email: 'lis@gmial.com' }) } });
    record = made.id;
  }
  await api(boss, 'PATCH', `/api/v1/objects/contacts/${record}`, { properties: { city: 'Sopot-Kamienny' } });
  for (let tries = 0; tries < 100; tries++) {
    const { results } = await api<{ results: { corrected: number }[] }>(ola.page, 'GET', '/api/v1/accountability');
    if (results[0]?.corrected) break;
    await ola.page.waitForTimeout(100);
  }
  await ola.page.goto('/settings/profile');
  await ola.page.getByRole('link', { name: 'How many records you entered, how many values others corrected, and which issues stand' }).click();
  await ola.page.getByRole('row', { name: /Altogether\s+3\s+1\s+33\.3\s+1/ }).waitFor();
  equal(await ola.page.getByText('Anna Admin').count(), 0, 'somebody else');
  await clean('one’s own', ola.page);
});

test('a manager sees their people, who reads the trail everybody', async () => {
  await jan.page.goto('/settings/accountability');
  await jan.page.getByRole('row', { name: /Ola Nowak\s+3\s+1\s+33\.3\s+1/ }).waitFor();
  equal(await jan.page.getByRole('row', { name: /Anna Admin/ }).count(), 0, 'whom he does not manage');
  await boss.goto('/settings/accountability?period=all');
  await boss.getByRole('row', { name: /Ola Nowak\s+3\s+1/ }).waitFor();
  await boss.getByRole('row', { name: /Anna Admin/ }).first().waitFor();
  const [file] = await Promise.all([boss.waitForEvent('download'), boss.getByRole('button', { name: 'Save as CSV' }).click()]);
  equal(file.suggestedFilename(), 'accountability.csv', 'the file');
  for (const [language, theme, width] of [['pl', 'dark', 1440], ['ru', 'light', 900], ['zh', 'dark', 390], ['en', 'light', 1440]] as const) {
    await boss.setViewportSize({ width, height: 900 });
    await api(boss, 'PATCH', '/api/v1/me', { language, theme });
    await boss.goto('/settings/accountability');
    await boss.getByText('Ola Nowak').waitFor();
    await clean(`everybody in ${language}`, boss);
    await shot(boss, `accountability-${language}-${theme}-${width}`);
    check(await boss.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `nothing stands beyond the edge at ${width}`);
  }
});

test('who changes nothing is offered nothing to change', async () => {
  const page = jan.page;
  const none = async (where: string, names: (string | RegExp)[]) => {
    for (const name of names)
      for (const role of ['button', 'link'] as const)
        equal(await page.getByRole('main').getByRole(role, { name, exact: typeof name === 'string' }).count(), 0, `${where}: ${name}`);
  };
  await page.goto('/o/contacts');
  await page.getByRole('gridcell', { name: /Lis/ }).first().waitFor();
  await none('the list', ['New', 'Import a file']);
  await page.goto(`/o/contacts/${record}`);
  await page.getByRole('heading', { name: 'Wilk', level: 1 }).waitFor();
  await settled(page);
  await none('the record', ['Share', 'Add files', 'Record consent', 'Wilk', /^Add a/]);
  await clean('a record that is only seen', page);
  await shot(page, 'accountability-analyst-record');
  await page.goto(`/o/contacts/${record}?tab=history`);
  await page.getByText('Ola Nowak').first().waitFor();
  await none('the history', ['Take back', 'Undo', /Who saw/]);
  await page.goto('/tasks');
  await settled(page);
  await none('the tasks', ['New task']);
  await page.goto('/o/deals?view=board');
  await settled(page);
  await none('the board', ['New', /^New in/]);
  await page.goto('/settings/rulebook');
  await settled(page);
  await none('the rulebook', ['New rule', /^Archive/]);
  await page.goto('/settings');
  await settled(page);
  equal(await page.getByRole('navigation', { name: 'Settings' }).getByRole('link').allTextContents().then((all) => all.join()), 'Profile,Entries and corrections,Rulebook,API keys,Trash', 'the ways in the settings');
});
