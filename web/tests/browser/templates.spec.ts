/* Templates and industry packs: a template is written, offered in the form of a new record, archived, taken back; a pack
   is looked at, added, taken back. What is done is looked up through the interface. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
interface Template {
  id: string;
  name: string;
  label: Record<string, string>;
  values: Record<string, string>;
}
interface Pack {
  name: string;
  counts: { new: number; archived: number; there: number; conflict: number };
  items: { kind: string; name: string; state: string }[];
}
const templates = async () => (await api<{ results: Template[] }>(page, 'GET', '/api/v1/templates')).results;
const packs = async () => (await api<{ results: Pack[] }>(page, 'GET', '/api/v1/packs')).results;
const pack = async (name: string) => (await packs()).find((one) => one.name === name)!;
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const toast = (text: string | RegExp) => page.getByRole('region', { name: 'Messages' }).getByText(text);
const undo = () => page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).last().click();
const pickProperty = async (name: string) => {
  await page.getByRole('combobox', { name: 'Add a property' }).fill(name);
  await page.keyboard.press('Enter');
};
/* A form that was begun asks before it is left. */
async function leave() {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.waitForURL(/\/o\/deals$/);
  await page.locator('form footer').waitFor({ state: 'detached' }); // until then it still asks
}
async function clean(what: string) {
  await settled(page);
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}

test('nothing is offered where there is no template', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  await page.goto('/o/deals/new');
  await page.getByRole('heading', { name: 'New: Deal' }).waitFor();
  await settled(page);
  equal(await page.getByLabel('From template').count(), 0, 'no choice');
});

test('a template is written', async () => {
  await page.goto('/settings/templates');
  await page.getByText('No templates yet').waitFor();
  await clean('no templates');
  await page.getByRole('link', { name: 'New template' }).first().click();
  await field('Label').fill('Deal of a fair');
  await page.getByLabel('For which records').selectOption('deals');
  await button('Create template').click();
  await page.getByText('Add at least one property that it fills in.').waitFor();
  await pickProperty('Amount');
  const amount = page.getByRole('textbox', { name: 'Amount', exact: true });
  await amount.waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[data-preset=amount]'));
  await page.keyboard.type('lots');
  await pickProperty('Close date');
  await page.getByRole('spinbutton').fill('14');
  await pickProperty('Priority');
  await page.getByRole('combobox', { name: 'Priority' }).fill('High');
  await page.keyboard.press('Enter');
  await pickProperty('Owner');
  equal(await page.getByRole('combobox', { name: 'Owner' }).inputValue(), 'Whoever makes the record', 'an owner begins with oneself');
  await clean('a new template');
});

test('a value that its property can not hold stands at its field', async () => {
  await button('Create template').click();
  await page.getByText(/not a number|no number|number/i).first().waitFor();
  const amount = page.getByRole('textbox', { name: 'Amount', exact: true });
  equal(await amount.getAttribute('aria-invalid'), 'true', 'the field is marked');
  await clean('a refused template');
  await amount.fill('1500');
  await shot(page, 'template-form');
  await button('Create template').click();
  await page.waitForURL(/\/settings\/templates$/);
  const [made] = await templates();
  equal(JSON.stringify(made!.values), '{"amount":"1500","closedate":"now+14","priority":"high","owner_id":"me"}', 'its values');
  equal(made!.name, 'deal_of_a_fair', 'its name, made of the label');
  await page.getByRole('region', { name: 'Deals' }).getByText('14 days after it is made').waitFor();
  await clean('the templates');
  await shot(page, 'templates');
});

