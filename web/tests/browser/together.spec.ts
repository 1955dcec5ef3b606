/* Two people at the same record: what one typed is not lost when the other was first, nor is the other's written over.
   The other is the interface, called behind the page's back. */
import type { Page } from 'playwright-core';
import { api, axe, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
interface Kept {
  id: string;
  properties: Record<string, unknown>;
}
let anna: Kept;
const make = (type: string, properties: Record<string, unknown>) => api<Kept>(page, 'POST', `/api/v1/objects/${type}`, { properties });
const other = (type: string, id: string, properties: Record<string, unknown>) => api<Kept>(page, 'PATCH', `/api/v1/objects/${type}/${id}`, { properties });
/* What is shown at once is stored a moment later. */
const stored = async (type: string, id: string, name: string) => (await settled(page), await api<Kept>(page, 'GET', `/api/v1/objects/${type}/${id}`)).properties[name];
const meanwhile = () => page.getByRole('alert').filter({ hasText: 'Someone else changed this meanwhile.' });
const button = (name: string | RegExp) => page.getByRole('button', { name });

/* In the field of this value: opened, typed, Enter. */
async function type(was: string, label: string, text: string) {
  await page.getByRole('button', { name: was, exact: true }).click();
  await page.getByRole('textbox', { name: label, exact: true }).fill(text);
  await page.keyboard.press('Enter');
}

test('a value that somebody else changed meanwhile stands beside what was typed, and either can be taken', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  anna = await make('contacts', { firstname: 'Anna', lastname: 'Nowak', email: 'anna.nowak@example.com', city: 'Sopot', jobtitle: 'Buyer' });
  await page.goto(`/o/contacts/${anna.id}`);
  await button('Sopot').waitFor();
  await other('contacts', anna.id, { city: 'Gdynia' });
  await type('Sopot', 'City', 'Gdańsk');
  await meanwhile().waitFor();
  equal(await stored('contacts', anna.id, 'city'), 'Gdynia', 'what the other wrote is not written over');
  await button('Stored now Gdynia Keep this').waitFor();
  await button('Your value Gdańsk Use this').waitFor();
  equal((await axe(page)).join('\n'), '', 'violations');
  await shot(page, 'together-field');
  await button('Your value Gdańsk Use this').click();
  await meanwhile().waitFor({ state: 'detached' });
  await button('Gdańsk').waitFor();
  equal(await stored('contacts', anna.id, 'city'), 'Gdańsk', 'what was taken');
  await other('contacts', anna.id, { city: 'Sopot' });
  await type('Gdańsk', 'City', 'Puck');
  await button('Stored now Sopot Keep this').click();
  await page.getByRole('button', { name: 'Sopot', exact: true }).waitFor();
  equal(await meanwhile().count(), 0, 'question that is answered');
  equal(await stored('contacts', anna.id, 'city'), 'Sopot', 'what stayed');
});

test('what somebody else changed in another place hinders nobody', async () => {
  await other('contacts', anna.id, { jobtitle: 'Head of buying' });
  await type('Sopot', 'City', 'Hel');
  await button('Head of buying').waitFor();
  await page.getByRole('button', { name: 'Hel', exact: true }).waitFor();
  equal(await meanwhile().count(), 0, 'questions');
  equal(await stored('contacts', anna.id, 'city'), 'Hel', 'city');
});

test('to take back a change does not write over what somebody else wrote since', async () => {
  await other('contacts', anna.id, { city: 'Łeba' });
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByText('Someone changed this record meanwhile.').first().waitFor();
  equal(await stored('contacts', anna.id, 'city'), 'Łeba', 'city');
});

test('what was typed and not saved is there again when its panel is opened again', async () => {
  await page.goto(`/o/contacts?peek=${anna.id}`);
  const panel = page.getByRole('complementary', { name: 'Anna Nowak' });
  await panel.getByRole('button', { name: 'Łeba', exact: true }).waitFor();
  await other('contacts', anna.id, { city: 'Ustka' });
  await type('Łeba', 'City', 'Darłowo');
  await meanwhile().waitFor();
  await panel.getByRole('button', { name: 'Close' }).click();
  await panel.waitFor({ state: 'detached' });
  await page.getByRole('gridcell', { name: 'Anna Nowak', exact: true }).click();
  await panel.getByRole('button', { name: 'Your value Darłowo Use this' }).click();
  await panel.getByRole('button', { name: 'Darłowo', exact: true }).waitFor();
  equal(await stored('contacts', anna.id, 'city'), 'Darłowo', 'city');
});

