/* Findings of a stored record: one is repaired with a click, all with another, and each goes back as it was. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
let id = '';
const values = async () => (await api<{ properties: Record<string, string | null> }>(page, 'GET', `/api/v1/objects/contacts/${id}`)).properties;
const messages = () => page.getByRole('region', { name: 'Messages' });
const undo = async () => {
  const written = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
  await messages().getByRole('button', { name: 'Undo' }).last().click();
  equal((await written).status(), 200, 'the way back is taken');
};

test('each finding has its repair, and the keyboard stays where it is', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  id = (await api<{ id: string }>(page, 'POST', '/api/v1/objects/contacts', {
    properties: { firstname: 'Kowalski', lastname: 'Jan', email: 'jan@gmial.com', city: 'WARSZAWA', jobtitle: 'CMO', phone: '123' },
  })).id;
  await page.goto(`/o/contacts/${id}`);
  await settled(page);
  equal((await axe(page)).join('\n'), '', 'violations on findings');
  await shot(page, 'repairs');
  const city = page.getByRole('button', { name: 'Write Warszawa' });
  await city.focus();
  await page.keyboard.press('Enter');
  await city.waitFor({ state: 'detached' });
  equal((await values()).city, 'Warszawa', 'written');
  check(await page.evaluate(() => document.activeElement?.tagName === 'BUTTON' && !!document.activeElement.closest('ul')), 'the next repair has the focus');
  await undo();
  equal((await values()).city, 'WARSZAWA', 'taken back');
});

test('a repair that changes more than its own value goes back whole', async () => {
  await page.getByRole('button', { name: 'Write Jan Kowalski' }).click();
  await messages().getByText(/changed/).last().waitFor();
  await page.getByRole('heading', { level: 1, name: 'Jan Kowalski' }).waitFor();
  const { firstname, lastname } = await values();
  equal(`${firstname} ${lastname}`, 'Jan Kowalski', 'both parts are written');
  await undo();
  const back = await values();
  equal(`${back.firstname} ${back.lastname}`, 'Kowalski Jan', 'both are back');
});

test('all repairs at once, and back at once', async () => {
  await page.getByRole('button', { name: 'Repair all 4' }).click();
  await messages().getByText('4 values of').waitFor();
  const all = await values();
  equal([all.firstname, all.lastname, all.email, all.city, all.jobtitle].join('|'), 'Jan|Kowalski|jan@gmail.com|Warszawa|Chief Marketing Officer', 'written');
  await page.getByRole('button', { name: /Repair all/ }).waitFor({ state: 'detached' });
  await settled(page);
  equal((await axe(page)).join('\n'), '', 'violations after the repair');
  await undo();
  const back = await values();
  equal([back.firstname, back.lastname, back.email, back.city, back.jobtitle].join('|'), 'Kowalski|Jan|jan@gmial.com|WARSZAWA|CMO', 'as it was');
});