test('a record is begun with it by keyboard, and what was typed wins', async () => {
  await page.goto('/o/deals/new');
  const choice = page.getByLabel('From template');
  await choice.waitFor();
  await field('Amount').fill('99');
  await choice.focus();
  await page.keyboard.press('ArrowDown');
  await settled(page);
  await page.getByRole('combobox', { name: 'Priority' }).waitFor();
  equal(await page.getByRole('combobox', { name: 'Priority' }).inputValue(), 'High', 'a value is filled in');
  equal(await field('Amount').inputValue(), '99', 'what was typed stays');
  await field('Deal name').fill('Stand 12');
  await clean('a new record from a template');
  await shot(page, 'template-new-record');
  await button('Save').click();
  await page.waitForURL(/\/o\/deals\/\d+$/);
  const id = page.url().split('/').pop()!;
  const { properties } = await api<{ properties: Record<string, unknown> }>(page, 'GET', `/api/v1/objects/deals/${id}`);
  equal(`${properties.amount} ${properties.priority} ${Boolean(properties.owner_id)} ${Boolean(properties.closedate)}`, '99 high true true', 'the record');
});

test('choosing none takes back what nobody touched', async () => {
  await page.goto('/o/deals/new');
  const choice = page.getByLabel('From template');
  await choice.selectOption({ label: 'Deal of a fair' });
  const amount = field('Amount');
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some((one) => one.value === '1500' || one.value === '1,500'));
  await field('Deal name').fill('X');
  await choice.selectOption({ label: 'Without a template' });
  await page.waitForFunction(() => ![...document.querySelectorAll('input')].some((one) => one.value.startsWith('1500') || one.value.startsWith('1,500')));
  equal(await amount.inputValue(), '', 'gone again');
  equal(await field('Deal name').inputValue(), 'X', 'what was typed stays');
  await leave();
});

test('a template whose property is gone says so, and still works', async () => {
  const [made] = await templates();
  await api(page, 'POST', '/api/v1/types/deals/properties', { name: 'stand', type: 'text', label: { en: 'Stand' } });
  await api(page, 'PATCH', `/api/v1/templates/${made!.id}`, { values: { ...made!.values, stand: 'A 12' } });
  await api(page, 'DELETE', '/api/v1/types/deals/properties/stand');
  await page.goto('/settings/templates');
  await page.getByText('Leaves out 1 value').waitFor();
  await page.getByRole('link', { name: 'Deal of a fair' }).click();
  await page.getByText(/can not be filled in any more/).waitFor();
  await clean('a template with a value that is gone');
  await page.goto(`/o/deals/new?template=${made!.id}`);
  await page.getByText(/Left out of the template/).waitFor();
  equal(await page.getByRole('combobox', { name: 'Priority' }).inputValue(), 'High', 'the others are filled in');
  await clean('a new record that lacks a value');
  await leave();
});

test('a template is changed, archived, and comes back', async () => {
  await page.goto('/settings/templates');
  const [before] = await templates();
  await page.getByRole('link', { name: 'Deal of a fair' }).click();
  await button('Remove “stand”').click();
  await button('Save').click();
  await page.waitForURL(/\/settings\/templates$/);
  check(!('stand' in (await templates())[0]!.values), 'the value is gone');
  await button('Archive “Deal of a fair”').click();
  await toast(/archived/).waitFor();
  equal((await templates()).length, 0, 'gone');
  await undo();
  await page.getByRole('link', { name: 'Deal of a fair' }).waitFor();
  equal((await templates())[0]!.id, before!.id, 'back under its number');
});

test('a pack is looked at', async () => {
  await page.goto('/settings/packs');
  await button('See what comes with Photovoltaics').waitFor();
  equal(await page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) }).count(), 6, 'six cards');
  await clean('the packs');
  await shot(page, 'packs');
  await button('See what comes with Photovoltaics').click();
  const dialog = page.getByRole('dialog', { name: 'Photovoltaics' });
  await dialog.getByText('Installed power (kWp)', { exact: true }).waitFor();
  await dialog.getByText('Gable roof', { exact: false }).first().waitFor();
  await clean('a pack');
  await shot(page, 'pack-preview');
});

