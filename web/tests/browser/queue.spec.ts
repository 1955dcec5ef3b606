/* The queue of possible duplicates: gone through by keyboard alone, narrowed, settled in bulk and taken back, a merge
   taken back with a look at what that does, and a warning before what would be missed is archived. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, jobsEnded, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
interface Group {
  id: string;
  records: { id: string; title: string }[];
}
interface Queue {
  total: number;
  results: Group[];
  counters: { open: number; sure: number; settled: number; settledByMe: number };
}
const contacts = '/api/v1/objects/contacts';
const queue = (more = '') => api<Queue>(page, 'GET', `/api/v1/duplicates?type=contacts&limit=50${more}`);
const live = async () => (await api<{ objects: { contacts: { count: number } } }>(page, 'GET', '/api/v1/summary')).objects.contacts.count;
const button = (name: string | RegExp) => page.getByRole('button', { name });
const toast = (text: string | RegExp) => page.getByRole('region', { name: 'Messages' }).getByText(text).last();
const heading = () => page.locator('a.group:focus .names').innerText();
async function clean(what: string) {
  await settled(page);
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}
async function create(properties: Record<string, string>) {
  return (await api<{ id: string }>(page, 'POST', contacts, { properties, onDuplicate: 'create' })).id;
}
async function scan() {
  await jobsEnded(page); // the server may have ordered one itself
  await api(page, 'POST', '/api/v1/duplicates/scan', { type: 'contacts' });
  await jobsEnded(page);
}
const people: [string, string, Record<string, string>][] = [
  ['Anna', 'Wiśniewska', { city: 'Kraków', jobtitle: 'Dyrektor', website: 'https://wisniewska.example' }],
  ['Piotr', 'Wrona', { city: 'Łódź', jobtitle: 'Prezes' }],
  ['Halina', 'Lewandowska', { city: 'Radom' }],
  ['Александр', 'Щербаков', { city: 'Москва' }],
  ['Marek', 'Gil', {}],
  ['伟', '张', {}],
];

test('an empty queue says when everything was compared and offers to do it again', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  await page.goto('/quality/duplicates?type=contacts');
  await page.getByText('Records are compared after every import.').waitFor();
  await page.locator('header').getByRole('button', { name: 'Scan now' }).click();
  await page.getByText(/All records were last compared on/).waitFor();
  await clean('an empty queue');
});

test('the most valuable group comes first, other orders and filters narrow it', async () => {
  for (const [i, [firstname, lastname, more]] of people.entries()) {
    const common = { firstname, lastname, email: `p${i}@firma${i}.example`, phone: `+48 600 200 30${i}`, ...more };
    await create(common);
    await create({ ...common, ...(more.city ? { city: `${more.city} 2` } : {}) });
  }
  await scan();
  equal((await queue()).total, 6, 'groups');
  await page.goto('/quality/duplicates?type=contacts');
  await page.locator('a.group').nth(5).waitFor();
  check((await page.locator('a.group .names').first().innerText()).includes('Wiśniewska'), 'the one with most values first');
  await page.getByText('6 left').first().waitFor();
  await clean('the queue');
  await shot(page, 'queue');
  await button('Filter').click();
  await page.getByLabel('Has a value for').selectOption('jobtitle');
  await page.getByText('2 groups found').waitFor();
  equal(new URL(page.url()).searchParams.get('has'), 'jobtitle', 'in the address');
  await clean('the filters');
  await shot(page, 'queue-filters');
  await button('Clear').click();
  await page.getByLabel('Search in these groups').fill('щерб');
  await page.getByText('1 group found').waitFor();
  await button('Clear').click();
  await page.getByLabel('Order').selectOption('newest');
  await page.waitForURL(/sort=newest/);
  await page.getByLabel('Order').selectOption('value');
  await page.waitForURL(/sort=value/);
  await page.locator('a.group').nth(5).waitFor();
});

test('the keyboard alone goes through the queue, merges, tells apart, skips and undoes', async () => {
  const before = await live();
  await page.locator('main').click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('j');
  const first = await heading();
  await page.keyboard.press('ArrowDown');
  const second = await heading();
  check(first !== second, 'the arrow moves on');
  await page.keyboard.press('k');
  equal(await heading(), first, 'k goes back');
  await page.keyboard.press('m');
  await toast(/2 records merged/).waitFor();
  await page.waitForFunction((name) => document.querySelector('a.group:focus .names')?.textContent?.includes(name.slice(0, 5)), second);
  equal(await live(), before - 1, 'after m');
  await page.getByText('5 left · 1 settled today').waitFor();
  await page.keyboard.press('u');
  await toast(/Undone/).waitFor();
  equal(await live(), before, 'after u');
  await page.getByText('6 left').first().waitFor();
  await page.locator('a.group').nth(5).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  const third = await heading();
  await page.keyboard.press('n');
  await toast(/Marked as not a duplicate/).waitFor();
  await page.locator('a.group').nth(5).waitFor({ state: 'detached' });
  check((await page.locator('a.group .names').allInnerTexts()).every((name) => name !== third), 'it is gone');
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('Merge as proposed').waitFor();
  await page.keyboard.press('Escape');
});

test('a group is settled by keys and the next of the same view comes', async () => {
  await page.goto('/quality/duplicates?type=contacts&has=city&sort=newest');
  await page.locator('a.group').first().focus();
  await page.keyboard.press('Enter');
  await button(/Merge \d+ records/).waitFor();
  check(page.url().includes('has=city'), 'the view comes along');
  const path = () => new URL(page.url()).pathname;
  const was = path();
  const conflict = page.getByRole('row').filter({ has: page.getByRole('radio', { name: /^City/ }) });
  const chosen = () => conflict.getByRole('radio', { checked: true }).getAttribute('aria-label');
  const began = await chosen();
  await page.keyboard.press('x');
  const other = await chosen();
  check(began !== other, `x takes the next value: ${began}, ${other}`);
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  check(await conflict.getByRole('radio').nth(1).isChecked(), '2 takes that of the second record');
  await clean('a group');
  await shot(page, 'queue-group');
  await page.keyboard.press('m');
  await toast(/records merged/).waitFor();
  await page.waitForFunction((old) => location.pathname !== old, was);
  await button(/Merge \d+ records/).waitFor();
  const next = path();
  await page.keyboard.press('s');
  await page.waitForFunction((old) => location.pathname !== old, next);
  await page.keyboard.press('u');
  await page.waitForFunction((old) => location.pathname === old, was);
  await button(/Merge \d+ records/).waitFor();
  equal((await queue()).counters.settledByMe, 1, 'only the one told apart is still settled');
});

test('what was settled is listed and can be undone there', async () => {
  await page.goto('/quality/duplicates?type=contacts');
  await page.getByText('Settled', { exact: true }).click();
  const rows = page.getByRole('list', { name: 'Decisions' }).getByRole('listitem');
  await rows.first().waitFor();
  equal(await rows.count(), 3, 'decisions');
  equal(await rows.getByText('Undone').count(), 2, 'undone ones');
  await clean('what was settled');
  await shot(page, 'queue-settled');
  await rows.getByRole('button', { name: 'Undo' }).click();
  await toast(/waits in the queue again/).waitFor();
  equal((await queue()).counters.open, 6, 'all wait again');
});

test('all sure ones are merged after a look, and all of it is undone', async () => {
  const [before, { counters }] = [await live(), await queue()];
  check(counters.sure > 3, `sure groups: ${counters.sure}`);
  await page.goto('/quality/duplicates?type=contacts');
  await button('Merge all sure ones').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('For example').waitFor();
  await dialog.getByText('Kraków', { exact: true }).waitFor();
  await clean('the look before');
  await shot(page, 'queue-sure');
  await dialog.getByRole('checkbox', { name: /Leave out \d+ groups in which values differ/ }).check();
  await dialog.getByRole('region', { name: 'Left out' }).waitFor();
  const merge = dialog.getByRole('button', { name: /^Merge \d+ groups?$/ });
  await merge.waitFor();
  const plain = Number(/\d+/.exec((await merge.textContent())!)![0]);
  check(plain < counters.sure, 'fewer without those that differ');
  await dialog.getByRole('checkbox', { name: /Leave out/ }).uncheck();
  await dialog.getByRole('button', { name: `Merge ${counters.sure} groups` }).click();
  await dialog.getByText(`${counters.sure} groups with ${counters.sure * 2} records merged.`).waitFor();
  equal(await live(), before - counters.sure, 'after the bulk merge');
  await clean('what it did');
  await shot(page, 'queue-sure-done');
  await dialog.getByRole('button', { name: 'Undo all of it' }).click();
  await dialog.getByText(`${counters.sure} groups wait in the queue again.`).waitFor();
  equal(await live(), before, 'after undoing all of it');
  equal((await queue()).counters.sure, counters.sure, 'sure groups wait again');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByText(`${counters.open} left`).first().waitFor();
});

test('a merge is taken back with a look at what returns and what stays', async () => {
  const { results } = await queue();
  const group = results.find((one) => one.records[0]!.title.includes('Wiśniewska'))!;
  const [one, two] = group.records.map((record) => record.id) as [string, string];
  await api(page, 'PATCH', `${contacts}/${two}`, { properties: { jobtitle: 'Kierownik' } });
  await api(page, 'POST', '/api/v1/merges', { type: 'contacts', primary: one, records: [one, two], properties: { city: two, jobtitle: two } });
  await api(page, 'PATCH', `${contacts}/${one}`, { properties: { jobtitle: 'Prezes' } });
  await page.goto('/quality/merges');
  await button(/^Un-merge/).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('row', { name: /^City/ }).getByText('Returns').waitFor();
  const changed = dialog.getByRole('row', { name: /^Job title/ });
  await changed.getByText('Stays').waitFor();
  await changed.getByText(/changed by Anna Admin/).waitFor();
  await clean('the three-way view');
  await shot(page, 'queue-unmerge');
  await dialog.getByRole('button', { name: 'Take the merge back' }).click();
  await page.getByText('The records are separate again:').waitFor();
  const record = await api<{ properties: Record<string, string> }>(page, 'GET', `${contacts}/${one}`);
  equal(`${record.properties.city} ${record.properties.jobtitle}`, 'Kraków Prezes', 'the value went back, the later edit stayed');
});

test('two identities are shown above the group, and a value that is taken by now above the way back', async () => {
  const twin = { firstname: 'Zofia', lastname: 'Podwójna', email: 'zofia@podwojna.example', phone: '+48 600 700 900', city: 'Opole' };
  const ids = [await create({ ...twin, date_of_birth: '1961-03-17' }), await create({ ...twin, date_of_birth: '1988-11-05' })];
  await scan();
  const group = (await queue()).results.find((one) => one.records.some((record) => record.id === ids[0]))!;
  await page.goto(`/quality/duplicates/${group.id}?type=contacts`);
  await page.getByText('These records tell two identities: Different date of birth.').waitFor();
  await clean('a group of two identities');
  await shot(page, 'queue-identities');
  await api(page, 'POST', '/crm/v3/properties/contacts', {
    name: 'card', label: 'Card', type: 'string', fieldType: 'text', groupName: 'contactinformation', hasUniqueValue: true,
  });
  const [one, two] = [await create({ lastname: 'Karta', card: 'K-1' }), await create({ lastname: 'Kartka', card: 'K-2' })];
  await api(page, 'POST', '/api/v1/merges', { type: 'contacts', primary: one, records: [one, two] });
  await create({ lastname: 'Inna', card: 'K-2' });
  await page.goto('/quality/merges');
  await button(/^Un-merge/).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Card “K-2” has to be unique and can not return').waitFor();
  await clean('a value that is taken');
  await shot(page, 'queue-unmerge-taken');
  await dialog.getByRole('button', { name: 'Take back without this value' }).click();
  await page.getByText('The records are separate again:').waitFor();
});

test('what would be missed is not archived without a word, a merge is offered instead', async () => {
  const { results } = await queue();
  const group = results.find((one) => one.records[0]!.title.includes('Wrona'))!;
  await page.goto(`/o/contacts/${group.records[0]!.id}`);
  const archive = async () => {
    await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
  };
  await archive();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1 e-mail address').waitFor();
  await dialog.getByText('Is it a duplicate? Merge instead').waitFor();
  await clean('the warning');
  await shot(page, 'queue-archive');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await archive();
  await dialog.getByRole('link', { name: /^Merge instead: Piotr Wrona$/ }).click();
  await page.waitForURL(/\/quality\/duplicates\/merge/);
  await page.goto(`/o/contacts/${group.records[0]!.id}`);
  await archive();
  await dialog.getByRole('button', { name: 'Archive anyway' }).click();
  await toast(/archived/).waitFor();
});

test('it is legible in every language, theme and width', async () => {
  const { results } = await queue();
  const merge = (await api<{ results: { id: string }[] }>(page, 'GET', '/api/v1/merges')).results[0]!;
  check(merge, 'a merge');
  for (const [language, theme, width] of [['pl', 'dark', 1280], ['ru', 'light', 1280], ['zh', 'dark', 420], ['pl', 'light', 420]] as const) {
    await api(page, 'PATCH', '/api/v1/me', { language, theme });
    const context = await newPage(server, { language, theme, width });
    await signIn(context);
    const name = `queue-${language}-${theme}-${width}`;
    for (const [what, path] of [['list', '?type=contacts&has=city'], ['settled', '?type=contacts&show=settled'], ['group', `/${results[0]!.id}?type=contacts`]] as const) {
      await context.goto(`/quality/duplicates${path}`);
      await settled(context);
      check((await context.evaluate(() => document.documentElement.lang)).startsWith(language), `in ${language}`);
      equal((await axe(context)).join('\n'), '', `violations on ${name} ${what}`);
      await shot(context, `${name}-${what}`);
      check(await context.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1), `${name} ${what} does not scroll sideways`);
    }
    await context.goto('/quality/duplicates?type=contacts');
    await settled(context);
    await context.locator('header .primary').click();
    await context.locator('dialog section').first().waitFor();
    equal((await axe(context)).join('\n'), '', `violations on ${name} sure`);
    await shot(context, `${name}-sure`);
    await context.context().close();
  }
});
