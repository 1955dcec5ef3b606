/* Findings of a stored record: one is repaired with a click, all with another, and each goes back as it was. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, jobsEnded, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

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

test('the score says what it is made of, and what would raise it', async () => {
  await page.reload();
  const score = page.getByRole('region', { name: 'Quality score' });
  await score.getByText('Completeness', { exact: true }).waitFor();
  equal(await score.locator('dd').count(), 5, 'five parts');
  await score.getByText(/Up to \d+ points? more/).waitFor();
  await page.locator('header button.score').click();
  await score.waitFor({ state: 'detached' });
  check(!(await page.getByRole('list', { name: 'Data issues' }).isVisible()), 'the findings go with it');
});

test('after an import, the worst of what came in is repaired in its place', async () => {
  const rows = ['First name,Last name,E-mail,City', 'Ewa,Wilk,ewa@gmial.com,GDYNIA', 'Ola,Kot,ola@firma.pl,Gdynia', 'Jan,Bąk,jan.bak@gmial.com,Gdynia'];
  await page.goto('/import/new?type=contacts');
  await page.locator('input[type=file]').setInputFiles({ name: 'came.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
  await page.waitForURL(/\/import\/\d+/);
  const { results } = await api<{ results: { id: string }[] }>(page, 'GET', '/api/v1/imports');
  const work = `/api/v1/imports/${results[0]!.id}`;
  await api(page, 'POST', `${work}/check`);
  await jobsEnded(page);
  await api(page, 'POST', `${work}/run`);
  await jobsEnded(page);
  await page.goto(`/import/${results[0]!.id}`);
  await page.getByRole('heading', { name: 'Repair what came in' }).waitFor();
  await settled(page);
  equal((await axe(page)).join('\n'), '', 'violations on the result');
  await shot(page, 'repairs-import');
  await page.getByRole('button', { name: 'Write Gdynia' }).click();
  await messages().getByText(/City of Ewa Wilk changed/i).last().waitFor();
  const found = await api<{ results: { properties: { city: string } }[] }>(page, 'POST', '/api/v1/objects/contacts/query', { query: 'Wilk', properties: ['city'] });
  equal(found.results[0]?.properties.city, 'Gdynia', 'written');
});
