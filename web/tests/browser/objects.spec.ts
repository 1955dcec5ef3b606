/* Types beyond contacts and companies as a person meets them: the menu, a deal on the board by key and by pointer, what a
   stage asks for, notes and tasks written down on a record, what it belongs with; and each thing taken back. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
interface Kept {
  id: string;
  title: string;
  properties: Record<string, unknown>;
}
const button = (name: string | RegExp) => page.getByRole('button', { name });
const toast = (text: string | RegExp) => page.getByRole('region', { name: 'Messages' }).getByText(text).first();
const make = (type: string, properties: Record<string, unknown>) => api<Kept>(page, 'POST', `/api/v1/objects/${type}`, { properties });
const stageOf = async (id: string) => (await api<Kept>(page, 'GET', `/api/v1/objects/deals/${id}`)).properties.dealstage;
const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
async function clean(what: string) {
  const found = await axe(page);
  equal(found.join('\n'), '', `violations on ${what}`);
}
let deal: Kept;
let company: Kept;

test('the menu shows what is used all day, and the rest under "More"', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  await settled(page);
  const menu = page.getByRole('navigation', { name: 'Main' });
  equal(await menu.getByRole('link', { name: 'Quotes' }).count(), 0, 'quotes in sight');
  equal(await menu.getByRole('link', { name: 'Notes' }).count(), 0, 'notes in the menu');
  await menu.getByRole('button', { name: 'More' }).click();
  await menu.getByRole('link', { name: 'Quotes' }).click();
  await page.getByText('Quotes: none yet').waitFor();
  equal(await menu.getByRole('link', { name: 'Quotes' }).getAttribute('aria-current'), 'page', 'where we are');
  await page.keyboard.press('[');
  await menu.getByRole('button', { name: 'Unfold the menu' }).waitFor();
  check((await menu.boundingBox())!.width < 60, 'the menu is folded');
  await clean('a folded menu and an empty list');
  await page.reload();
  await settled(page);
  check((await menu.boundingBox())!.width < 60, 'it stays folded');
  await menu.getByRole('button', { name: 'Unfold the menu' }).click();
});

test('a deal is made with what matters, and its money carries the currency', async () => {
  await api(page, 'PATCH', '/api/v1/settings', { currency: 'EUR' });
  company = await make('companies', { name: 'Nordwind GmbH' });
  await page.goto(`/o/deals/new?to=companies:${company.id}`);
  await page.getByText('Will be put with Nordwind GmbH.').waitFor();
  await page.getByLabel('Deal name').fill('Forklift lease');
  await clean('a new deal');
  await button('Save').click();
  await page.waitForURL(/\/o\/deals\/\d+$/);
  const id = /\d+$/.exec(new URL(page.url()).pathname)![0];
  deal = await api<Kept>(page, 'GET', `/api/v1/objects/deals/${id}`);
  equal(deal.properties.dealstage, 'appointmentscheduled', 'the first stage');
  await page.getByRole('complementary', { name: 'Belongs with' }).getByRole('link', { name: 'Nordwind GmbH' }).waitFor();
  for (let i = 0; i < 3; i++) await make('deals', { dealname: `Deal ${i}`, amount: 1000.5, dealstage: 'qualifiedtobuy' });
});

test('on the board a card is moved by key, told, and taken back', async () => {
  await page.goto('/o/deals');
  await page.getByRole('link', { name: 'Board' }).click();
  await page.waitForURL(/view=board/);
  await column('Qualified to buy').getByText('€3,002').waitFor();
  const card = page.getByRole('link', { name: /Forklift lease/ });
  await card.focus();
  await page.keyboard.press('Control+ArrowRight');
  await column('Qualified to buy').getByRole('link', { name: /Forklift lease/ }).waitFor();
  await page.getByRole('status').getByText('Forklift lease: now in Qualified to buy').waitFor();
  equal(await stageOf(deal.id), 'qualifiedtobuy', 'the stage');
  check(await card.evaluate((one) => one === document.activeElement), 'the card keeps the focus');
  await page.keyboard.press('Control+z');
  await column('Appointment scheduled').getByRole('link', { name: /Forklift lease/ }).waitFor();
  equal(await stageOf(deal.id), 'appointmentscheduled', 'the stage after undo');
  await shot(page, 'objects-board');
  await clean('the board');
});

test('a stage that asks for a value gets it before the card goes there', async () => {
  const from = (await page.getByRole('link', { name: /Forklift lease/ }).boundingBox())!;
  await page.mouse.move(from.x + 20, from.y + 12);
  await page.mouse.down();
  const won = column('Won');
  await won.scrollIntoViewIfNeeded();
  const start = (await page.getByRole('link', { name: /Forklift lease/ }).boundingBox())!;
  await page.mouse.move(start.x + 60, start.y + 40, { steps: 3 });
  /* Near its edges the board moves along, so where the column is has to be looked at again. */
  for (let tries = 0; tries < 20; tries++) {
    const to = (await won.boundingBox())!;
    await page.mouse.move(to.x + 60, to.y + 200, { steps: 8 });
    await page.waitForTimeout(60);
    if ((await won.boundingBox())!.x === to.x && /over/.test((await won.getAttribute('class'))!)) break;
  }
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: 'Needed for Won' });
  await dialog.waitFor();
  equal(await stageOf(deal.id), 'appointmentscheduled', 'nothing is written yet');
  await clean('the dialog');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await column('Appointment scheduled').getByRole('link', { name: /Forklift lease/ }).waitFor();
  await page.getByRole('link', { name: /Forklift lease/ }).focus();
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('Control+ArrowRight');
    await page.waitForTimeout(300);
  }
  equal(await stageOf(deal.id), 'decisionmakerboughtin', 'three stages on');
  await page.keyboard.press('Control+ArrowRight');
  /* What the server does not take is said at the field, and the dialog stays. */
  const amount = page.getByRole('dialog', { name: 'Needed for Contract sent' }).getByLabel('Amount');
  await amount.waitFor();
  check(await amount.evaluate((field) => field === document.activeElement), 'the field has the focus at once');
  await page.keyboard.type('a lot');
  await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
  await page.getByRole('dialog').getByText(/is not a number|not an amount|amount/i).nth(1).waitFor();
  equal(await amount.getAttribute('aria-invalid'), 'true', 'the field');
  equal(await stageOf(deal.id), 'decisionmakerboughtin', 'nothing is written yet');
  await amount.fill('12000');
  await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
  await column('Contract sent').getByText('€12,000').first().waitFor();
  equal(await stageOf(deal.id), 'contractsent', 'the stage');
});

