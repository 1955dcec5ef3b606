/* The daily work of hands: lists, fields, hints while typing, merging, mostly by keyboard; and each thing taken back. */
import type { Page } from 'playwright-core';
import { admin, api, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
interface Listed {
  total: number;
  results: { id: string; title: string; properties: Record<string, unknown> }[];
}
const contacts = (body: object) => api<Listed>(page, 'POST', '/api/v1/objects/contacts/query', { limit: 1, ...body });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const toast = (text: string | RegExp) => page.getByRole('region', { name: 'Messages' }).getByText(text).first();
const row = (n: number) => page.locator(`[role=row][aria-rowindex="${n + 1}"]`);
const list = async (address = '/o/contacts') => {
  await page.goto(address);
  await row(1).getByRole('link').waitFor();
};

test('sample data is loaded from the home page', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  await button(/sample data/).click();
  await page.getByText('Sample data is loaded.').waitFor({ timeout: 90_000 });
  await settled(page);
  equal((await contacts({})).total, 2000, 'contacts');
});

test('a list is filtered by what is empty and sorted; the address keeps it', async () => {
  await list();
  await button('Filter').click();
  await page.keyboard.type('Company');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').locator('select').selectOption('NOT_HAS_PROPERTY');
  await button('Done').click();
  await page.waitForURL(/f=company\*NOT_HAS_PROPERTY/);
  await page.getByText('Company is empty').waitFor();
  const { total } = await contacts({ filterGroups: [{ filters: [{ propertyName: 'company', operator: 'NOT_HAS_PROPERTY' }] }] });
  await page.getByText(`${total} records`, { exact: true }).waitFor();
  await page.getByRole('columnheader', { name: 'City' }).click();
  await page.waitForURL(/sort=city/);
  await page.reload();
  await page.getByText(`${total} records`, { exact: true }).waitFor();
  await shot(page, 'hands-filter');
});

