/* The page of a record and what lists say, as people read them: names instead of numbers, times, amounts, the way
   through the stages. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
interface Kept {
  id: string;
  properties: Record<string, unknown>;
}
const make = (type: string, properties: Record<string, unknown>) => api<Kept>(page, 'POST', `/api/v1/objects/${type}`, { properties });
const button = (name: string | RegExp) => page.getByRole('button', { name });
async function clean(what: string) {
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}
let deal: Kept;

test('a deal tells through which stages it went, and how long each took', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  await api(page, 'PATCH', '/api/v1/settings', { currency: 'USD' });
  deal = await make('deals', { dealname: 'Crane', amount: 1250.5, currency: 'EUR' });
  await api(page, 'PATCH', `/api/v1/objects/deals/${deal.id}`, { properties: { dealstage: 'qualifiedtobuy' } });
  await page.goto(`/o/deals/${deal.id}`);
  const way = page.getByRole('region', { name: 'Way through the stages' });
  await way.getByText('Appointment scheduled').waitFor();
  equal(await way.locator('[aria-current=step]').innerText(), 'Qualified to buy\n< 1 min', 'where it is');
  await way.getByRole('button', { name: 'When' }).click();
  equal(await way.getByRole('row').count(), 3, 'lines of the table, with its head');
  await way.getByText('still here').waitFor();
  await clean('the way through the stages');
  await shot(page, 'page-stages');
  /* It follows what is changed here. */
  await page.getByRole('region', { name: 'Progress' }).getByRole('button', { name: 'Qualified to buy' }).click();
  await page.getByRole('combobox', { name: 'Deal stage' }).fill('Pres');
  await page.keyboard.press('Enter');
  await way.locator('[aria-current=step]').getByText('Presentation scheduled').waitFor();
});

test('shares are told in percent, and what is not so is not told', async () => {
  const progress = page.getByRole('region', { name: 'Progress' });
  await progress.getByText('60%').waitFor();
  equal(await progress.getByText('Closed as won').count(), 0, 'that it is not won');
  await page.goto(`/o/deals/${deal.id}?tab=history`);
  await page.getByText('€1,250.50').last().waitFor();
  equal(await page.getByText('1,250.5', { exact: true }).count(), 0, 'bare amounts in the history');
});

test('a line names its product, which is found by typing and brings along what is known of it', async () => {
  const product = await make('products', { name: 'Lifting hook', price: 80, sku: 'LH-1' });
  await page.goto(`/o/line_items/new?to=deals:${deal.id}`);
  const box = page.getByRole('combobox', { name: /^Product/ });
  await box.fill('lifting');
  await page.getByRole('option', { name: /Lifting hook/ }).click();
  equal(await page.getByLabel('Name').inputValue(), 'Lifting hook', 'the name it took over');
  await page.getByLabel('Quantity').fill('3');
  await clean('a new line');
  await button('Save').click();
  await page.waitForURL(/\/o\/line_items\/\d+$/);
  const line = await api<Kept>(page, 'GET', `/api/v1/objects/line_items/${/\d+$/.exec(page.url())![0]}`);
  equal(String(line.properties.product_id), product.id, 'the product');
  equal(Number(line.properties.amount), 240, 'what it comes to');
  await page.getByRole('button', { name: 'Lifting hook' }).first().waitFor();
  equal(await page.getByRole('button', { name: product.id, exact: true }).count(), 0, 'the bare number');
  equal(await page.locator(`a[href="/o/products/${product.id}"]`).count(), 1, 'the way to the product');
  await page.goto('/o/line_items?c=product_id,quantity');
  await page.getByRole('gridcell', { name: 'Lifting hook' }).nth(1).waitFor();
});

test('what has an hour is shown with it in lists', async () => {
  await make('meetings', { title: 'Site visit', happened_at: '2026-03-02T10:15:00Z', start_time: '2026-03-02T10:15:00Z' });
  await page.goto('/o/meetings');
  await page.getByRole('gridcell', { name: /^2 Mar 2026, \d\d:15$/ }).first().waitFor();
  equal(await page.getByRole('grid').getAttribute('aria-label'), 'Meetings', 'what the list is called');
});

