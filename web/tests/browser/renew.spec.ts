/* Stored records written as the rulebook says now: what would change is shown, then done, and the history says so. */
import type { Page } from 'playwright-core';
import { api, axe, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
let ids: string[] = [];
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const cities = async () => Promise.all(ids.map(async (id) => (await api<{ properties: { city: string } }>(page, 'GET', `/api/v1/objects/contacts/${id}`)).properties.city));
async function clean(what: string) {
  await settled(page);
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}

test('what would change is shown first', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  ids = [];
  for (const city of ['warsaw', 'Hel', 'W-wa']) {
    const made = await api<{ id: string }>(page, 'POST', '/api/v1/objects/contacts', { properties: { firstname: 'Anna', lastname: `Lis ${city}`, email: `${city}@firma.pl`.toLowerCase(), city } });
    ids.push(made.id);
  }
  const towns = await api<{ id: string }>(page, 'POST', '/api/v1/dictionaries', { name: 'towns', label: { en: 'Towns' }, mode: 'replace', properties: ['contacts.city'] });
  await api(page, 'POST', `/api/v1/dictionaries/${towns.id}/entries`, { term: 'Warszawa', spellings: ['Warsaw', 'W-wa'] });
  await page.goto('/settings/rulebook?tab=renew');
  await button('See what would change').click();
  await page.getByText('2 records of 3 would be written differently.').waitFor();
  await page.getByRole('heading', { name: /^City/ }).waitFor();
  equal((await cities()).join(), 'warsaw,Hel,W-wa', 'nothing is written');
  await clean('what would change');
  await shot(page, 'renew');
});

test('then it is done, with a row of history', async () => {
  await button('Rewrite 2 records').click();
  await page.getByText('2 records were rewritten.').waitFor();
  equal((await cities()).join(), 'Warszawa,Hel,Warszawa', 'written');
  await clean('what was written');
  await page.goto(`/o/contacts/${ids[0]}?tab=history`);
  await page.getByText(/the rulebook/).first().waitFor();
  await page.goto('/settings/rulebook?tab=renew');
  await button('See what would change').click();
  await page.getByText('Nothing to do.').waitFor();
});

test('in every language, light and dark', async () => {
  await api(page, 'PATCH', `/api/v1/objects/contacts/${ids[0]}`, { properties: { city: 'Hel' } });
  const [towns] = (await api<{ results: { id: string; name: string }[] }>(page, 'GET', '/api/v1/dictionaries')).results.filter((one) => one.name === 'towns');
  await api(page, 'POST', `/api/v1/dictionaries/${towns!.id}/entries`, { term: 'Hel nad morzem', spellings: ['Hel'] });
  for (const look of [{ language: 'pl', theme: 'light' }, { language: 'ru', theme: 'dark' }, { language: 'zh', theme: 'light' }] as const) {
    await api(page, 'PATCH', '/api/v1/me', { language: look.language, theme: look.theme });
    await page.goto('/settings/rulebook?tab=renew');
    await page.getByRole('tabpanel').getByRole('button').first().click();
    await page.getByText('Hel nad morzem').first().waitFor();
    await shot(page, `renew-${look.language}`);
    await clean(look.language);
  }
});