test('a cell is edited by keyboard alone, cleaned, and taken back', async () => {
  await list();
  const before = (await contacts({ sorts: [] })).results[0]!;
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+Home');
  const phone = await page.getByRole('columnheader', { name: 'Phone' }).getAttribute('aria-colindex');
  for (let column = 2; column < Number(phone); column++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.getByRole('grid').getByRole('textbox').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0048 600 100 299');
  await page.keyboard.press('Enter');
  await toast(/^Phone of .* changed$/).waitFor();
  await row(1).getByText('+48 600 100 299').waitFor();
  await page.keyboard.press('Control+z');
  await toast(/^Undone: Phone of/).waitFor();
  const after = (await contacts({ sorts: [] })).results[0]!;
  equal(after.properties.phone ?? null, before.properties.phone ?? null, 'the phone after undo');
});

test('what is typed before the field is there is not lost', async () => {
  const other = await newPage(server, { language: 'en' });
  await signIn(other);
  /* The field's code comes late, as over a slow line. */
  let release = () => {};
  const late = new Promise<void>((done) => (release = done));
  await other.route(/\/ValueInput[^/]*\.js$/, async (route) => {
    await late;
    await route.continue();
  });
  await other.goto('/o/contacts');
  await other.locator('[role=row][aria-rowindex="2"]').getByRole('link').waitFor();
  const column = Number(await other.getByRole('columnheader', { name: 'City' }).getAttribute('aria-colindex'));
  await other.getByRole('grid').focus();
  await other.keyboard.press('Control+Home');
  for (let at = 2; at < column; at++) await other.keyboard.press('ArrowRight');
  await other.keyboard.press('F2');
  await other.keyboard.type('Nowhere', { delay: 5 });
  equal(await other.getByRole('grid').getByRole('textbox').count(), 0, 'fields that are there already');
  equal(new URL(other.url()).pathname, '/o/contacts', 'no key was taken for a shortcut');
  release();
  const field = other.getByRole('grid').getByRole('textbox');
  await field.waitFor();
  await other.waitForFunction(() => (document.activeElement as HTMLInputElement).value === 'Nowhere');
  await other.keyboard.type(' else');
  equal(await field.inputValue(), 'Nowhere else', 'what follows is put behind it');
  await other.keyboard.press('Enter');
  await other.getByRole('region', { name: 'Messages' }).getByText(/^City of .* changed$/).waitFor();
  await other.keyboard.press('Control+z');
  await other.getByRole('region', { name: 'Messages' }).getByText(/^Undone: City/).waitFor();
  await other.context().close();
});

test('what is typed behind "Filter" is not lost, however late its parts come', async () => {
  const other = await newPage(server, { language: 'en' });
  await signIn(other);
  let release = () => {};
  const late = new Promise<void>((done) => (release = done));
  for (const part of ['FilterPicker', 'FilterEditor'])
    await other.route(new RegExp(`/${part}[^/]*\\.js$`), async (route) => {
      await late;
      await route.continue();
    });
  await other.goto('/o/contacts');
  await other.locator('[role=row][aria-rowindex="2"]').getByRole('link').waitFor();
  await other.getByRole('button', { name: 'Filter', exact: true }).click();
  /* g, c, j and / are keys of the page. */
  await other.keyboard.type('City');
  await other.keyboard.press('Enter');
  await other.keyboard.type('gcj/');
  equal(await other.locator('.picker [role=combobox]').count(), 0, 'pickers that are there already');
  equal(new URL(other.url()).pathname + new URL(other.url()).search, '/o/contacts', 'no key was taken for a shortcut');
  release();
  await other.waitForFunction(() => (document.activeElement as HTMLInputElement)?.value === 'gcj/');
  await other.keyboard.type(' x');
  await other.keyboard.press('Enter');
  await other.waitForURL(/f=city\*CONTAINS_TOKEN\*gcj/);
  await other.getByText('City contains gcj/ x').waitFor();
  /* Given up, the button has the focus again; and what was chosen is where the focus returns to. */
  equal(await other.evaluate(() => document.activeElement?.id), 'chip-0-0', 'the focus');
  await other.getByRole('button', { name: 'Filter', exact: true }).click();
  await other.keyboard.press('Escape');
  equal(await other.evaluate(() => document.activeElement?.id), 'adder-0', 'the focus after Escape');
  await other.context().close();
});

test('a list is filtered by what its records are associated with', async () => {
  const linked = (operator: string, values?: string[]) => [{ filters: [{ propertyName: 'associations.companies', operator, ...(values ? { values } : {}) }] }];
  const company = await api<{ id: string; title: string }>(page, 'POST', '/api/v1/objects/companies', { properties: { name: 'Wspólna Sprawa' } });
  for (const { id } of (await contacts({ limit: 2 })).results)
    await api(page, 'POST', `/api/v1/objects/contacts/${id}/associations`, { to: company.id, type: 'companies' });
  const [all, none] = [(await contacts({})).total, (await contacts({ filterGroups: linked('NOT_HAS_PROPERTY') })).total];
  equal(none, all - 2, 'contacts without a company');
  await list();
  await button('Filter').click();
  await page.keyboard.type('Companies');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').locator('select').selectOption('NOT_HAS_PROPERTY');
  await page.getByText(`${none.toLocaleString('en')} records`, { exact: true }).waitFor();
  await page.getByRole('dialog').locator('select').selectOption('IN');
  await page.getByRole('dialog').getByRole('combobox', { name: 'Company' }).fill(company.title);
  await page.getByRole('option', { name: company.title }).first().click();
  await button('Done').click();
  const { total } = await contacts({ filterGroups: linked('IN', [company.id]) });
  equal(total, 2, 'its contacts');
  await page.getByText('2 records', { exact: true }).waitFor();
  await page.getByText(`Companies is any of ${company.title}`).waitFor();
  await shot(page, 'hands-filter-linked');
  await page.reload();
  await page.getByText(`Companies is any of ${company.title}`).waitFor();
});

test('rows are selected, archived and brought back', async () => {
  await list();
  const { total } = await contacts({});
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('toolbar').getByText('2 selected').waitFor();
  await row(0).locator('[role=columnheader]').first().click();
  await page.getByRole('toolbar').getByText(/2,000 selected/).waitFor();
  await row(0).locator('[role=columnheader]').first().click();
  await page.getByRole('toolbar').waitFor({ state: 'detached' });
  await row(1).getByRole('gridcell').first().click();
  await row(2).getByRole('gridcell').first().click();
  await page.getByRole('toolbar').getByRole('button', { name: 'Archive' }).click();
  await toast(/2 records archived/).waitFor();
  equal((await contacts({})).total, total - 2, 'after archiving');
  await button('Undo').click();
  await page.getByText('2,000 records').waitFor();
  equal((await contacts({})).total, total, 'after undo');
});

test('keys move in the grid as they do in a spreadsheet', async () => {
  await list();
  const at = () => page.getByRole('grid').getAttribute('aria-activedescendant');
  const seen: (string | null)[] = [];
  await page.getByRole('grid').focus();
  for (const key of ['Control+Home', 'ArrowDown', 'End', 'PageDown', 'Control+End', 'Home']) {
    await page.keyboard.press(key);
    /* The row it goes to may have to come from the server first. */
    await page.waitForFunction((before) => {
      const now = document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant');
      return now && now !== before;
    }, seen.at(-1) ?? null);
    seen.push(await at());
  }
  equal(new Set(seen).size, seen.length, `each key goes somewhere else: ${seen.join(' ')}`);
  await row(2000).getByRole('link').waitFor();
  await page.keyboard.press('Control+Home');
  await row(1).getByRole('link').waitFor();
  await page.keyboard.press('Shift+Space');
  await page.waitForURL(/peek=\d+/);
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.search.includes('peek'));
});

