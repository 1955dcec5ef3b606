/* Whose records are: an owner is asked before another person archives or merges, and answers; new records go to whom
   rules say; what nobody has is taken and given away. What is done is looked up through the interface. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';
import { hire, type Hired } from './staff';

stepsOfOneWalk();
let server: Server;
let page: Page; // whoever may do everything
let steward: Hired;
let owner: Hired;
interface Entry { id: string; archived: boolean; ownerId: string | null; redirectedFrom?: string | null }
const enter = (who: Page, properties: Record<string, string>) =>
  api<Entry>(who, 'POST', '/api/v1/objects/contacts', { properties, onDuplicate: 'create' });
const read = (id: string) => api<Entry>(page, 'GET', `/api/v1/objects/contacts/${id}`);
async function until(what: string, holds: () => Promise<boolean>) {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await page.waitForTimeout(100);
  }
  check(false, what);
}
async function clean(who: Page, what: string) {
  await settled(who);
  equal((await axe(who)).join('\n'), '', `violations on ${what}`);
}

test('the company says when owners are asked, and who gets new records', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en', width: 1280, height: 900 });
  await signIn(page);
  steward = await hire(page, server, 'Stefan Steward', 'steward');
  owner = await hire(page, server, 'Ola Nowak', 'representative');
  await page.goto('/settings/ownership');
  await page.getByText('No rules yet.').waitFor();
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByRole('textbox', { name: 'Name of the rule' }).fill('Poland');
  await page.getByRole('textbox', { name: 'Condition' }).fill('country = "PL"');
  await page.getByRole('combobox', { name: 'Person' }).fill('Ola');
  await page.getByRole('option', { name: /Ola Nowak/ }).click();
  await page.getByRole('combobox', { name: 'Ask before others merge or delete' }).selectOption('others');
  await page.getByRole('spinbutton', { name: 'Days to answer' }).fill('3');
  await clean(page, 'the settings');
  await shot(page, 'ownership-settings');
  await page.getByRole('button', { name: 'Save the rules' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await until('the policy is kept', async () => (await api<{ ask: string; days: number }>(page, 'GET', '/api/v1/request-policy')).days === 3);
  await until('the rule is kept', async () =>
    (await api<{ rules: unknown[] }>(page, 'GET', '/api/v1/assignment-rules/contacts')).rules.length === 1);
  const made = await enter(page, { lastname: 'Zając', country: 'PL' });
  equal(made.ownerId, owner.id, 'whose a new record is');
  /* A condition that can not be read is told where it stands. */
  await page.getByRole('textbox', { name: 'Condition' }).fill('country =');
  await page.getByRole('button', { name: 'Save the rules' }).click();
  await page.getByRole('alert').waitFor();
});

test('who may archive but has to ask, asks', async () => {
  const record = await enter(owner.page, { firstname: 'Ewa', lastname: 'Kowalska', jobtitle: 'CEO' });
  const who = steward.page;
  await who.goto(`/o/contacts/${record.id}`);
  await who.getByRole('heading', { name: 'Ewa Kowalska' }).first().waitFor();
  await who.keyboard.press('Control+k');
  await who.getByRole('combobox').last().fill('Archive');
  await who.getByRole('option', { name: /^Archive/ }).first().click();
  const dialog = who.getByRole('dialog', { name: 'Ask the owner' });
  await dialog.getByText(/belongs to Ola Nowak/).waitFor();
  await dialog.getByRole('textbox').fill('Entered twice');
  await clean(who, 'asking');
  await shot(who, 'requests-ask');
  await dialog.getByRole('button', { name: 'Send the request' }).click();
  await who.getByText('The request is sent').waitFor();
  equal((await read(record.id)).archived, false, 'nothing is done yet');
  /* The owner sees it in the menu, and agrees by keyboard. */
  await owner.page.goto('/');
  await owner.page.getByRole('link', { name: /^Requests/ }).click();
  await owner.page.getByText('Entered twice').waitFor();
  await owner.page.getByText('CEO').waitFor();
  await clean(owner.page, 'requests');
  await shot(owner.page, 'requests-inbox');
  await owner.page.keyboard.press('a');
  await owner.page.getByText('You agreed: it is done').waitFor();
  equal((await read(record.id)).archived, true, 'it is done');
  await owner.page.getByText('Nothing waits for your answer').waitFor();
  await clean(owner.page, 'an empty inbox');
});

