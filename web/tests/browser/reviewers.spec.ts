/* Who decides groups of possible duplicates: given in the group and in bulk, taken back, by rules; and what somebody
   gets of the queue who does not look after all of it. What is done is looked up through the interface. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, jobsEnded, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';
import { hire, type Hired } from './staff';

stepsOfOneWalk();
let server: Server;
let page: Page; // whoever may do everything
let ola: Hired;
let jan: Hired;
interface Group { id: string; reviewer: { id: string; name: string } | null; records: { title: string }[] }
interface Queue { total: number; results: Group[]; counters: { open: number; mine: number; unassigned: number } }
const queue = (who = page, more = '') => api<Queue>(who, 'GET', `/api/v1/duplicates?type=contacts&limit=50${more}`);
const names: [string, string][] = [['Anna', 'Wiśniewska'], ['Piotr', 'Wrona'], ['Halina', 'Lewandowska'], ['Marek', 'Gil']];
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

test('the company says by which rules groups are given', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en', width: 1280, height: 900 });
  await signIn(page);
  ola = await hire(page, server, 'Ola Nowak', 'representative');
  jan = await hire(page, server, 'Jan Zając', 'representative');
  await page.goto('/settings/ownership');
  await page.getByRole('heading', { name: 'Who decides duplicates' }).waitFor();
  await page.getByRole('checkbox', { name: /^The owner/ }).check();
  await page.getByRole('checkbox', { name: /^In turn/ }).check();
  await page.getByRole('combobox', { name: 'Add a person' }).selectOption({ label: 'Anna Admin' });
  await page.getByRole('button', { name: 'Leave Anna Admin out' }).waitFor();
  await page.getByRole('heading', { name: 'Who decides duplicates' }).scrollIntoViewIfNeeded();
  await clean(page, 'the rules');
  await shot(page, 'reviewers-rules');
  await page.getByRole('form', { name: 'Who decides duplicates' }).getByRole('button', { name: 'Save these rules' }).click();
  await until('the rules are kept', async () =>
    (await api<{ rules: string[] }>(page, 'GET', '/api/v1/review-policy')).rules.join() === 'owner,turn');
});

test('a group is given to a person where it is looked at', async () => {
  for (const [i, [firstname, lastname]] of names.entries())
    for (const city of ['Kraków', 'Łódź'])
      await api(page, 'POST', '/api/v1/objects/contacts', {
        properties: { firstname, lastname, city, email: `p${i}@firma${i}.example`, phone: `+48 600 100 20${i}`, owner_id: i < 2 ? ola.id : jan.id },
        onDuplicate: 'create',
      });
  await jobsEnded(page);
  await api(page, 'POST', '/api/v1/duplicates/scan', { type: 'contacts' });
  await jobsEnded(page);
  const group = (await queue()).results.find((one) => one.records[0]!.title.includes('Wrona'))!;
  await page.goto(`/quality/duplicates/${group.id}?type=contacts`);
  const pick = page.getByRole('combobox', { name: 'Reviewer' });
  await page.getByRole('option', { name: 'Ola Nowak' }).waitFor({ state: 'attached' });
  await page.keyboard.press('a');
  check(await pick.evaluate((node) => node === document.activeElement), 'a leads to who is to decide');
  await pick.selectOption({ label: 'Ola Nowak' });
  await page.getByText('Given to Ola Nowak.').first().waitFor();
  await clean(page, 'a group with a reviewer');
  await shot(page, 'reviewers-group');
  equal((await queue()).results.find((one) => one.id === group.id)!.reviewer?.name, 'Ola Nowak', 'whose it is');
  /* Who may not merge its records is refused with a reason, and nothing changes. */
  await pick.selectOption({ label: 'Jan Zając' });
  await page.getByText(/Jan Zając can not decide this group/).first().waitFor();
  equal(await pick.inputValue(), ola.id, 'what is shown then');
});

test('all of a filter is given at once, counted first, and taken back', async () => {
  await page.goto('/quality/duplicates?type=contacts');
  await page.getByText('Unassigned').first().click();
  await until('three are unassigned', async () => (await page.locator('a.group').count()) === 3);
  await page.getByRole('button', { name: 'Assign…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Assign groups' });
  await dialog.getByText('3 groups').waitFor();
  await dialog.getByRole('combobox', { name: 'To' }).selectOption({ label: 'By the rules of the company' });
  await clean(page, 'giving many');
  await shot(page, 'reviewers-assign');
  await dialog.getByRole('button', { name: 'Assign groups' }).click();
  await until('they are given', async () => (await queue()).counters.unassigned === 0);
  const given = (await queue()).results.map((one) => `${one.records[0]!.title}: ${one.reviewer?.name}`).sort();
  equal(given.join('; '), 'Anna Wiśniewska: Ola Nowak; Halina Lewandowska: Jan Zając; Marek Gil: Jan Zając; Piotr Wrona: Ola Nowak', 'to whom');
  await page.getByText('3 groups assigned.').first().waitFor();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: /^Undo/ }).last().click();
  await until('all three are nobody\'s again', async () => (await queue()).counters.unassigned === 3);
  await jobsEnded(page);
  await api(page, 'POST', '/api/v1/duplicate-assignments', { type: 'contacts', reviewer: 'none', to: 'rules' });
  await jobsEnded(page);
  await page.goto('/quality/duplicates?type=contacts');
  await page.getByText('Who has how much').click();
  await page.getByRole('button', { name: 'Ola Nowak' }).waitFor();
  await clean(page, 'the queue with its reviewers');
  await shot(page, 'reviewers-queue');
});

test('whoever does not look after the queue gets what is theirs, and settles it', async () => {
  const who = ola.page;
  await who.reload();
  await who.getByRole('link', { name: /Duplicates/ }).first().click();
  await until('two groups are there', async () => (await who.locator('a.group').count()) === 2);
  equal(await who.getByRole('button', { name: /^(Assign|Find|Merge all)/ }).count(), 0, 'what she can not do');
  await clean(who, 'her queue');
  await shot(who, 'reviewers-own');
  await who.locator('a.group').first().focus();
  await who.keyboard.press('n');
  await until('it is settled', async () => (await queue(who)).total === 1);
  await who.getByText('Settled', { exact: true }).first().click();
  await who.getByRole('list', { name: /./ }).last().waitFor();
  await clean(who, 'what she settled');
  await page.reload();
  await page.getByText('Who has how much').click();
  await page.getByText('1 settled today').first().waitFor();
});

test('it reads well in other languages and in the dark', async () => {
  for (const [language, theme] of [['pl', 'dark'], ['ru', 'light'], ['zh', 'dark']] as const) {
    const other = await newPage(server, { language, theme, width: 1280, height: 900 });
    await signIn(other);
    await api(other, 'PATCH', '/api/v1/me', { language, theme });
    await other.goto('/quality/duplicates?type=contacts');
    await other.locator('a.group').first().waitFor();
    await other.locator('details summary').first().click();
    await clean(other, `the queue (${language}, ${theme})`);
    await shot(other, `reviewers-queue-${language}`);
    await other.goto('/settings/ownership');
    await other.locator('#review-rules').scrollIntoViewIfNeeded();
    await other.locator('form[aria-labelledby="review-rules"] button[type=submit]').scrollIntoViewIfNeeded();
    await clean(other, `the rules (${language}, ${theme})`);
    await shot(other, `reviewers-rules-${language}`);
  }
});
