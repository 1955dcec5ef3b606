/* Likely existing records wherever one is made: by linking, picking, searching, the palette, the board, the form, a file.
   The keyboard does all of it; answers to older words are never shown. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, jobsEnded, newPage, pause, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
interface Made {
  id: string;
  version: number;
  properties: Record<string, string>;
  contactPoints: { kind: string; value: string }[];
}
const make = (type: string, properties: Record<string, unknown>) =>
  api<Made>(page, 'POST', `/api/v1/objects/${type}`, { properties, onDuplicate: 'create' });
const read = (type: string, id: string) => api<Made>(page, 'GET', `/api/v1/objects/${type}/${id}`);
const linked = async (type: string, id: string, to: string) =>
  (await api<{ results: { id: string }[] }>(page, 'GET', `/api/v1/objects/${type}/${id}/associations?type=${to}`)).results.map((one) => one.id);
const count = async (type: string) => (await api<{ total: number }>(page, 'POST', `/api/v1/objects/${type}/query`, { limit: 1 })).total;
const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const button = (name: string | RegExp) => page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
async function clean(what: string) {
  await settled(page);
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}
const hint = /looks like (a|\d+) records? you have/;
let firm: Made;
let anna: Made;

test('linking: who is not found is made, and the dialog shows who is there already', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  firm = await make('companies', { name: 'Stocznia Północ', domain: 'stocznia-polnoc.pl' });
  anna = await make('contacts', { firstname: 'Anna', lastname: 'Wyrzykowska', city: 'Gdynia', phone: '+48601222333', email: 'anna@dom.example' });
  await page.goto(`/o/companies/${firm.id}`);
  await settled(page);
  await button('Add').click();
  await page.getByRole('menuitem', { name: 'Contact', exact: true }).click();
  await page.keyboard.type('Ewa Przybysławska');
  const offer = page.getByRole('option', { name: 'Create “Ewa Przybysławska”' });
  await offer.waitFor();
  await clean('the offer');
  await shot(page, 'hints-offer');
  await page.keyboard.press('Enter');
  await dialog('New: Contact').waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll('dialog input')].some((one) => (one as HTMLInputElement).value === 'Przybysławska'));
  equal(await page.getByLabel('First name').inputValue(), 'Ewa', 'the server has divided the name');
  equal(await page.getByLabel('Last name').inputValue(), 'Przybysławska', 'both parts');
  equal(await page.getByLabel('First name').evaluate((one) => one === document.activeElement), true, 'the first field has the focus');
  await page.keyboard.press('Enter');
  await dialog('New: Contact').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Ewa Przybysławska' }).waitFor();
  equal((await linked('companies', firm.id, 'contacts')).length, 1, 'made and linked');
});

test('one that is there is linked instead, by the keyboard', async () => {
  await settled(page);
  await button('Add').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Contact', exact: true }).press('Enter');
  await page.keyboard.type('+48 601 222 333 9');
  await page.getByRole('option', { name: /^Create/ }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await dialog('New: Contact').waitFor();
  equal(await page.getByLabel('Phone', { exact: true }).inputValue(), '+48 601 222 333 9', 'a number goes where numbers go');
  await page.getByLabel('Phone', { exact: true }).fill('+48 601 222 333');
  await page.getByLabel('First name').fill('Anna');
  await page.getByLabel('Last name').fill('Wyrzykowska');
  await page.getByText(hint).waitFor();
  check((await page.locator('dialog section li p').allInnerTexts()).some((text) => /phone/i.test(text)), 'with the reason');
  await clean('the dialog with a hint');
  await shot(page, 'hints-dialog');
  const use = button('Use this one: Anna Wyrzykowska');
  for (let i = 0; i < 20 && !(await use.evaluate((one) => one === document.activeElement)); i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog('New: Contact').waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Anna Wyrzykowska' }).waitFor();
  check((await linked('companies', firm.id, 'contacts')).includes(anna.id), 'linked');
  equal(await count('contacts'), 2, 'nobody was made');
});

test('updating that one is shown first; what is there stays, addresses come beside', async () => {
  await page.goto('/');
  await settled(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Anna Wyrzykowska-Lis');
  await page.getByRole('option', { name: 'New: Contact “Anna Wyrzykowska-Lis”' }).click();
  await dialog('New: Contact').waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll('dialog input')].some((one) => (one as HTMLInputElement).value === 'Anna'));
  await page.getByLabel('Phone', { exact: true }).fill('601222333');
  await page.getByLabel('E-mail').fill('anna.lis@praca.example');
  await page.getByLabel('Mobile phone').fill('+48 602 000 111');
  await page.getByLabel('Last name').fill('Wyrzykowska');
  await page.getByText(hint).waitFor();
  await page.getByLabel('Last name').fill('Wyrzykowska Lis');
  await settled(page);
  await button('Update this one instead: Anna Wyrzykowska').click();
  await dialog('Update: Anna Wyrzykowska').waitFor();
  await page.getByText('Added beside what is there').waitFor();
  const shown = await page.getByRole('dialog').innerText();
  for (const words of ['anna.lis@praca.example', 'Filled in, empty until now', 'Stays as it is', 'you typed Wyrzykowska Lis']) check(shown.includes(words), `${words} is shown: ${shown}`);
  await clean('what would be written');
  await shot(page, 'hints-plan');
  equal((await read('contacts', anna.id)).version, anna.version, 'nothing is written yet');
  await button('Update Anna Wyrzykowska').click();
  await page.waitForURL(new RegExp(`/o/contacts/${anna.id}$`));
  const now = await read('contacts', anna.id);
  equal(now.properties.lastname!, 'Wyrzykowska', 'what was there stays');
  equal(now.contactPoints.filter((one) => one.kind === 'email').length, 2, 'both addresses');
  await settled(page);
  await page.keyboard.press('Control+z');
  await page.getByText(/Undone/).first().waitFor();
  const back = await read('contacts', anna.id);
  equal(`${back.properties.email} ${back.contactPoints.filter((one) => one.kind === 'email').length} ${back.properties.mobilephone ?? ''}`, 'anna@dom.example 1 ', 'taken back whole');
});

test('an answer to older words is never shown, and who has not seen the hint is asked', async () => {
  await page.goto('/o/contacts/new');
  await settled(page);
  const asked: string[] = [];
  await page.route('**/api/v1/objects/contacts/check', async (route) => {
    const body = route.request().postData() ?? '';
    asked.push(body);
    if (body.includes('Wyrzykowska"') && asked.length === 1) await pause(1500); // the older answer is the slower one
    await route.continue().catch(() => {});
  });
  await page.getByLabel('First name').fill('Anna');
  await page.getByLabel('Phone', { exact: true }).fill('+48601222333');
  await page.getByLabel('Last name').fill('Wyrzykowska');
  for (let i = 0; i < 60 && !asked.length; i++) await pause(50);
  await page.getByLabel('First name').fill('Zdzisław');
  await page.getByLabel('Phone', { exact: true }).fill('+48 22 555 66 77');
  const before = asked.length;
  await page.getByLabel('Last name').fill('');
  await page.getByLabel('Last name').pressSequentially('Brzęczyszczykiewicz', { delay: 15 });
  for (let i = 0; i < 80; i++) {
    equal(await page.getByText(hint).count(), 0, 'no hint for words that are gone');
    await pause(25);
  }
  check(asked.length > before && asked.length - before <= 8, `asked when the typing rests, not with each of 19 letters: ${asked.length - before} times`);
  await page.unroute('**/api/v1/objects/contacts/check');
  /* Faster than the hint: the server is asked by the save itself. */
  await page.route('**/api/v1/objects/contacts/check', () => {}); // no answer comes
  await page.getByLabel('First name').fill('Anna');
  await page.getByLabel('Last name').fill('Wyrzykowska');
  await page.getByLabel('Phone', { exact: true }).fill('');
  await page.getByLabel('E-mail').fill('anna@dom.example');
  await page.keyboard.press('Control+Enter');
  await page.getByText('This seems to be in Kartoteka already.').waitFor();
  await page.getByText(hint).waitFor();
  equal(await count('contacts'), 2, 'nobody was made');
  await page.unroute('**/api/v1/objects/contacts/check');
  await button('Create a new one all the same').click();
  await page.waitForURL(/\/o\/contacts\/\d+$/);
  equal(await count('contacts'), 3, 'unless that is wanted');
});

