/* The rulebook: a rule is written, judges, is changed, taken back; a value is tried. What is done is looked up through
   the interface. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
interface Rule {
  id: string;
  name: string;
  label: Record<string, string>;
  message: Record<string, string>;
  condition: string;
  about: string;
  state: string;
  repairProperty: string;
  readable: boolean;
}
const rules = async () => (await api<{ results: Rule[] }>(page, 'GET', '/api/v1/rules')).results;
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const toast = (text: string | RegExp) => page.getByRole('region', { name: 'Messages' }).getByText(text);
const make = (properties: Record<string, unknown>) => api<{ id: string; issues: { rule: string; message: string }[] }>(page, 'POST', '/api/v1/objects/contacts', { properties });
async function clean(what: string) {
  await settled(page);
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}
const label = 'A customer has a phone number';

test('a rule is begun from an example', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  await page.goto('/settings/rulebook');
  await page.getByText('No rules yet').waitFor();
  await clean('an empty rulebook');
  await page.getByRole('link', { name: new RegExp(label) }).click();
  await field('Label').waitFor();
  equal(await field('Name for programs').inputValue(), 'a_customer_has_a_phone_number', 'the name made of the label');
  await clean('a new rule');
});

test('what is wrong stands at its field, and what is right is kept', async () => {
  const condition = page.getByRole('textbox', { name: /^Condition/ });
  const good = await condition.inputValue();
  await condition.fill('nonsense > 1');
  await button('Create rule').click();
  await page.getByText(/no property "nonsense"/).waitFor();
  equal(await condition.getAttribute('aria-invalid'), 'true', 'the field is marked');
  await condition.fill(good);
  await button('Message: Other languages').click();
  await field('Message: Polski').fill('Klient bez kontaktu.');
  await page.getByText('Warns', { exact: true }).click();
  await button('Create rule').click();
  await page.waitForURL(/\/settings\/rulebook$/);
  const [made] = await rules();
  equal(`${made!.state} ${made!.condition === good} ${made!.message.pl} ${made!.message.ru}`,
    'warn true Klient bez kontaktu. A customer needs a phone number.', 'the rule');
  await page.getByRole('region', { name: 'Contacts' }).getByRole('link', { name: label }).waitFor();
  await clean('the rules');
});

test('it judges records, and what it does is changed in its line', async () => {
  const warned = await make({ lastname: 'Lis', email: 'lis@firma.pl', lifecyclestage: 'customer' });
  equal(warned.issues.map((one) => one.rule).join(), 'rule.a_customer_has_a_phone_number', 'the record is told');
  await page.getByText('Blocks', { exact: true }).click();
  await toast(/blocks now/).waitFor();
  equal((await rules())[0]!.state, 'block', 'the state');
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).first().click();
  await toast(/Undone/).waitFor();
  equal((await rules())[0]!.state, 'warn', 'taken back');
});

test('it is tried on all records before it is kept', async () => {
  await page.getByRole('link', { name: label }).click();
  const condition = page.getByRole('textbox', { name: /^Condition/ });
  await condition.fill('is_known(nonsense)');
  await button('Try on all records').click();
  await page.getByText(/no property "nonsense"/).waitFor();
  await condition.fill('is_known(city)');
  await button('Try on all records').click();
  await page.getByText('1 of 1 records breaks it').waitFor();
  await page.getByRole('status').getByRole('link', { name: 'Lis' }).waitFor();
  await clean('a trial');
  await condition.fill('is_known(lastname)');
  await page.getByText('Tried before the last change.').waitFor();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.waitForURL(/\/settings\/rulebook$/);
});

test('it is changed, and the history tells what it was before', async () => {
  await page.getByRole('link', { name: label }).click();
  const repair = page.getByRole('checkbox', { name: /Suggest a better value/ });
  await repair.check();
  await page.getByRole('combobox', { name: 'Property that gets it' }).fill('City');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /^Better value/ }).fill('lower(city)');
  await page.getByRole('textbox', { name: /^Condition/ }).fill('is_known(email)');
  await clean('a rule');
  await button('Save').click();
  await page.waitForURL(/\/settings\/rulebook$/);
  equal((await rules())[0]!.repairProperty, 'city', 'the repair');
  await page.getByRole('tab', { name: 'History' }).click();
  const newest = page.getByRole('listitem').filter({ hasText: `Rule changed: ${label}` }).first();
  await newest.getByText('is_known(email)').waitFor();
  await clean('the history');
  await shot(page, 'rulebook-history');
  await button('Take back').first().click();
  await toast('Taken back').waitFor();
  equal((await rules())[0]!.repairProperty, '', 'as it was');
});

test('it is archived, and comes back', async () => {
  await page.getByRole('tab', { name: 'Rules' }).click();
  await button(`Archive “${label}”`).click();
  await toast(/archived/).waitFor();
  equal((await rules()).length, 0, 'gone');
  // Gone from the page, too: the link that is waited for next is not the one of before.
  await page.getByRole('link', { name: label, exact: true }).waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).last().click();
  await toast(/Undone/).last().waitFor();
  await page.getByRole('link', { name: label, exact: true }).waitFor();
  const [back] = await rules();
  check(back?.readable && back.state === 'warn', 'it is back as it was');
});

test('a property that a rule reads stays, and it is said why', async () => {
  await api(page, 'POST', '/api/v1/types/contacts/properties', { name: 'colour', type: 'text', label: { en: 'Colour' } });
  await api(page, 'POST', '/api/v1/rules', { type: 'contacts', name: 'coloured', label: 'Coloured', message: 'No colour.', condition: 'is_known(colour)' });
  await page.goto('/settings/objects/contacts/properties/colour');
  await button('Archive property').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await page.getByText(/Rules or standards read “colour”: Coloured/).waitFor();
  await clean('a property that stays');
  await page.goto('/settings/rulebook');
});

test('values are tried', async () => {
  await page.getByRole('tab', { name: 'Check a value' }).click();
  await field('Values, one a line').fill('anna@gmial.com\nJan@Example.COM\nn/a');
  await page.getByText('Doubtful').waitFor();
  const lines = page.getByRole('status').getByRole('listitem');
  equal(await lines.count(), 3, 'an answer a line');
  await lines.first().getByText('anna@gmail.com', { exact: true }).waitFor();
  await page.getByLabel('Kind of value').selectOption('date');
  await field('Values, one a line').fill('1/2/2024\n13/2/2024');
  await page.getByRole('checkbox', { name: /one column/ }).check();
  await lines.first().getByText('2024-02-01', { exact: true }).waitFor();
  await clean('values');
});

test('a property gets a standard, which is tried and shown at its field', async () => {
  await page.goto('/settings/objects/contacts/properties/zip');
  await field('Pattern').fill('[0-9]{2}-[0-9]{3}');
  await field('Try a value').fill('00-950');
  await page.getByText('Fits the pattern').waitFor();
  await field('Try a value').fill('950');
  await page.getByText('Does not fit the pattern').waitFor();
  /* Tried by the server's reader: this one no browser can read, and that one nobody. */
  await field('Pattern').fill('(?<digit>[0-9])++-?(?&digit)*');
  await field('Try a value').fill('00-950');
  await page.getByText('Fits the pattern').waitFor();
  await field('Pattern').fill('[');
  await page.getByText(/It can’t be read as a pattern/).waitFor();
  await field('Pattern').fill('[0-9]{2}-[0-9]{3}');
  await page.getByText('Fits the pattern').waitFor();
  await field('Example of a good value').fill('00-950');
  await field('Business value, 0 to 100').fill('200');
  await button('Save').click();
  await page.getByText('A whole number from 0 to 100, or nothing.').waitFor();
  await field('Business value, 0 to 100').fill('40');
  await page.getByRole('textbox', { name: 'Needed when' }).fill('nonsense');
  await button('Save').click();
  await page.getByText(/no property "nonsense"/).waitFor();
  await page.getByRole('textbox', { name: 'Needed when' }).fill('is_known(city)');
  await page.getByText('Refused', { exact: true }).click();
  await clean('a standard');
  await button('Try on all records').click();
  await page.getByText(/The only record meets it/).waitFor();
  await button('Save').click();
  await page.waitForURL(/\/settings\/objects\/contacts$/);
  const { results } = await api<{ results: { name: string; standard?: unknown }[] }>(page, 'GET', '/api/v1/types/contacts/properties');
  equal(JSON.stringify(results.find((one) => one.name === 'zip')!.standard),
    '{"example":"00-950","pattern":"[0-9]{2}-[0-9]{3}","requiredWhen":"is_known(city)","weight":40,"strictness":"block"}', 'the standard');
  await page.goto('/settings/rulebook?tab=changes');
  await page.getByText(/Property changed/).first().waitFor();
});