test('what stands over a column is of all its records, in the currency that can be said', async () => {
  const crm = (inputs: object[]) => api(page, 'POST', '/crm/v3/objects/deals/batch/create', { inputs });
  await crm(Array.from({ length: 60 }, (_, i) => ({ properties: { dealname: `Many ${i}`, amount: '10.25', pipeline: 'default', dealstage: 'presentationscheduled' } })));
  await page.goto('/o/deals?view=board');
  const many = column('Presentation scheduled');
  await many.getByRole('button', { name: '10 more' }).waitFor();
  await many.getByRole('heading').getByText('60', { exact: true }).waitFor();
  await many.getByRole('heading').getByText('€615', { exact: true }).waitFor();
  /* Of two currencies each by itself, until there is a rate; then all in the company's own. */
  await api(page, 'POST', '/api/v1/currencies', { code: 'CHF' });
  await crm([{ properties: { dealname: 'Abroad', amount: '100', deal_currency_code: 'CHF', pipeline: 'default', dealstage: 'presentationscheduled' } }]);
  await page.reload();
  await many.getByRole('heading').getByText('€615 · CHF 100', { exact: true }).waitFor();
  await api(page, 'POST', '/api/v1/currencies/CHF/rates', { validFrom: '2020-01-01', rate: 1.05 });
  for (let tries = 0; tries < 40 && !(await many.getByRole('heading').getByText('€720', { exact: true }).count()); tries++) {
    await page.reload(); // a job converts what stands there
    await settled(page);
  }
  await many.getByRole('heading').getByText('€720', { exact: true }).waitFor();
  await page.goto('/o/deals?view=board&f=dealname*CONTAINS_TOKEN*many%201');
  await column('Presentation scheduled').getByRole('heading').getByText('11', { exact: true }).waitFor();
  await settled(page);
  await shot(page, 'objects-board-totals');
});