test('searching in vain, and a list that has none, lead to the same dialog', async () => {
  await page.goto('/search?q=Firma Zupełnie Nowa');
  await button('New: Company').click();
  await dialog('New: Company').waitFor();
  equal(await page.getByLabel('Company name').inputValue(), 'Firma Zupełnie Nowa', 'the words are there');
  await page.keyboard.press('Escape');
  await dialog('New: Company').waitFor({ state: 'detached' });
  await page.goto('/o/companies?q=stocznia-polnoc.eu');
  await button('New: Company “stocznia-polnoc.eu”').click();
  await dialog('New: Company').waitFor();
  equal(await page.getByLabel('Internet domain').inputValue(), 'stocznia-polnoc.eu', 'a domain where domains go');
  await page.getByLabel('Company name').fill('Stocznia Północ sp. z o.o.');
  await button('All fields').click();
  await page.waitForURL(/\/o\/companies\/new$/);
  equal(await page.getByLabel('Internet domain').inputValue(), 'stocznia-polnoc.eu', 'what was typed goes along');
});

test('a card is added where it is to stand', async () => {
  page.once('dialog', (asked) => void asked.accept());
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.waitForURL(/\/o\/companies$/);
  await page.goto('/o/deals?view=board');
  await settled(page);
  await clean('the board');
  await button('New in Presentation scheduled').click();
  await dialog('New: Deal').waitFor();
  await page.getByLabel('Deal name').fill('Crane for the north pier');
  await shot(page, 'hints-board');
  await page.keyboard.press('Enter');
  await page.locator('[data-stage=presentationscheduled]').getByText('Crane for the north pier').waitFor();
});

