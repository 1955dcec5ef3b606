/* Consents as a person meets them on the record page: nothing there, what a form lacks, given, withdrawn, looked up. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
let person: string;
interface Listed {
  purposes: { purpose: string; state: string }[];
  results: { state: string; channel: string; evidence: string; expiresAt: string | null }[];
}
const card = () => page.getByRole('region', { name: 'Consents' });
const dialog = (name: string) => page.getByRole('dialog', { name });
const listed = () => api<Listed>(page, 'GET', `/api/v1/objects/contacts/${person}/consents`);
async function clean(what: string) {
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}

test('a person without consents says so, a company has none to show', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  const firm = await api<{ id: string }>(page, 'POST', '/api/v1/objects/companies', { properties: { name: 'Nordwind GmbH' } });
  await page.goto(`/o/companies/${firm.id}`);
  await page.getByRole('region', { name: 'Files' }).waitFor();
  equal(await card().count(), 0, 'consents of a company');
  person = (await api<{ id: string }>(page, 'POST', '/api/v1/objects/contacts', { properties: { firstname: 'Anna', lastname: 'Nowak' } })).id;
  await page.goto(`/o/contacts/${person}`);
  await card().getByText('No consents yet.').waitFor();
  await clean('a record without consents');
});

test('consent is recorded by keyboard, and the form says what it lacks', async () => {
  await card().getByRole('button', { name: 'Record consent' }).focus();
  await page.keyboard.press('Enter');
  const form = dialog('Record consent');
  await form.getByLabel('Evidence').fill('Form 3, booth 7');
  await form.getByLabel('Purpose').focus();
  await page.keyboard.press('Tab');
  check(await form.getByRole('radio', { name: 'Given' }).evaluate((one) => one === document.activeElement), 'the states come next');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Say how consent was given').waitFor();
  equal(await form.getByLabel('Channel').getAttribute('aria-invalid'), 'true', 'the field is marked');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
  await clean('a form with a fault');
  await form.getByLabel('Channel').selectOption({ label: 'Paper' });
  await form.getByLabel('Valid until').fill('2090-12-31');
  await form.getByLabel('Evidence').focus();
  await form.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  await card().getByText('Newsletter').waitFor();
  check((await card().innerText()).includes('until 31 Dec 2090'), 'the last day is told as it was typed');
  const { results } = await listed();
  equal(results.map((one) => [one.state, one.channel, one.evidence].join()).join(), 'given,paper,Form 3, booth 7', 'the entry');
});

test('a purpose and a channel of one’s own', async () => {
  await card().getByRole('button', { name: 'Record consent' }).click();
  const form = dialog('Record consent');
  await form.getByLabel('Purpose').selectOption({ label: 'Another…' });
  await form.getByLabel('Name of the purpose').fill('Christmas cards');
  await form.getByText('Refused', { exact: true }).click();
  equal(await form.getByLabel('Valid until').count(), 0, 'what is refused has no end');
  await form.getByLabel('Channel').selectOption({ label: 'Another…' });
  await form.getByLabel('Name of the channel').fill('Fax');
  await form.getByRole('button', { name: 'Save' }).click();
  await card().getByText('Christmas cards').waitFor();
  await card().getByText('Refused').waitFor();
});

test('it is withdrawn in one click and a confirmation, and the history keeps both', async () => {
  await card().getByRole('button', { name: 'Withdraw: Newsletter' }).click();
  await dialog('Withdraw consent?').getByText('Newsletter: no longer allowed').waitFor();
  await clean('the confirmation');
  await page.keyboard.press('Escape');
  equal((await listed()).results.length, 2, 'nothing was written');
  await card().getByRole('button', { name: 'Withdraw: Newsletter' }).click();
  await dialog('Withdraw consent?').getByRole('button', { name: 'Withdraw' }).click();
  await card().getByText('Withdrawn').waitFor();
  equal(await card().getByRole('button', { name: 'Withdraw: Newsletter' }).count(), 0, 'nothing to withdraw any more');
  equal((await listed()).purposes.map((one) => `${one.purpose} ${one.state}`).join(), 'Christmas cards refused,newsletter withdrawn', 'what holds');
  await card().getByRole('button', { name: 'History: Newsletter' }).click();
  const history = dialog('History: Newsletter');
  await history.getByText('Form 3, booth 7').waitFor();
  equal((await history.getByRole('listitem').allInnerTexts()).map((text) => text.split('\n')[0]).join(), 'Withdrawn,Given', 'newest first');
  await clean('the history');
  await page.keyboard.press('Escape');
  await shot(page, 'consents');
});

test('the timeline tells it', async () => {
  await page.getByRole('tab', { name: 'Timeline' }).click();
  const lines = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'Consents · Newsletter' });
  await lines.first().getByText('Withdrawn').waitFor();
  equal(await lines.count(), 2, 'lines about the newsletter');
  await lines.last().getByText('Form 3, booth 7').waitFor();
  await clean('the timeline');
});

test('in the dark and on a phone it is the same', async () => {
  for (const look of [{ theme: 'dark' as const }, { theme: 'light' as const, width: 390 }]) {
    const other = await newPage(server, { language: 'en', ...look });
    await signIn(other);
    await other.goto(`/o/contacts/${person}`);
    await settled(other);
    await other.getByRole('region', { name: 'Consents' }).getByText('Withdrawn').waitFor();
    equal((await axe(other)).join('\n'), '', `violations: ${JSON.stringify(look)}`);
    const wide = await other.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    equal(wide, 0, 'what sticks out');
    await other.close();
  }
});