test('a finger scrolls; held still it takes a card up and puts it into another column', async () => {
  await page.goto('/o/deals?view=board');
  const card = page.getByRole('link', { name: /Deal 0/ });
  await card.waitFor();
  const hand = await page.context().newCDPSession(page);
  await hand.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    hand.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  const box = (await card.boundingBox())!;
  const [x, y] = [box.x + 30, box.y + 14];
  const { id } = (await api<{ results: Kept[] }>(page, 'POST', '/api/v1/objects/deals/query', { query: 'Deal 0', limit: 1 })).results[0]!;
  /* At once: that is a scroll. */
  await touch('touchStart', x, y);
  for (let i = 1; i < 6; i++) await touch('touchMove', x - i * 20, y);
  equal(await page.locator('.card.moving').count(), 0, 'cards taken up by a swipe');
  await touch('touchEnd');
  /* The swipe goes on rolling for a while after the finger has left. */
  await page.locator('[data-board]').evaluate(async (board) => {
    for (let rest = 0; rest < 12; rest = board.scrollLeft ? 0 : rest + 1) {
      board.scrollLeft = 0;
      await new Promise((frame) => requestAnimationFrame(frame));
    }
  });
  const again = (await card.boundingBox())!;
  await touch('touchStart', again.x + 30, again.y + 14);
  await page.locator('.card.moving').waitFor();
  const target = (await column('Appointment scheduled').boundingBox())!;
  for (let i = 1; i <= 8; i++) await touch('touchMove', again.x + 30 + ((target.x + 80 - again.x - 30) * i) / 8, again.y + 14 + i * 4);
  await page.locator('section.over').waitFor();
  await touch('touchEnd');
  await column('Appointment scheduled').getByRole('link', { name: /Deal 0/ }).waitFor();
  await toast('Deal 0: now in Appointment scheduled').waitFor();
  equal(await stageOf(id), 'appointmentscheduled', 'the stage');
  equal(new URL(page.url()).pathname, '/o/deals', 'the record was not opened');
  await hand.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await hand.detach();
});

test('a note and a task are written down on the record', async () => {
  await page.goto(`/o/deals/${deal.id}?tab=timeline`);
  await page.getByText('Amount €12,000').waitFor();
  await button('Note').click();
  await page.getByRole('textbox', { name: 'Note' }).fill('They want the red one.');
  await clean('the timeline with a form');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('listitem').getByText('They want the red one.').waitFor();
  await button('Task').click();
  await page.getByRole('textbox', { name: 'Task', exact: true }).fill('Send the contract');
  await button('Save').click();
  await toast('Task saved').waitFor();
  await page.getByRole('link', { name: 'Send the contract' }).waitFor();
  await settled(page);
  await shot(page, 'objects-timeline');
  await clean('the timeline');
});

