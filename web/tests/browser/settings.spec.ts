/* An administrator who knows no API: makes a type, gives it properties, a pipeline and a label, and works with a
   record of it; keeps tags and currencies. What is done is looked up through the interface. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
interface Option { value: string; label: Record<string, string>; colour?: string; hidden?: boolean }
interface Property { name: string; type: string; label: Record<string, string>; options: Option[]; calculation?: string; archived: boolean; unique: boolean; group: string }
interface Stage { id: string; label: Record<string, string>; probability: number; outcome: string; required: string[]; rotDays: number }
interface Type { name: string; labels: Record<string, { singular: string; plural: string }>; properties: Property[]; pipelines: { id: string; stages: Stage[] }[]; groups: { name: string; label: Record<string, string> }[]; title: string[] }
interface Kind { number: number; from: string; to: string; name: string; label?: Record<string, string>; max: number }
interface Schema { types: Type[]; associations: Kind[] }

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const toast = (text: string | RegExp) => page.getByRole('region', { name: 'Messages' }).getByText(text);
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const schema = () => api<Schema>(page, 'GET', '/api/v1/schema');
const vehicles = async () => (await schema()).types.find((type) => type.name === 'vehicles')!;
const property = async (name: string) => (await vehicles()).properties.find((one) => one.name === name)!;
async function clean(what: string) {
  await settled(page);
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '');

test('a type is made by what it is called', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Object types' }).click();
  await page.getByText('No types of your own yet').waitFor();
  await clean('the types');
  await button('New type').first().click();
  await clean('the dialog of a new type');
  /* Wrong first: the error stands at its field. */
  await field('One is called').fill('Vehicle');
  await field('Several are called').fill('Vehicles');
  equal(await field('Name for programs').inputValue(), 'vehicles', 'the name made of the label');
  await field('Name for programs').fill('my vehicles');
  await button('Create type').click();
  const name = field('Name for programs');
  await page.getByText(/can not be the name of a type/).waitFor();
  equal(await name.getAttribute('aria-invalid'), 'true', 'the field is marked');
  await name.fill('vehicles');
  await button('One is called: Other languages').click();
  await field('One is called: Polski').fill('Pojazd');
  await button('Create type').click();
  await page.waitForURL(/\/settings\/objects\/vehicles$/);
  await page.getByRole('heading', { name: 'Vehicles', level: 1 }).waitFor();
  const made = await vehicles();
  equal(`${made.labels.pl!.singular} ${made.labels.ru!.singular} ${made.labels.zh!.plural}`, 'Pojazd Vehicle Vehicles', 'the labels');
  /* The menu knows it without being loaded again. */
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Vehicles' }).waitFor();
  await clean('a type');
});

test('it gets a group, a number and a choice, by keyboard', async () => {
  await button('New group').click();
  await field('What the group is called').fill('Technik');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Technik' }).waitFor();
  await page.getByRole('link', { name: 'New property' }).click();
  await page.waitForURL(/new-property/);
  await field('Label').fill('Mileage');
  await page.getByLabel('Type', { exact: true }).selectOption('number');
  await button('Create property').click();
  await page.waitForURL(/\/settings\/objects\/vehicles$/);
  equal((await property('mileage')).type, 'number', 'the number');

  await page.goto('/settings/objects/vehicles/new-property?group=technik');
  await settled(page);
  await page.keyboard.type('Fuel');
  await page.getByLabel('Type', { exact: true }).selectOption('choice');
  await field('Option 1').focus();
  await page.keyboard.type('Petrol');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Diesel');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Electric');
  /* The last goes up to the first place. */
  await button('Move Electric').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  equal(await focused(), 'Move Electric', 'the handle keeps the focus');
  await page.getByRole('status').getByText('Electric: now 1 of 4').waitFor();
  await button(/^Colour of Electric/).click();
  await page.getByRole('menuitemcheckbox', { name: 'Green' }).click();
  await clean('a new choice');
  await shot(page, 'settings-choice');
  await button('Create property').click();
  await page.waitForURL(/\/settings\/objects\/vehicles$/);
  const fuel = await property('fuel');
  equal(fuel.options.map((one) => `${one.value}${one.colour ? ` ${one.colour}` : ''}`).join(), 'Electric green,Petrol,Diesel', 'the options');
  equal(fuel.group, 'technik', 'the group it was asked for in');
});

