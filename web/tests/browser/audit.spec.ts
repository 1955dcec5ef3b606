/* The audit log: what was done is found by person, action, record and period, its details are shown, who saw a record is
   answered from that record, and the chain is looked through. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
let record = '';
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const rows = () => page.locator('tbody tr');
async function clean(what: string) {
  await settled(page);
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}

test('what was done is listed, newest first', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  record = (await api<{ id: string }>(page, 'POST', '/api/v1/objects/contacts', { properties: { firstname: 'Ewa', lastname: 'Lis', email: 'ewa@firma.pl' } })).id;
  await api(page, 'PATCH', `/api/v1/objects/contacts/${record}`, { properties: { city: 'Hel' } });
  await api(page, 'POST', '/api/v1/tags', { label: 'Key account' });
  await page.goto(`/o/contacts/${record}`);
  await page.getByRole('heading', { name: 'Ewa Lis' }).waitFor();
  await page.goto('/settings/audit');
  await page.getByRole('cell', { name: 'Fields and types changed', exact: true }).waitFor();
  check((await page.getByRole('cell', { name: 'Signed in', exact: true }).count()) >= 1, 'the sign-in');
  await clean('the log');
  await shot(page, 'audit-en-light');
});

test('it is searched, and the search stands in the address', async () => {
  await page.getByRole('combobox', { name: 'What happened' }).fill('Record changed');
  await page.getByRole('option', { name: 'Record changed' }).click();
  await page.waitForURL(/action=record.edit/);
  await page.getByText('Hel').or(rows().first()).first().waitFor();
  equal(await rows().count(), 1, 'changes');
  await page.getByRole('textbox', { name: 'Record' }).fill('999999');
  await page.keyboard.press('Enter');
  await page.getByText('Nothing found').waitFor();
  await clean('nothing found');
  await page.goto('/settings/audit?action=definition.change');
  await button('Details: Fields and types changed').click();
  await page.getByRole('dialog').getByText('Key account').waitFor();
  await clean('the details');
  await shot(page, 'audit-details');
  await page.keyboard.press('Escape');
});

test('from a record one sees who saw it', async () => {
  await page.goto(`/o/contacts/${record}?tab=history`);
  await page.getByRole('link', { name: 'Who saw this' }).click();
  await page.getByText(`Who opened or exported Contact ${record}`).waitFor();
  await page.getByRole('cell', { name: 'Record opened', exact: true }).waitFor();
  equal(await rows().count(), 1, 'once an hour');
  await clean('who saw it');
  await shot(page, 'audit-seen');
});

test('the chain is looked through', async () => {
  await page.goto('/settings/audit');
  await button('Check the log').click();
  await page.getByText(/The log is untouched/).waitFor();
  await clean('the chain');
});

for (const [language, heading] of [['pl', 'Dziennik działań'], ['ru', 'Журнал действий'], ['zh', '审计日志']] as const)
  test(`it speaks ${language}, in the dark, too`, async () => {
    await api(page, 'PATCH', '/api/v1/me', { language, theme: 'dark' });
    await page.goto('/settings/audit');
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await rows().first().waitFor();
    await clean(`the log in ${language}`);
    await shot(page, `audit-${language}-dark`);
  });
