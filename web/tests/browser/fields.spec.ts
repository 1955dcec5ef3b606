/* A person whose role masks one property, hides another and lets a third be read only: what stands on the record's
   page and in the list, a masked value shown on demand and noted, in both themes and four languages, axe on each. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';
import { hire } from './staff';

stepsOfOneWalk();
let server: Server;
let boss: Page;
let page: Page;
let id = '';
const card = '4417 1234 5678 9113';
const secret = 'Nobody reads this';

interface Named { id: string }
async function clean(on: Page, what: string) {
  await settled(on);
  equal((await axe(on)).join('\n'), '', `violations on ${what}`);
}

test('somebody with less than all properties comes in', async () => {
  server = await startServer({ account: true });
  boss = await newPage(server, { language: 'en' });
  await signIn(boss);
  for (const [name, label] of [['card_no', { en: 'Card number', pl: 'Numer karty', ru: 'Номер карты', zh: '卡号' }], ['inner_note', { en: 'Inner note' }]] as const)
    await api(boss, 'POST', '/api/v1/types/contacts/properties', { name, type: 'text', label, group: 'contactinformation' });
  const made = await api<Named>(boss, 'POST', '/api/v1/objects/contacts', {
    properties: { firstname: 'Vera', lastname: 'Visible', jobtitle: 'Baker', card_no: card, inner_note: secret },
  });
  id = made.id;
  const all = { view: 'all', enter: 'all', edit: 'all', unmask: 'all' };
  await api(boss, 'POST', '/api/v1/roles', {
    name: 'clerk', label: 'Clerk', areas: [], rights: { '*': all },
    fields: { contacts: { card_no: 'masked', inner_note: 'hidden', jobtitle: 'read' } },
  });
  page = (await hire(boss, server, 'Ola Nowak', 'clerk')).page;
  await page.goto(`/o/contacts/${id}`);
  await page.getByText('•••• 13').first().waitFor();
  equal(await page.getByText('Inner note').count(), 0, 'a hidden property is not there');
  equal(await page.getByRole('button', { name: 'Baker', exact: true }).count(), 0, 'what is read-only is no button');
  check(!(await page.content()).includes(card), 'the value is nowhere in the page');
  await clean(page, 'a record with a mask');
});

test('a masked value is shown on demand, and that is noted', async () => {
  await page.getByRole('button', { name: 'Show Card number' }).click();
  await page.getByText(card).waitFor();
  await clean(page, 'a record with a value shown');
  await shot(page, 'fields-shown');
  const { results } = await api<{ results: { subject: string }[] }>(boss, 'GET', '/api/v1/audit?action=record.unmask');
  equal(results.map((one) => one.subject).join(), 'card_no', 'the trail');
  await page.getByRole('button', { name: 'Hide Card number' }).click();
  await page.getByText('•••• 13').first().waitFor();
  equal(await page.getByText(card).count(), 0, 'hidden again');
});

test('it looks well everywhere', async () => {
  for (const [language, theme, label] of [
    ['en', 'light', 'Show Card number'], ['pl', 'dark', 'Pokaż: Numer karty'],
    ['ru', 'light', 'Показать: Номер карты'], ['zh', 'dark', '显示“卡号”'],
  ] as const) {
    await api(page, 'PATCH', '/api/v1/me', { language, theme });
    await page.goto(`/o/contacts/${id}`);
    await page.getByRole('button', { name: label }).waitFor();
    await clean(page, `the record in ${language}, ${theme}`);
    await shot(page, `fields-record-${language}-${theme}`);
  }
  await api(page, 'PATCH', '/api/v1/me', { language: 'en', theme: 'light' });
});

test('in a list stands the mask, and nobody sorts by it', async () => {
  await page.goto('/o/contacts?cols=card_no,jobtitle');
  await page.getByText('•••• 13').first().waitFor();
  const head = page.getByRole('columnheader', { name: 'Card number' });
  equal(await head.getAttribute('aria-sort'), null, 'no order by what is masked');
  await clean(page, 'the list with a mask');
  await shot(page, 'fields-list');
});