test('options are renamed, dragged and hidden; leaving unsaved asks', async () => {
  await page.getByRole('link', { name: /^Fuel/ }).click();
  await page.waitForURL(/properties\/fuel/);
  await field('Option 3').fill('Diesel oil');
  const from = (await button('Move Diesel oil').boundingBox())!;
  const to = (await button('Move Electric').boundingBox())!;
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 8, to.y + 30, { steps: 6 });
  await page.mouse.move(to.x + 8, to.y + 2, { steps: 6 });
  await page.mouse.up();
  await button('Stop offering Petrol').click();
  let asked = '';
  page.once('dialog', (dialog) => {
    asked = dialog.message();
    void dialog.dismiss();
  });
  await page.getByRole('link', { name: 'Vehicles' }).first().click();
  check(asked.includes('unsaved'), 'leaving asks');
  check(page.url().includes('/properties/fuel'), 'it stays');
  await button('Save').click();
  await page.waitForURL(/\/settings\/objects\/vehicles$/);
  const fuel = await property('fuel');
  equal(fuel.options.map((one) => `${one.value}${one.hidden ? ' hidden' : ''}`).join(), 'Diesel,Electric,Petrol hidden', 'the options');
  equal(fuel.options[0]!.label.en, 'Diesel oil', 'the label');
});

test('a formula is refused at its field, then kept; a roll-up is put together', async () => {
  await page.getByRole('link', { name: 'New property' }).click();
  await field('Label').fill('Kilometres a year');
  await page.getByText('Formula', { exact: true }).click();
  await field('Formula').fill('mileage / ');
  await button('Create property').click();
  const formula = field('Formula');
  await page.getByText(/At the end of the formula: expected/).waitFor();
  equal(await formula.getAttribute('aria-invalid'), 'true', 'the field is marked');
  await clean('a refused formula');
  await formula.fill('');
  await page.getByRole('combobox', { name: 'Insert a property or function' }).fill('Milea');
  await page.getByRole('option', { name: /Mileage/ }).click();
  await formula.press('End');
  await page.keyboard.type(' / 10');
  equal(await formula.inputValue(), 'mileage / 10', 'the formula');
  await button('Create property').click();
  await page.waitForURL(/\/settings\/objects\/vehicles$/);
  equal((await property('kilometres_a_year')).calculation, 'mileage / 10', 'the formula kept');

  await page.getByRole('link', { name: 'New property' }).click();
  await field('Label').fill('Open tickets');
  await page.getByText('Roll-up', { exact: true }).click();
  await button('Create property').click();
  await page.getByText('Choose the records, and the property that is worked out.').waitFor();
  await page.getByRole('combobox', { name: 'Of which associated records' }).fill('Tick');
  await page.getByRole('option', { name: 'Tickets' }).click();
  await clean('a roll-up');
  await shot(page, 'settings-rollup');
  await button('Create property').click();
  await page.waitForURL(/\/settings\/objects\/vehicles$/);
  equal((await property('open_tickets')).calculation, '{"rollup":"count","type":"tickets"}', 'the roll-up kept');
});

test('properties of a group are put in order', async () => {
  const order = async () => (await vehicles()).properties.filter((one) => one.group === 'vehicles_information').map((one) => one.name).join();
  equal(await order(), 'name,mileage,kilometres_a_year,open_tickets,owner_id', 'the order');
  await button('Move Open tickets').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  equal(await focused(), 'Move Open tickets', 'the handle keeps the focus');
  for (let tries = 0; tries < 50 && (await order()) !== 'name,open_tickets,mileage,kilometres_a_year,owner_id'; tries++) await page.waitForTimeout(100);
  equal(await order(), 'name,open_tickets,mileage,kilometres_a_year,owner_id', 'the order kept');
  await clean('properties in order');
});

