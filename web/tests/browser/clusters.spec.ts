/* Spellings found in the data: proposed with counts, one chosen, one unticked, accepted, refused, taken back. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
interface Dictionary {
  id: string;
  name: string;
  mode: string;
}
const dictionary = async () => (await api<{ results: Dictionary[] }>(page, 'GET', '/api/v1/dictionaries')).results.find((one) => one.name === 'city');
const entries = async () => {
  const there = await dictionary();
  if (!there) return null;
  const { results } = await api<{ results: { term: string; spellings: string[] }[] }>(page, 'GET', `/api/v1/dictionaries/${there.id}/entries`);
  return results.map((one) => `${one.term}=${one.spellings.join(';')}`).join(' ');
};
const refusals = async () =>
  (await api<{ results: { canonical: string; spelling: string }[] }>(page, 'GET', '/api/v1/dictionaries/clusters/refused?type=contacts&property=city')).results
    .map((one) => [one.canonical, one.spelling].sort().join('/')).join(' ');
const messages = () => page.getByRole('region', { name: 'Messages' });
const card = (name: string) => page.getByRole('list', { name: 'Found in your data' }).getByRole('listitem', { name });
async function clean(what: string) {
  await settled(page);
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}
async function look() {
  await page.getByRole('button', { name: /Look (for spellings|again)/ }).click();
  await page.getByRole('heading', { name: /groups? found/ }).waitFor();
}

test('the way there begins at the property', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  let n = 0;
  for (const [city, count] of Object.entries({ Warszawa: 6, Варшава: 2, Warszava: 1, 'Bielsko-Biała': 4, 'Biała Bielsko': 1, Beijing: 3, 北京: 2, Radom: 2 }))
    for (let i = 0; i < count; i++) await api(page, 'POST', '/api/v1/objects/contacts', { properties: { lastname: 'Lis', email: `c${n++}@firma.pl`, city } });
  await page.goto('/settings/objects/contacts/properties/city');
  await page.getByRole('link', { name: 'Look for spellings in the data' }).click();
  await page.waitForURL(/\/settings\/rulebook\/clusters\/contacts\/city$/);
  await page.getByText(/goes into a new dictionary/).waitFor();
  await clean('before the search');
});

test('groups are found, the surest are ticked', async () => {
  await look();
  await page.getByRole('heading', { name: '3 groups found' }).waitFor();
  check(await card('Bielsko-Biała').getByRole('checkbox').first().isChecked(), 'the same words are sure');
  check(!(await card('Warszawa').getByRole('checkbox').first().isChecked()), 'what sounds alike is not');
  await card('Warszawa').getByText('3 records would be written otherwise').waitFor();
  await clean('what was found');
  await shot(page, 'clusters');
});

test('one is accepted without what does not belong, and taken back', async () => {
  await card('Warszawa').getByRole('checkbox', { name: 'Warszava is the same' }).uncheck();
  await card('Warszawa').getByText('2 records would be written otherwise').waitFor();
  await card('Warszawa').getByRole('button', { name: /^Accept/ }).click();
  await messages().getByText('1 entry added to the dictionary').waitFor();
  equal(await entries(), 'Warszawa=Варшава', 'the entry');
  equal(await refusals(), 'Warszava/Warszawa', 'the other is remembered');
  await page.getByText(/goes into the dictionary “City”/).waitFor();
  await card('Warszawa').waitFor({ state: 'detached' });
  await messages().getByRole('button', { name: 'Undo' }).last().click();
  await card('Warszawa').waitFor();
  equal(await entries(), null, 'taken back');
  equal(await refusals(), '', 'this, too');
});

test('another spelling is chosen, and all that is ticked is accepted', async () => {
  await card('Beijing').getByRole('radio', { name: 'Write 北京' }).check();
  await card('北京').getByText('3 records would be written otherwise').waitFor();
  await page.getByRole('button', { name: 'Tick none' }).click();
  await card('北京').getByRole('checkbox').first().check();
  await card('Bielsko-Biała').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Accept 2 ticked' }).click();
  await messages().getByText('2 entries added to the dictionary').waitFor();
  equal(await entries(), 'Bielsko-Biała=Biała Bielsko 北京=Beijing', 'both');
});

test('what is refused is not proposed again, until it may be', async () => {
  await card('Warszawa').getByRole('button', { name: /^Never propose again/ }).click();
  await page.getByText('All groups are decided').waitFor();
  await clean('nothing left to decide');
  await look();
  await page.getByRole('heading', { name: '0 groups found' }).waitFor();
  await page.getByText('Everything is written in one way').waitFor();
  await page.getByText('2 pairs that are never proposed').click();
  await clean('what was refused');
  await page.getByRole('button', { name: /^Propose again.*Warszava/ }).click();
  await messages().getByText(/may be proposed again/).waitFor();
  await look();
  await page.getByRole('heading', { name: '1 group found' }).waitFor();
});

test('the history tells of it', async () => {
  await page.goto('/settings/rulebook?tab=changes');
  await page.getByText('Dictionary created: City').first().waitFor();
});