test('typing a new contact shows who is there already', async () => {
  const known = (await contacts({ filterGroups: [{ filters: ['email', 'phone', 'firstname'].map((propertyName) => ({ propertyName, operator: 'HAS_PROPERTY' })) }] })).results[0]!;
  await page.goto('/o/contacts/new');
  await page.getByLabel('First name').fill(String(known.properties.firstname));
  await page.getByLabel('Last name').fill(String(known.properties.lastname));
  await page.getByLabel('Phone', { exact: true }).fill(String(known.properties.phone));
  await page.getByLabel('E-mail').fill('someone@gmial.com');
  await page.keyboard.press('Tab');
  const hint = page.getByText(/looks? like (a|\d+) records? you have/i);
  await hint.waitFor();
  await page.locator('main').getByRole('link', { name: known.title }).first().waitFor();
  await button(/^Use someone@gmail\.com/).click();
  equal(await page.getByLabel('E-mail').inputValue(), 'someone@gmail.com', 'the suggestion');
  await shot(page, 'hands-new');
  await page.getByLabel('E-mail').fill(String(known.properties.email));
  await button('Save').click();
  await button('Create a new one all the same').click();
  await page.waitForURL(/\/o\/contacts\/\d+$/);
  await toast(/created/i).waitFor();
});

test('a field is changed on the record page and the history takes it back', async () => {
  const id = (await contacts({})).results[0]!.id;
  await page.goto(`/o/contacts/${id}`);
  await page.getByRole('tab', { name: 'Fields' }).waitFor();
  const name = page.getByRole('definition').filter({ has: page.getByRole('button') }).first().getByRole('button').first();
  const before = await name.innerText();
  await name.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Zenobia');
  await page.keyboard.press('Enter');
  await toast(/^First name of .* changed$/).waitFor();
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByText('Zenobia').first().waitFor();
  await button(/Revert|Take back/).first().click();
  await page.getByRole('heading', { level: 1 }).getByText(before).waitFor();
});