test('properties are found, archived and brought back', async () => {
  await page.getByRole('searchbox', { name: 'Find a property' }).fill('fue');
  await page.getByRole('link', { name: /^Fuel/ }).waitFor();
  equal(await page.getByRole('link', { name: /^Mileage/ }).count(), 0, 'others');
  await page.getByRole('link', { name: /^Fuel/ }).click();
  await button('Archive property').click();
  await clean('the question');
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await toast('Property “Fuel” archived').waitFor();
  check(!(await vehicles()).properties.some((one) => one.name === 'fuel'), 'it is gone');
  await page.goto('/settings/objects/vehicles?archived=true');
  await button('Restore').click();
  await page.getByText('Nothing archived').waitFor();
  check((await vehicles()).properties.some((one) => one.name === 'fuel'), 'it is back');
  /* What came with the program says that it stays. */
  await page.goto('/settings/objects/contacts/properties/email');
  await page.getByText(/part of the program and can’t be archived/).waitFor();
  equal(await button('Archive property').count(), 0, 'no button');
});

test('a pipeline is made, its stages put in order', async () => {
  await page.goto('/settings/objects/vehicles?tab=pipelines');
  await page.getByText('No pipeline yet').waitFor();
  await clean('no pipelines');
  await page.getByRole('link', { name: 'New pipeline' }).click();
  await field('What the pipeline is called').fill('Workshop');
  await field('Stage 1').fill('Arrived');
  await button('Add stage').click();
  await page.keyboard.type('Repair');
  await page.getByRole('textbox', { name: 'Probability of Repair, percent' }).fill('250');
  await button('Create pipeline').click();
  await page.getByText('A probability is a number from 0 to 100.').waitFor();
  await page.getByRole('textbox', { name: 'Probability of Repair, percent' }).fill('60');
  await button('More about Repair').click();
  await page.getByRole('combobox', { name: 'Required in this stage' }).fill('Mile');
  await page.getByRole('option', { name: /Mileage/ }).click();
  await field('Too long after, days').fill('7');
  await button('Move Repair').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('status').getByText('Repair: now 2 of 4').waitFor();
  await clean('a new pipeline');
  await shot(page, 'settings-pipeline');
  await button('Create pipeline').click();
  await page.waitForURL(/tab=pipelines/);
  const { stages } = (await vehicles()).pipelines[0]!;
  equal(stages.map((one) => `${one.label.en} ${one.probability} ${one.outcome}`).join(), 'Arrived 0.2 open,Repair 0.6 open,Won 1 won,Lost 0 lost', 'the stages');
  equal(`${stages[1]!.required.join()} ${stages[1]!.rotDays}`, 'mileage 7', 'what a stage asks for');
  await page.getByRole('link', { name: 'Workshop' }).waitFor();
  await clean('pipelines');
});

test('a record of it goes along the board', async () => {
  await page.goto('/o/vehicles/new');
  await page.getByLabel('Name', { exact: true }).fill('Red van');
  await button('Save').click();
  await page.waitForURL(/\/o\/vehicles\/\d+$/);
  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'Manage properties' }).waitFor();
  await page.keyboard.press('Escape');
  await page.goto('/o/vehicles?view=board');
  const card = page.getByRole('link', { name: /Red van/ });
  await page.getByRole('region', { name: /^Arrived/ }).getByRole('link', { name: /Red van/ }).waitFor();
  await card.focus();
  await page.keyboard.press('Control+ArrowRight');
  const dialog = page.getByRole('dialog', { name: 'Needed for Repair' });
  await dialog.getByLabel('Mileage').fill('42000');
  await dialog.getByRole('button', { name: 'Move' }).click();
  await page.getByRole('region', { name: /^Repair/ }).getByRole('link', { name: /Red van/ }).waitFor();
  await shot(page, 'settings-board');
  await page.getByRole('link', { name: 'Edit the pipeline' }).click();
  await page.getByRole('heading', { name: 'Workshop', level: 1 }).waitFor();
});