test('an e-mail is written down by hand, to the address that is known; the timeline shows one kind at a time', async () => {
  const { id } = await make('contacts', { firstname: 'Olga', lastname: 'Mail', email: 'olga@example.com' });
  await page.goto(`/o/contacts/${id}?tab=timeline`);
  await button('E-mail').click();
  const form = page.getByRole('form', { name: 'E-mail' });
  equal(await form.getByLabel('To', { exact: true }).inputValue(), 'olga@example.com', 'to whom');
  await form.getByRole('combobox', { name: 'Direction' }).fill('Incoming');
  await page.keyboard.press('Enter');
  equal(await form.getByLabel('From', { exact: true }).inputValue(), 'olga@example.com', 'of whom, when it came in');
  await form.getByLabel('Subject').fill('Your offer');
  await form.getByLabel('Text').fill('We take it.');
  await settled(page);
  await shot(page, 'objects-email');
  await clean('the form for an e-mail');
  await button('Save').click();
  await toast('E-mail saved').waitFor();
  await page.getByRole('listitem').getByText('We take it.').waitFor();
  const mail = (await api<{ results: Kept[] }>(page, 'POST', '/api/v1/objects/emails/query', { query: 'Your offer', limit: 1 })).results[0]!;
  equal(`${String(mail.properties.from_email)} ${String(mail.properties.direction)}`, 'olga@example.com INCOMING_EMAIL', 'what is kept');
  await page.getByRole('main').getByText('Links', { exact: true }).click();
  await page.waitForURL(/show=association/);
  await page.getByText('Nothing of this kind yet.').waitFor();
  await page.reload();
  await page.getByText('Nothing of this kind yet.').waitFor();
  await page.getByRole('main').getByText('Activities', { exact: true }).click();
  await page.getByRole('listitem').getByText('We take it.').waitFor();
});

test('who a record belongs with is found, added, and taken back', async () => {
  await make('contacts', { firstname: 'Greta', lastname: 'Nordmann', email: 'greta@nordwind.example' });
  const beside = page.getByRole('complementary', { name: 'Belongs with' });
  await beside.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('menuitem', { name: 'Contact' }).click();
  await page.getByRole('combobox', { name: 'Contact' }).fill('Nordmann');
  await page.getByRole('option', { name: /Greta Nordmann/ }).click();
  await beside.getByRole('link', { name: 'Greta Nordmann' }).waitFor();
  await toast('Greta Nordmann: added').waitFor();
  await beside.getByRole('button', { name: 'Change: Greta Nordmann' }).click();
  await page.getByRole('menuitem', { name: 'Take away' }).or(page.getByRole('menuitemradio', { name: 'Take away' })).click();
  await beside.getByRole('link', { name: 'Greta Nordmann' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await beside.getByRole('link', { name: 'Greta Nordmann' }).waitFor();
});

test('where more belong than are shown, a list shows them all', async () => {
  for (let i = 0; i < 8; i++) {
    const { id } = await make('contacts', { firstname: `Number${i}`, lastname: 'Crowd', email: `crowd${i}@example.com` });
    await api(page, 'POST', `/api/v1/objects/companies/${company.id}/associations`, { to: id, type: 'contacts' });
  }
  await page.goto(`/o/companies/${company.id}`);
  await page.getByRole('complementary', { name: 'Belongs with' }).getByRole('link', { name: 'and 2 more' }).click();
  await page.waitForURL(/f=associations\.companies\*IN\*\d+/);
  await page.getByText('8 records', { exact: true }).waitFor();
  await page.getByText('Companies is any of Nordwind GmbH').waitFor();
  await page.goto(`/o/deals/${deal.id}`);
});

test('tasks are listed by how near they are, finished with one click, and taken back', async () => {
  await page.goto('/tasks');
  await page.getByRole('link', { name: 'Send the contract' }).waitFor();
  await page.getByRole('link', { name: 'Forklift lease' }).waitFor();
  await button('New task').click();
  await page.getByRole('textbox', { name: 'Task', exact: true }).fill('Buy cake');
  await button('Save').click();
  await page.getByRole('link', { name: 'Buy cake' }).waitFor();
  await settled(page);
  await clean('tasks');
  await page.getByRole('checkbox', { name: 'Done: Buy cake' }).click();
  await page.getByRole('link', { name: 'Buy cake' }).waitFor({ state: 'detached' });
  await toast('Buy cake: done').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('link', { name: 'Buy cake' }).waitFor();
  await shot(page, 'objects-tasks');
});

test('one search finds records of every type', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('nord');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=nord/);
  await page.getByRole('region', { name: 'Companies' }).getByRole('link', { name: 'Nordwind GmbH' }).waitFor();
  await page.getByRole('region', { name: 'Contacts' }).getByRole('link', { name: 'Greta Nordmann' }).waitFor();
  await clean('the search');
  await page.context().close();
});