test('a merge is asked for, and declined with a word', async () => {
  const a = await enter(owner.page, { firstname: 'Jan', lastname: 'Lis', city: 'Hel' });
  const b = await enter(owner.page, { firstname: 'Jan', lastname: 'Lis', city: 'Gdynia' });
  const who = steward.page;
  await who.goto(`/quality/duplicates/merge?type=contacts&ids=${a.id},${b.id}`);
  await who.getByRole('button', { name: /^Merge 2 records/ }).click();
  await who.getByRole('dialog').getByRole('button', { name: 'Send the request' }).click();
  await who.getByText('The request is sent').waitFor();
  await who.goto('/requests?show=asked');
  await who.getByRole('button', { name: 'Withdraw' }).waitFor();
  await owner.page.goto('/requests');
  await owner.page.getByRole('region', { name: 'What would become of it' }).getByText('Gdynia').waitFor();
  await shot(owner.page, 'requests-merge');
  await owner.page.getByRole('textbox', { name: /comment/i }).fill('Father and son');
  await owner.page.getByRole('button', { name: /^Decline/ }).click();
  await owner.page.getByText('You declined').waitFor();
  await who.goto('/requests?show=mine');
  await who.getByText('Father and son').waitFor();
  equal((await read(b.id)).archived, false, 'both are there');
});

test('what nobody has is taken, and given away', async () => {
  for (let i = 0; i < 3; i++) await enter(page, { lastname: `Free ${i}` });
  await page.goto('/unowned');
  await page.getByRole('button', { name: /Contacts without an owner: 3/ }).click();
  await page.getByRole('checkbox', { name: 'Free 0' }).check();
  await clean(page, 'records without an owner');
  await shot(page, 'unowned');
  await page.getByRole('button', { name: 'Take', exact: true }).click();
  await page.getByText('1 record has a new owner').first().waitFor();
  await page.getByRole('button', { name: /all without an owner: Contacts/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'To whom' }).fill('Ola');
  await page.getByRole('option', { name: /Ola Nowak/ }).click();
  await dialog.getByText('2 records would change hands.').waitFor();
  await clean(page, 'a transfer');
  await shot(page, 'transfer');
  await dialog.getByRole('button', { name: 'Give away' }).click();
  await page.getByText('2 records have a new owner').first().waitFor();
  await page.getByText('Every record has an owner').waitFor();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByRole('button', { name: /Contacts without an owner: 2/ }).waitFor();
});

test('in every language and both themes', async () => {
  await enter(owner.page, { firstname: 'Ada', lastname: 'Dąb', city: 'Łódź' }).then((one) =>
    api(steward.page, 'POST', '/api/v1/requests', { what: 'delete', type: 'contacts', records: [one.id], comment: '?' }));
  for (const [language, theme] of [['pl', 'dark'], ['ru', 'light'], ['zh', 'dark']] as const) {
    const look = await newPage(server, { language, theme, width: 1180, height: 860 });
    await signIn(look);
    await api(look, 'PATCH', '/api/v1/me', { language, theme });
    for (const [path, name] of [['/requests?show=decide', 'requests'], ['/settings/ownership', 'ownership'], ['/unowned', 'unowned']] as const) {
      await look.goto(path);
      await look.getByRole('heading', { level: 1 }).waitFor();
      await clean(look, `${path} in ${language}`);
      await shot(look, `${name}-${language}-${theme}`);
    }
    await look.close();
  }
});