test('a stage with records goes only when they have another place', async () => {
  await settled(page);
  await button('Remove Repair').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1 record is in this stage').waitFor();
  await clean('where records go');
  await dialog.getByLabel('Move to').selectOption({ label: 'Arrived' });
  await dialog.getByRole('button', { name: 'Remove' }).click();
  equal((await vehicles()).pipelines[0]!.stages.length, 4, 'nothing is done before it is saved');
  await button('Save').click();
  await toast('Saved').waitFor();
  equal((await vehicles()).pipelines[0]!.stages.map((one) => one.label.en).join(), 'Arrived,Won,Lost', 'the stages');
  await page.goto('/o/vehicles?view=board');
  await page.getByRole('region', { name: /^Arrived/ }).getByRole('link', { name: /Red van/ }).waitFor();
  await page.getByRole('link', { name: 'Edit the pipeline' }).click();
  await button('Who changed this').click();
  await page.getByText('Pipeline made: Workshop').waitFor();
  await page.getByText('Anna Admin').nth(1).waitFor();
  await clean('the audit');
});

test('a pipeline that is removed comes back as it was', async () => {
  const made = await api<{ id: string; stages: Stage[] }>(page, 'POST', '/api/v1/pipelines/vehicles', { label: { en: 'Rental' }, stages: [
    { label: 'Booked', outcome: 'open', probability: 0.3, rotDays: 5, required: ['mileage'] }, { label: 'Returned', outcome: 'closed' },
  ] });
  const kept = async () => JSON.stringify((await vehicles()).pipelines.find((one) => one.id === made.id) ?? null);
  const before = await kept();
  await page.goto(`/settings/objects/vehicles/pipelines/${made.id}`);
  await button('Remove pipeline').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await toast('Pipeline “Rental” removed').waitFor();
  equal(await kept(), 'null', 'after it was removed');
  await page.keyboard.press('Control+z');
  await toast(/^Undone/).waitFor();
  equal(await kept(), before, 'after it came back');
  await page.getByRole('link', { name: 'Rental' }).waitFor();
  await api(page, 'DELETE', `/api/v1/pipelines/vehicles/${made.id}`);
});

test('a label names both sides of an association', async () => {
  await page.goto('/settings/objects/vehicles?tab=associations');
  await page.getByText('No labels yet').waitFor();
  await button('New association label').first().click();
  await page.getByRole('combobox', { name: 'With which records' }).fill('Contac');
  await page.getByRole('option', { name: 'Contacts' }).click();
  await field('On Vehicle, this Contact is called').fill('Driver');
  await field('On Contact, this Vehicle is called').fill('Company car');
  await field('How many Contacts one Vehicle may have this way').fill('2');
  await clean('a new label');
  await button('Save').click();
  await page.getByText('Driver').waitFor();
  const kinds = (await schema()).associations.filter((kind) => kind.label?.en === 'Driver' || kind.label?.en === 'Company car');
  equal(kinds.map((kind) => `${kind.from} ${kind.label!.en} ${kind.max}`).sort().join(), 'contacts Company car 0,vehicles Driver 2', 'both directions');
  await button('Change “Driver”').click();
  await field('On Vehicle, this Contact is called').fill('Main driver');
  await button('Save').click();
  await page.getByText('Main driver').waitFor();
  await clean('labels');
  await button('Remove “Main driver”').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByText('No labels yet').waitFor();
  equal((await schema()).associations.filter((kind) => kind.label?.en === 'Main driver').length, 0, 'it is gone');
});

test('a type is called otherwise, and retired when it has no records', async () => {
  await page.getByRole('tab', { name: 'General' }).click();
  await field('Several are called').fill('Cars and vans');
  await button('Save').click();
  await page.getByRole('heading', { name: 'Cars and vans', level: 1 }).waitFor();
  await clean('what a type is called');
  await button('Retire this type').click();
  await page.getByText('There is 1 record of this type.').waitFor();
  await clean('a type in use');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  const { results } = await api<{ results: { id: string }[] }>(page, 'POST', '/api/v1/objects/vehicles/query', { limit: 1 });
  await api(page, 'DELETE', `/api/v1/objects/vehicles/${results[0]!.id}`);
  await button('Retire this type').click();
  await page.getByText('It can be brought back below the list of types, with its records.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Retire this type' }).click();
  await page.waitForURL(/\/settings\/objects$/);
  await page.getByText('No types of your own yet').waitFor();
  equal(await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cars and vans' }).count(), 0, 'in the menu');
});