test('it is added, is there, and is taken back', async () => {
  const { counts } = await pack('photovoltaics');
  await button(`Add all ${counts.new} parts`).click();
  await toast('Pack “Photovoltaics” added').waitFor();
  equal((await pack('photovoltaics')).counts.new, 0, 'all of it is there');
  await button('Show the pack Photovoltaics').waitFor();
  await clean('the packs with one in use');
  await shot(page, 'packs-one-in-use');
  await page.goto('/o/deals/new');
  await page.getByLabel('From template').selectOption({ label: 'House roof with storage' });
  await page.getByRole('group', { name: 'Photovoltaic system' }).getByRole('combobox', { name: 'Roof type' }).waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some((one) => one.value === 'Gable roof'));
  await shot(page, 'pack-record');
  await leave();
  await page.goto('/settings/rulebook?tab=changes');
  await page.getByText('Industry pack added: Photovoltaics').waitFor();
  await clean('the history with a pack');
  await shot(page, 'pack-history');
});

test('undo takes back all that holds nothing', async () => {
  await page.goto('/settings/packs');
  await button('See what comes with Retail').click();
  await button(/^Add all/).click();
  await toast('Pack “Retail” added').waitFor();
  await api(page, 'POST', '/api/v1/objects/contacts', { properties: { lastname: 'Lis', email: 'lis@firma.pl', loyalty_card: '1234567' } });
  await undo();
  await toast(/parts of “Retail” stay/).waitFor();
  const now = await pack('retail');
  equal(now.items.filter((one) => one.state === 'there').map((one) => one.name).sort().join(), 'loyalty,loyalty_card', 'what holds a value, and its group');
  await page.getByText('2 of').waitFor();
  await clean('a pack taken back');
});

test('what is something else here is told', async () => {
  await api(page, 'POST', '/api/v1/types/deals/properties', { name: 'policy_kind', type: 'number', label: { en: 'Policy kind' } });
  await page.goto('/settings/packs');
  await button('See what comes with Insurance').click();
  await page.getByText('Here a property of this name is of another kind: Number.').waitFor();
  await page.getByText('Rests on “Kind of insurance”, which is something else here.').first().waitFor();
  await clean('a pack with conflicts');
  await shot(page, 'pack-conflict');
});

for (const [language, theme] of [['pl', 'dark'], ['zh', 'light'], ['ru', 'dark']] as const) {
  test(`both screens in ${language}, ${theme}`, async () => {
    const other = await newPage(server, { language, theme });
    await signIn(other);
    await api(other, 'PATCH', '/api/v1/me', { language });
    for (const [path, name] of [['/settings/packs', 'packs'], ['/settings/templates', 'templates']] as const) {
      await other.goto(path);
      await other.locator('.u-card').first().waitFor();
      await settled(other);
      equal((await axe(other)).join('\n'), '', `violations on ${path} in ${language}`);
      await shot(other, `${name}-${language}-${theme}`);
    }
    await other.goto('/settings/packs');
    await other.locator('.u-card button').nth(0).click();
    await other.getByRole('dialog').locator('li').first().waitFor();
    await settled(other);
    await shot(other, `pack-preview-${language}-${theme}`);
    const [made] = await templates();
    await other.goto(`/settings/templates/${made!.id}`);
    await other.locator('.preset').first().waitFor();
    await settled(other);
    equal((await axe(other)).join('\n'), '', `violations on a template in ${language}`);
    await shot(other, `template-form-${language}-${theme}`);
    await other.goto('/settings/rulebook?tab=changes');
    await other.locator('main ol li').first().waitFor();
    await settled(other);
    await shot(other, `pack-history-${language}-${theme}`);
    await other.goto('/o/deals/new');
    await other.locator('.pick select').selectOption({ index: 2 });
    await settled(other);
    equal((await axe(other)).join('\n'), '', `violations on a record from a template in ${language}`);
    await shot(other, `pack-record-${language}-${theme}`);
    await api(other, 'PATCH', '/api/v1/me', { language: 'en' });
    await other.close();
  });
}