test('a calculation of the program is said in words', async () => {
  await page.goto('/settings/objects/companies/properties/num_open_deals');
  await page.getByText('How many there are').waitFor();
  await page.getByText('Closed is No').waitFor();
  equal(await page.getByText('{"rollup"').count(), 0, 'its text');
  await clean('a calculation in words');
});

test('a type of one\'s own has the picture that was chosen for it, and another one later', async () => {
  await page.goto('/settings/objects');
  await button('New type').first().click();
  const dialog = page.getByRole('dialog', { name: 'New type' });
  await dialog.getByRole('textbox', { name: 'One is called' }).fill('Machine');
  await dialog.getByRole('textbox', { name: 'Several are called' }).fill('Machines');
  await dialog.getByRole('radio', { name: 'Box' }).check();
  await clean('the dialog of a new type');
  await dialog.getByRole('button', { name: /Create/ }).click();
  await page.waitForURL(/\/settings\/objects\/machines$/);
  const icon = async () => (await api<{ types: { name: string; icon: string }[] }>(page, 'GET', '/api/v1/schema')).types.find((one) => one.name === 'machines')!.icon;
  equal(await icon(), 'box', 'the picture that was chosen');
  await page.goto('/settings/objects/machines?tab=general');
  await page.getByRole('radio', { name: 'Box' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('radio', { name: 'Building', checked: true }).waitFor();
  await button('Save').click();
  await page.getByText('Saved').first().waitFor();
  equal(await icon(), 'building', 'the picture after it was changed');
  const drawn = (name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).locator('path').getAttribute('d');
  equal(await drawn('Machines'), await drawn('Companies'), 'what the menu shows');
});

test('on a narrow screen the menu of a record stays at its edge', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await api(page, 'PATCH', `/api/v1/objects/deals/${deal.id}`, { properties: { dealname: 'A crane with a rather long name' } });
  await page.goto(`/o/deals/${deal.id}`);
  await settled(page);
  const menu = (await page.locator('article header').getByRole('button', { name: 'More' }).boundingBox())!;
  check(menu.x > 330, `it is at ${menu.x}`);
  const title = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
  check(menu.y < title.y + 30, 'beside the title');
});

test('a choice edited in place shows what there is, and typing looks for it', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await api(page, 'PATCH', `/api/v1/objects/deals/${deal.id}`, { properties: { priority: 'high' } });
  await page.goto(`/o/deals/${deal.id}`);
  await page.getByRole('region', { name: 'Handling' }).getByRole('button', { name: 'High' }).click();
  await page.getByRole('option', { name: 'Medium' }).waitFor();
  await page.keyboard.type('Low');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Handling' }).getByRole('button', { name: 'Low' }).waitFor();
  await page.goto('/o/deals/new');
  await settled(page);
  await page.keyboard.type('Typed at once');
  equal(await page.getByLabel('Deal name').inputValue(), 'Typed at once', 'what the first field got');
  await page.getByLabel('Deal name').fill('');
});

test('what is on its way is told', async () => {
  await page.route('**/api/v1/objects/deals/*', async (route) => {
    await new Promise((done) => setTimeout(done, 1200));
    await route.continue();
  });
  await page.goto(`/o/deals/${deal.id}`, { waitUntil: 'commit' });
  await page.getByRole('status').getByText('Loading…').waitFor();
  await page.getByRole('heading', { name: 'crane' }).waitFor();
  equal(await page.getByRole('status').getByText('Loading…').count(), 0, 'waiting when it is there');
  await page.unroute('**/api/v1/objects/deals/*');
  await page.route('**/api/v1/schema', async (route) => {
    await new Promise((done) => setTimeout(done, 1200));
    await route.continue();
  });
  await page.goto('/o/deals', { waitUntil: 'commit' });
  await page.getByRole('status', { name: 'Loading…' }).waitFor({ state: 'attached' });
  equal(await page.getByPlaceholder(/deals/).count(), 0, 'an internal name in the search box');
  await page.getByRole('grid').waitFor();
  await page.unroute('**/api/v1/schema');
});

