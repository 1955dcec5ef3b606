/* Dictionaries: one is made, filled by hand and by pasting, tried, set to replace, taken back; the names of the fields
   are judged. What is done is looked up through the interface. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
interface Dictionary {
  id: string;
  name: string;
  mode: string;
  within: boolean;
  properties: string[];
  entries: number;
}
const own = async () => (await api<{ results: Dictionary[] }>(page, 'GET', '/api/v1/dictionaries')).results.find((one) => one.name === 'towns');
const entries = async () =>
  (await api<{ results: { term: string; spellings: string[] }[] }>(page, 'GET', `/api/v1/dictionaries/${(await own())!.id}/entries`)).results
    .map((one) => `${one.term}=${one.spellings.join(';')}`).join(' ');
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const field = (name: string) => page.getByRole('textbox', { name });
const messages = () => page.getByRole('region', { name: 'Messages' });
const toast = (text: string | RegExp) => messages().getByText(text).last();
const undo = () => messages().getByRole('button', { name: 'Undo' }).last().click();
async function clean(what: string) {
  await settled(page);
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}

test('the shipped ones are there, and none of one’s own', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  for (const city of ['Warsaw', 'warsaw', 'Radom', 'Warsaw Road'])
    await api(page, 'POST', '/api/v1/objects/contacts', { properties: { lastname: `Lis ${city}`, city } });
  await page.goto('/settings/rulebook?tab=dictionaries');
  await page.getByText('No dictionaries of your own yet').waitFor();
  await page.getByRole('link', { name: 'Job titles' }).waitFor();
  await clean('the list of dictionaries');
  await shot(page, 'dictionaries');
});

test('one is made, with its property', async () => {
  await page.getByRole('link', { name: 'New dictionary' }).first().click();
  await field('Label').fill('Towns');
  equal(await field('Name for programs').inputValue(), 'towns', 'the name made of the label');
  await page.getByRole('combobox', { name: 'Add a property' }).fill('City');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Used by' }).getByText('City').waitFor();
  await clean('a new dictionary');
  await button('Create dictionary').click();
  await page.waitForURL(/\/dictionaries\/\d+$/);
  const made = await own();
  equal(`${made?.mode} ${made?.properties.length}`, 'suggest 1', 'as it was asked for');
});

test('entries are added by hand, and taken back', async () => {
  await page.getByRole('heading', { name: 'No entries yet' }).waitFor();
  await button('Add entry').click();
  await field('Write it like this').fill('Warszawa');
  const spellings = field('Spellings that mean it');
  await spellings.fill('Warsaw');
  await spellings.press('Enter');
  await spellings.fill('W-wa');
  await clean('an entry that is written');
  await spellings.press('Enter');
  await button('Add').click();
  await toast('“Warszawa” added').waitFor();
  equal(await entries(), 'Warszawa=Warsaw;W-wa', 'the entry');
  check(await field('Write it like this').evaluate((element) => element === document.activeElement), 'the next one is written at once');
  await field('Write it like this').fill('Radom');
  await spellings.fill('warsaw');
  await button('Add').click();
  await page.getByText('“warsaw” already means “Warszawa” in this dictionary.').waitFor();
  await page.keyboard.press('Escape');
  await undo();
  await toast(/Undone/).waitFor();
  equal(await entries(), '', 'taken back');
});

test('many are pasted; what is refused stays, with its reason', async () => {
  await button('Paste many').click();
  const box = page.getByRole('dialog').getByRole('textbox');
  await box.fill('Warszawa = Warsaw; W-wa\nRadom\tRadomsk\n= nothing\nElbląg = radomsk');
  await page.getByText(/3 entries to add/).waitFor();
  await page.getByText(/1 line has no term/).waitFor();
  await clean('pasted entries');
  await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
  await page.getByText(/“radomsk” already means “Radom”/).waitFor();
  equal(await box.inputValue(), 'Elbląg = radomsk\n= nothing', 'what is left');
  await shot(page, 'dictionaries-many');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  equal(await entries(), 'Radom=Radomsk Warszawa=Warsaw;W-wa', 'the others are in');
});

test('it is tried on the records that are there', async () => {
  await button('Try on all records').click();
  await page.getByText('2 of 4 records would be written otherwise').waitFor();
  await page.getByRole('status').getByText('Warszawa').first().waitFor();
  await page.getByRole('checkbox', { name: /Inside longer texts/ }).check();
  await toast(/looks inside longer texts/).waitFor();
  await page.getByText('Tried before the last change.').waitFor();
  await button('Try on all records').click();
  await page.getByText('3 of 4 records would be written otherwise').waitFor();
  await clean('a dictionary and its trial');
  await shot(page, 'dictionary');
});

test('it replaces, and stops to', async () => {
  await page.getByText('Replaces', { exact: true }).click();
  await toast(/replaces now/).waitFor();
  const made = await api<{ properties: { city: string } }>(page, 'POST', '/api/v1/objects/contacts', { properties: { lastname: 'Nowak', city: 'W-wa' } });
  equal(made.properties.city, 'Warszawa', 'written as the dictionary says');
  await undo();
  await toast(/Undone/).waitFor();
  equal((await own())!.mode, 'suggest', 'taken back');
});

test('entries are looked for, changed in their line, and removed', async () => {
  await page.getByRole('searchbox', { name: 'Search entries' }).fill('radomsk');
  await page.getByRole('list', { name: 'Entries' }).getByText('Warszawa').waitFor({ state: 'detached' });
  await button('Change “Radom”').click();
  const spellings = page.getByRole('form', { name: 'Change “Radom”' }).getByRole('textbox', { name: 'Spellings that mean it' });
  await spellings.press('Backspace');
  await spellings.fill('Radomia');
  await button('Save').click();
  await toast('“Radom” changed').waitFor();
  await page.getByRole('searchbox', { name: 'Search entries' }).fill('');
  await page.getByText('Radomia').waitFor();
  equal(await entries(), 'Radom=Radomia Warszawa=Warsaw;W-wa', 'changed');
  await button('Remove “Warszawa”').click();
  await toast('“Warszawa” removed').waitFor();
  equal(await entries(), 'Radom=Radomia', 'removed');
  const removed = page.getByRole('list', { name: 'Entries' }).getByText('Warszawa');
  await removed.waitFor({ state: 'detached' });
  await undo();
  await removed.waitFor(); // another "Undone" of before may still be told
  equal(await entries(), 'Radom=Radomia Warszawa=Warsaw;W-wa', 'and back');
});

test('another that comes first is named', async () => {
  await api(page, 'POST', '/api/v1/dictionaries', { name: 'first', label: 'First of all', mode: 'replace', properties: ['contacts.city'] });
  await page.reload();
  await page.getByText(/“First of all” comes first/).waitFor();
  await api(page, 'DELETE', `/api/v1/dictionaries/${(await api<{ results: Dictionary[] }>(page, 'GET', '/api/v1/dictionaries')).results.find((one) => one.name === 'first')!.id}`);
});

test('it is called otherwise, archived, and comes back', async () => {
  await page.reload();
  await button('Name and purpose').click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Label' }).fill('Cities');
  await clean('the name of a dictionary');
  await button('Save').click();
  await page.getByRole('heading', { name: 'Cities' }).waitFor();
  await button('Archive dictionary').click();
  await toast(/“Cities” archived/).waitFor();
  await page.getByText('No dictionaries of your own yet').waitFor();
  await undo();
  await toast(/Undone/).waitFor();
  equal((await own())?.entries, 2, 'with its entries');
});

test('the history tells of entries and dictionaries, and takes them back', async () => {
  await page.goto('/settings/rulebook?tab=changes');
  await page.getByText('Entry changed: Radom').waitFor();
  await page.getByText('Dictionary changed: Cities').first().waitFor();
  await clean('the history');
  await shot(page, 'dictionaries-history');
  const line = page.getByRole('listitem').filter({ hasText: 'Entry changed: Radom' });
  await line.getByRole('button', { name: 'Take back' }).click();
  await toast('Taken back').waitFor();
  check((await entries()).includes('Radom=Radomsk'), 'as it was');
});

test('the names of the fields are judged, and a better label is written with one click', async () => {
  await page.goto('/settings/rulebook?tab=naming');
  await page.getByText('All names keep to the standard').waitFor();
  await clean('good names');
  await api(page, 'POST', '/api/v1/types/contacts/properties', {
    name: 'cust_nr', type: 'text', label: { en: 'CUSTOMER GRADE', pl: 'Ocena klienta', ru: 'Оценка клиента', zh: '客户评分' },
  });
  await page.reload();
  await page.getByText(/The name “cust_nr” is abbreviated/).waitFor();
  await clean('names');
  await shot(page, 'naming');
  await page.getByRole('combobox', { name: 'Kind of finding' }).selectOption('naming.label_capitals');
  await page.getByText(/The name “cust_nr” is abbreviated/).waitFor({ state: 'detached' });
  await button('Customer grade').click();
  await toast('Label changed to “Customer grade”').waitFor();
  await page.getByText('Nothing of this kind').waitFor();
  await button('Show all findings').click();
  await page.getByRole('link', { name: /Customer grade/ }).click();
  await page.waitForURL(/\/settings\/objects\/contacts\/properties\/cust_nr$/);
});