test('duplicates are compared and merged by keyboard alone, and separated again', async () => {
  const { total } = await contacts({});
  const open = async (type: string) => (await api<Listed>(page, 'GET', `/api/v1/duplicates?type=${type}&status=open&limit=1`)).total;
  /* The queue follows what was saved before; it is at rest when it says the same twice. */
  let groups = -1;
  for (let now = await open('contacts'); now !== groups; now = await open('contacts')) {
    groups = now;
    await page.waitForTimeout(2500);
  }
  const others = await open('companies');
  check(groups > 0 && others > 0, `groups of both kinds: ${groups} and ${others}`);
  await page.goto('/quality/duplicates?type=contacts&certainty=sure');
  await page.locator('a.group').first().focus();
  await page.keyboard.press('Enter');
  const merge = button(/Merge \d+ records/);
  await merge.waitFor();
  const left = Number(/\d+/.exec((await merge.textContent())!)![0]) - 1;
  await page.getByText(`${groups} left`, { exact: true }).waitFor(); // of this kind, not of all
  /* What is shown of each reason adds up to what is shown as their sum; of many records reasons are folded away. */
  const why = page.locator('details').filter({ has: page.locator('section li .weight') }).first();
  if ((await why.getAttribute('open')) === null) await why.locator('summary').first().click();
  const shown = (await why.locator('section').first().locator('li .weight .u-num').allInnerTexts()).map((text) => Number(/[+−-]?[\d.]+$/.exec(text.trim())![0].replace('−', '-')));
  const sum = shown.slice(0, -1).reduce((all, one) => all + one, 0);
  check(shown.length > 2 && Math.abs(sum - shown.at(-1)!) < 0.01, `the weights ${shown.join(' ')} add up`);
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await shot(page, 'hands-merge');
  await page.keyboard.press('Control+Enter');
  await toast(/records merged/).waitFor();
  equal((await contacts({})).total, total - left, 'after merging');
  await page.keyboard.press('Control+z');
  await toast(/Undone|separate/).waitFor();
  equal((await contacts({})).total, total, 'after un-merging');
});

test('an API key opens the interface until it is revoked', async () => {
  await page.goto('/settings/api-keys');
  await button('New key').click();
  await page.getByRole('dialog').getByRole('textbox').fill('Newsletter');
  await page.keyboard.press('Enter');
  const secret = await page.getByRole('dialog').locator('code').innerText();
  const status = async () => (await fetch(`${server.url}/api/v1/summary`, { headers: { Authorization: `Bearer ${secret.trim()}` } })).status;
  equal(await status(), 200, 'with the key');
  await page.getByRole('dialog').getByRole('button', { name: /Done|Close/ }).last().click();
  await button(/^Revoke/).first().click();
  await page.getByRole('dialog').getByRole('button', { name: /Revoke/ }).click();
  await page.getByText('No keys yet').waitFor();
  equal(await status(), 401, 'with the revoked key');
});

test('the profile changes name, language, theme and density at once', async () => {
  await page.goto('/settings/profile');
  await page.getByLabel('Theme').selectOption('dark');
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  await page.getByLabel('Density').selectOption('compact');
  await page.waitForFunction(() => document.documentElement.dataset.density === 'compact');
  await page.getByLabel('Language').selectOption('pl');
  await page.getByRole('heading', { level: 1, name: 'Profil' }).waitFor();
  await settled(page); // a reload would cut off what is still on its way to the server
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Profil' }).waitFor();
  await page.getByText(admin.name).first().waitFor();
  const { user } = await api<{ user: { theme: string; density: string; language: string } }>(page, 'GET', '/api/v1/session');
  equal([user.theme, user.density, user.language].join(' '), 'dark compact pl', 'what the server keeps');
  check((await page.evaluate(() => getComputedStyle(document.body).colorScheme)).includes('dark'), 'the page is dark');
});