test('a type that was retired, and a label that was removed, come back', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/settings/objects/machines?tab=general');
  await button('Retire this type').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retire this type' }).click();
  const menu = page.getByRole('navigation', { name: 'Main' });
  await menu.getByRole('link', { name: 'Machines' }).waitFor({ state: 'detached' });
  await page.getByText('Type “Machines” retired').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' }); // while it is open, keys are its own
  await page.keyboard.press('Control+z');
  await menu.getByRole('link', { name: 'Machines' }).waitFor();
  await page.goto('/settings/objects/machines?tab=general');
  await button('Retire this type').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retire this type' }).click();
  await page.getByText('Retired types').click();
  await clean('the list of types with a retired one');
  await button('Restore').click();
  await menu.getByRole('link', { name: 'Machines' }).waitFor();
  await page.getByText('Retired types').waitFor({ state: 'detached' });

  await api(page, 'POST', '/api/v1/associations/kinds', { from: 'contacts', to: 'machines', labels: { en: 'Operates' }, inverseLabels: { en: 'Operated by' } });
  await page.goto('/settings/objects/machines?tab=associations');
  await button(/^Remove.*Operated by/).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByText('Removed labels').waitFor();
  equal(await button(/^Remove.*Operated by/).count(), 0, 'labels that can be removed');
  await page.keyboard.press('Control+z');
  await button(/^Remove.*Operated by/).waitFor();
  await page.getByText('Removed labels').waitFor({ state: 'detached' });
});

test('of what one is needed, the form of a new record says so', async () => {
  await page.goto('/o/companies/new');
  await page.getByText('At least one of these is needed: Company name, Internet domain').waitFor();
  await page.getByRole('textbox', { name: 'City' }).fill('Gdynia');
  await button('Save').click();
  await page.locator('input[aria-invalid=true]').first().waitFor();
  equal(await page.getByRole('textbox', { name: 'Company name' }).getAttribute('aria-invalid'), 'true', 'the first of them');
  await clean('a form that needs one of two');
  await page.getByRole('textbox', { name: 'Internet domain' }).fill('portowa.example');
  await button('Save').click();
  await page.waitForURL(/\/o\/companies\/\d+$/);
});

test('taking back that something was written down asks no second time', async () => {
  await page.goto(`/o/deals/${deal.id}?tab=timeline`);
  await page.getByRole('group', { name: 'Write down' }).getByRole('button', { name: 'Note' }).click();
  await page.keyboard.type('They want blue ones');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Note saved').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Undone: Note saved').waitFor();
  await page.getByText('They want blue ones').waitFor({ state: 'detached' });
  equal(await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).count(), 0, 'offers to take back the taking back');
});

test('phone numbers are shown in the same style wherever a record is named', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const jan = await make('contacts', { firstname: 'Jan', lastname: 'Dzwoniec', phone: '0048 601234567' });
  const company = await make('companies', { name: 'Dzwonki', domain: 'dzwonki.example' });
  await api(page, 'PUT', `/api/v1/objects/contacts/${jan.id}/associations/companies/${company.id}`, {}).catch(() =>
    api(page, 'PUT', `/crm/v4/objects/contacts/${jan.id}/associations/default/companies/${company.id}`));
  await page.goto('/search?q=dzwoniec');
  await page.getByText('+48 601 234 567').first().waitFor();
  await page.goto(`/o/companies/${company.id}`);
  await page.getByRole('complementary').getByText('+48 601 234 567').waitFor();
  await page.goto('/o/contacts/new');
  await page.getByLabel('First name').fill('Jan');
  await page.getByLabel('Last name').fill('Dzwoniec');
  await page.getByLabel('Phone', { exact: true }).fill('601 234 567');
  await page.getByText('+48 601 234 567').first().waitFor();
  equal(await page.getByText('+48601234567').count(), 0, 'bare numbers');
  for (const name of ['First name', 'Last name', 'Phone']) await page.getByLabel(name, { exact: true }).fill('');
});

test('on a narrow screen what was found is told below its name, not beside it', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await make('contacts', { firstname: 'Bartłomiej', lastname: 'Dzwoniec', email: 'bartlomiej.dzwoniec@przedsiebiorstwo.example', phone: '+48 602345678' });
  await page.goto('/search?q=bartłomiej');
  const name = page.getByRole('link', { name: 'Bartłomiej Dzwoniec' });
  await name.waitFor();
  check(await name.evaluate((link) => link.scrollWidth <= link.clientWidth), 'the name is cut');
  check((await page.getByText(/602 345 678/).boundingBox())!.y > (await name.boundingBox())!.y + 10, 'beside its name');
});