test('the company has a time zone and a currency, which are changed and taken back', async () => {
  const settings = () => api<{ timeZone: string; currency: string }>(page, 'GET', '/api/v1/settings');
  const before = await settings();
  await page.goto('/settings/profile');
  const company = page.getByRole('region', { name: 'The company' });
  await company.getByRole('combobox', { name: 'Time zone' }).fill('Lisbon');
  await page.getByRole('option', { name: /Europe\/Lisbon/ }).click();
  await page.getByText('Time zone of the company: Europe/Lisbon').first().waitFor();
  equal((await settings()).timeZone, 'Europe/Lisbon', 'time zone');
  await company.getByRole('combobox', { name: 'Currency' }).fill('Norwegian');
  await page.getByRole('option', { name: /NOK/ }).click();
  await page.getByText('Currency of the company: Norwegian krone').first().waitFor();
  equal((await settings()).currency, 'NOK', 'currency');
  equal((await axe(page)).join('\n'), '', 'violations');
  await shot(page, 'settings-company');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  for (let tries = 0; (await settings()).currency !== before.currency && tries < 50; tries++) await page.waitForTimeout(100);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  for (let tries = 0; (await settings()).timeZone !== before.timeZone && tries < 50; tries++) await page.waitForTimeout(100);
  equal(JSON.stringify(await settings()), JSON.stringify(before), 'what was there before');
});

test('tags are made, coloured, removed and brought back', async () => {
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Tags' }).click();
  await page.getByText('No tags yet').waitFor();
  await button('New tag').first().click();
  await field('Label').fill('Trade fair');
  await page.getByLabel('Colour').selectOption('teal');
  await clean('a new tag');
  await button('Save').click();
  await button(/^Colour of Trade fair/).click();
  await page.getByRole('menuitemcheckbox', { name: 'Red' }).click();
  await button('Change tag Trade fair').click();
  await field('Label').fill('Fair');
  await button('Save').click();
  await page.getByRole('listitem').getByText('Fair', { exact: true }).first().waitFor();
  const tags = async () => (await api<{ results: { name: string; label: Record<string, string>; colour: string }[] }>(page, 'GET', '/api/v1/tags')).results;
  equal((await tags()).map((tag) => `${tag.name} ${tag.label.en} ${tag.colour}`).join(), 'trade-fair Fair red', 'the tag');
  await clean('tags');
  await button('Remove tag Fair').click();
  await toast('Tag “Fair” removed').waitFor();
  equal((await tags()).length, 0, 'tags');
  await page.keyboard.press('Control+z');
  await button('Remove tag Fair').waitFor();
  equal((await tags()).length, 1, 'tags after undo');
});

test('a currency gets a rate by its day', async () => {
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Currencies' }).click();
  await button('Add currency').click();
  await page.getByRole('combobox', { name: 'Currency' }).fill('PLN');
  await page.getByRole('option', { name: /PLN/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Add currency' }).click();
  await page.getByText(/There is no rate for .*PLN/).waitFor();
  await button(/rates ?: Polish Zloty/).click();
  await page.getByLabel('From', { exact: true }).fill('2026-01-01');
  await field('1 PLN in USD').fill('nothing');
  await button('Add rate').click();
  await page.getByText('A rate is a number above 0.').waitFor();
  await field('1 PLN in USD').fill('0,25');
  await button('Add rate').click();
  await page.getByText('1 PLN = 0.25 USD').waitFor();
  await clean('currencies');
  await button(/^Remove the rate of/).click();
  await page.getByText('1 PLN = 0.25 USD').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.getByText('1 PLN = 0.25 USD').waitFor();
  await page.context().close();
});
