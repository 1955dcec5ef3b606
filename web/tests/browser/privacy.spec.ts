/* A person's data: what is known is counted, taken as a file, erased after the name is typed; a record is locked. */
import type { Page } from 'playwright-core';
import { api, axe, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
let person = '';
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
async function clean(what: string) {
  await settled(page);
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}

test('somebody is found, and what is known is counted', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  person = (await api<{ id: string }>(page, 'POST', '/api/v1/objects/contacts', {
    properties: { firstname: 'Jan', lastname: 'Zawada', email: 'jan@zawada.example', phone: '+48601234567' },
  })).id;
  await page.goto('/settings/privacy');
  await page.getByRole('combobox', { name: 'Person' }).fill('Zawada');
  await page.getByRole('option', { name: /Jan Zawada/ }).click();
  await page.getByRole('region', { name: 'Jan Zawada' }).getByText('E-mail addresses and phone numbers').waitFor();
  await clean('what is known');
  await shot(page, 'privacy-known');
});

test('it is taken as one file', async () => {
  await button('Export everything').click();
  const file = page.getByRole('link', { name: /Save the file/ });
  await file.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  equal(download.suggestedFilename(), `person-${person}.zip`, 'the file');
  await clean('the file');
});

test('the record is locked, and then not erased', async () => {
  await page.goto(`/o/contacts/${person}`);
  await page.locator('article > header').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Lock…' }).click();
  await page.getByRole('textbox', { name: 'Why' }).fill('Dispute 12/2026');
  await clean('the question why');
  await page.getByRole('dialog').getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByText('Dispute 12/2026').waitFor();
  await clean('a locked record');
  await shot(page, 'privacy-locked');
  await page.goto(`/settings/privacy?type=contacts&record=${person}`);
  await button('Erase…').click();
  await page.getByRole('textbox', { name: /to confirm/ }).fill('Jan Zawada');
  await button('Erase for good').click();
  await page.getByText(/locked by/).waitFor();
  await page.goto(`/o/contacts/${person}`);
  await button('Unlock').click();
  await page.getByText('Dispute 12/2026').waitFor({ state: 'detached' });
});

test('the name is typed, and the person is gone', async () => {
  await page.goto(`/settings/privacy?type=contacts&record=${person}`);
  await button('Erase…').click();
  await page.getByRole('textbox', { name: /to confirm/ }).fill('Jan');
  await button('Erase for good').click();
  await page.getByText(/That is not/).waitFor();
  await clean('the question');
  await shot(page, 'privacy-erase');
  await page.getByRole('textbox', { name: /to confirm/ }).fill('Jan Zawada');
  await button('Erase for good').click();
  await page.getByText('Jan Zawada has been erased.').waitFor();
  const found = await api<{ total: number }>(page, 'POST', '/api/v1/objects/contacts/query', { query: 'Zawada' });
  equal(String(found.total), '0', 'nobody is found');
});

for (const [language, theme, first, last] of [['pl', 'dark', 'Ewa', 'Zawada'], ['ru', 'light', 'Oleg', 'Smirnov'], ['zh', 'dark', 'Li', 'Wang']] as const)
  test(`in ${language}, ${theme}`, async () => {
    const other = (await api<{ id: string }>(page, 'POST', '/api/v1/objects/contacts', {
      properties: { firstname: first, lastname: last, email: `${last}@${first}.example` },
    })).id;
    await api(page, 'PATCH', '/api/v1/me', { language, theme });
    await page.goto(`/settings/privacy?type=contacts&record=${other}`);
    await page.getByRole('region', { name: new RegExp(last) }).waitFor();
    await clean(language);
    await shot(page, `privacy-${language}-${theme}`);
  });