test('a file: rows that look like somebody are decided one by one, and that is what is done', async () => {
  const rows = ['firstname,lastname,city,phone,email', 'Anna,Wyrzykowska,Gdynia,+48 512 998 877,anna.w@firma.example',
    'Ewa,Przybysławska,Sopot,+48 513 998 877,ewa.p@firma.example', 'Ola,Rozwadowska,Łeba,+48 514 998 877,ola.r@firma.example', 'Jan,Nowy,Ustka,+48 515 998 877,jan.n@firma.example'];
  await make('contacts', { firstname: 'Ewa', lastname: 'Przybysławska', city: 'Sopot', phone: '+48602222333' });
  const ola = await make('contacts', { firstname: 'Ola', lastname: 'Rozwadowska', city: 'Łeba', phone: '+48603222333' });
  await page.goto('/import/new');
  await page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
  await page.waitForURL(/\/import\/\d+/);
  const id = /import\/(\d+)/.exec(page.url())![1]!;
  await page.goto(`/import/${id}?step=check`);
  await button('Check now').click();
  await page.getByRole('heading', { name: '3 rows look like records you have' }).waitFor();
  const row = (name: string) => page.getByRole('listitem', { name: new RegExp(name) });
  await clean('the rows');
  await shot(page, 'hints-import');
  await row('Anna').getByRole('button', { name: 'Update this one instead' }).first().click();
  await row('Anna').getByText('anna.w@firma.example').nth(1).waitFor();
  await row('Ewa').getByRole('button', { name: 'Create anyway' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('To update: 1 · to create: 1 · undecided: 1').waitFor();
  await clean('the decisions');
  await shot(page, 'hints-import-decided');
  await page.reload();
  equal(await row('Ewa').getByRole('button', { name: 'Create anyway' }).getAttribute('aria-pressed'), 'true', 'it is kept');
  const all = page.getByRole('group', { name: 'All of them:' });
  await all.getByRole('button', { name: 'Update instead' }).click();
  await page.getByText('To update: 3 · to create: 0 · undecided: 0').waitFor();
  await row('Ewa').getByRole('button', { name: 'Create anyway' }).click();
  await page.getByText('To update: 2 · to create: 1 · undecided: 0').waitFor();
  const before = await count('contacts');
  await button(/^Continue with/).click();
  await page.getByText(/2 will update it, 1 will be created as different/).waitFor();
  await clean('the last word');
  await button(/^Import 4 rows/).click();
  await page.getByText('The import is finished.').waitFor();
  await jobsEnded(page);
  equal(await count('contacts'), before + 2, 'one as decided, and one that is new');
  equal((await read('contacts', ola.id)).properties.email!, 'ola.r@firma.example', 'the record has what the row says');
});

test('it stands in every language and theme, and on a small screen', async () => {
  for (const [language, theme, create] of [['pl', 'dark', /^Utwórz „/], ['ru', 'light', /^Создать «/], ['zh', 'dark', /^新建“/]] as const) {
    await api(page, 'PATCH', '/api/v1/me', { language, theme });
    if (language === 'ru') await page.setViewportSize({ width: 390, height: 800 });
    else await page.setViewportSize({ width: 1100, height: 800 });
    await page.goto(`/o/companies/${firm.id}`);
    await settled(page);
    await page.locator('aside header button').last().click();
    await page.getByRole('menuitem').first().click();
    await page.keyboard.type('Anna Wyrzykowska Druga');
    await page.getByRole('option', { name: create }).click();
    await page.locator('dialog input[inputmode=email]').fill('anna@dom.example');
    await page.locator('dialog section li').first().waitFor();
    await clean(`the dialog, ${language}`);
    await shot(page, `hints-${language}-${theme}`);
    await page.locator('dialog section li button').last().click();
    await page.locator('dialog dl').first().waitFor();
    await clean(`the plan, ${language}`);
    await shot(page, `hints-plan-${language}-${theme}`);
  }
  const rows = 'firstname,lastname,city,phone\nOla,Rozwadowska,Łeba,+48 514 998 000\n';
  for (const [language, theme] of [['pl', 'dark'], ['zh', 'light']] as const) {
    await api(page, 'PATCH', '/api/v1/me', { language, theme });
    await page.goto('/import/new');
    await page.locator('input[type=file]').setInputFiles({ name: `${language}.csv`, mimeType: 'text/csv', buffer: Buffer.from(rows) });
    await page.waitForURL(/\/import\/\d+/);
    await page.goto(`${page.url().split('?')[0]}?step=check`);
    await settled(page);
    await page.locator('main button.primary').first().click();
    await page.locator('section li button').first().waitFor();
    await clean(`rows of a file, ${language}`);
    await shot(page, `hints-import-${language}-${theme}`);
  }
});