test('in a list the two values are asked about in a dialog', async () => {
  await page.goto('/o/contacts?cols=city,jobtitle');
  const cell = page.getByRole('gridcell', { name: 'Darłowo' });
  await cell.waitFor();
  await settled(page);
  await other('contacts', anna.id, { city: 'Kołobrzeg' });
  await cell.dblclick();
  await page.getByRole('textbox', { name: 'City' }).fill('Mielno');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Changed by someone else meanwhile' });
  await dialog.getByRole('button', { name: 'Stored now Kołobrzeg Keep this' }).waitFor();
  equal(await dialog.getByRole('button', { name: 'Save' }).isDisabled(), true, 'nothing is chosen yet');
  await dialog.getByRole('button', { name: 'Your value Mielno Use this' }).click();
  equal((await axe(page)).join('\n'), '', 'violations');
  await shot(page, 'together-dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('gridcell', { name: 'Mielno' }).waitFor();
  equal(await stored('contacts', anna.id, 'city'), 'Mielno', 'city');
});

test('a whole form asks for each value that somebody else changed, and saves the rest with them', async () => {
  await page.goto('/o/contacts/new');
  await settled(page);
  await page.getByLabel('First name').fill('Anna');
  await page.getByLabel('Last name').fill('Nowak');
  await page.getByLabel('E-mail').fill('anna.nowak@example.com');
  await page.getByLabel('Phone', { exact: true }).fill('+48 601 234 567');
  await button(/more fields/).click();
  await page.getByLabel('Website').fill('https://nowak.example.com');
  await button(/^Update this one instead/).click();
  const update = button('Update Anna Nowak');
  await update.waitFor();
  await settled(page);
  await other('contacts', anna.id, { phone: '+48 602 345 678' });
  await update.click();
  const dialog = page.getByRole('dialog', { name: 'Changed by someone else meanwhile' });
  await dialog.getByRole('button', { name: /^Stored now .*602.*Keep this$/ }).click();
  equal(await dialog.getByRole('region').count(), 1, 'values asked about');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(new RegExp(`/o/contacts/${anna.id}$`));
  equal(String(await stored('contacts', anna.id, 'phone')).replaceAll(' ', ''), '+48602345678', 'what the other wrote');
  equal(await stored('contacts', anna.id, 'website'), 'https://nowak.example.com', 'what nobody else touched');
});

test('a card that somebody else moved is not moved back without a word', async () => {
  const deal = await make('deals', { dealname: 'Crane' });
  await page.goto('/o/deals?view=board');
  const card = page.locator(`[data-card="${deal.id}"]`);
  await card.waitFor();
  await settled(page);
  await other('deals', deal.id, { dealstage: 'presentationscheduled' });
  await card.focus();
  await page.keyboard.press('Control+ArrowRight');
  const dialog = page.getByRole('dialog', { name: 'Changed by someone else meanwhile' });
  await dialog.getByRole('button', { name: 'Stored now Presentation scheduled Keep this' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.locator('[data-stage=presentationscheduled]').locator(`[data-card="${deal.id}"]`).waitFor();
  equal(await stored('deals', deal.id, 'dealstage'), 'presentationscheduled', 'stage');
});

test('a value that the server refuses can be mended, it need not be typed again', async () => {
  const deal = await make('deals', { dealname: 'Hook', amount: 80 });
  await page.goto(`/o/deals/${deal.id}`);
  await page.getByRole('button', { name: /80/ }).first().click();
  await page.getByRole('textbox', { name: 'Amount' }).fill('9o');
  await page.keyboard.press('Enter');
  await page.locator('dd [role=alert]').waitFor();
  equal(await stored('deals', deal.id, 'amount'), 80, 'amount');
  await page.getByRole('button', { name: /80/ }).first().click();
  equal(await page.getByRole('textbox', { name: 'Amount' }).inputValue(), '9o', 'what was typed');
  await page.getByRole('textbox', { name: 'Amount' }).fill('90');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /90/ }).first().waitFor();
  equal(await stored('deals', deal.id, 'amount'), 90, 'amount');
});
