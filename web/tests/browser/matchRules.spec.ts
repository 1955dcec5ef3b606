/* Match rules: a field is made binding, tried on everything, saved, and the automatic model is put back. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
interface Rules {
  automatic: boolean;
  sure: number;
  fields: { field: string; demand: string; use: string; weight: number }[];
}
const rules = () => api<Rules>(page, 'GET', '/api/v1/match-rules/contacts');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const choose = (field: string, what: string) => page.getByRole('combobox', { name: `${field}: ${what}`, exact: true });
const make = (properties: Record<string, unknown>) => api(page, 'POST', '/api/v1/objects/contacts', { properties, onDuplicate: 'create' });
async function clean(what: string) {
  await settled(page);
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}

test('types are listed, all automatic', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  const anna = { firstname: 'Anna', lastname: 'Kowalska', email: 'a.kowalska@firma.pl' };
  await make({ ...anna, phone: '+48600100200' });
  await make({ ...anna, phone: '+48512998877' });
  for (let i = 0; i < 2; i++) await make({ firstname: 'Piotr', lastname: 'Zawada', phone: '+48601111222', city: 'Gdynia' });
  await page.goto('/quality/duplicates');
  await page.getByRole('link', { name: 'Match rules' }).click();
  await page.getByRole('link', { name: /Contacts.*Compared as people.*Automatic/s }).waitFor();
  await clean('the list');
  await shot(page, 'match-rules-list');
  await page.getByRole('link', { name: /Contacts.*Compared/s }).click();
  await page.getByRole('heading', { name: 'Match rules: Contacts' }).waitFor();
});

test('a condition is chosen, said in words, and tried on all records', async () => {
  check(await button('Save').isDisabled(), 'nothing to save yet');
  await choose('Phone', 'Condition').selectOption({ label: 'Must not differ' });
  await page.getByText('Two records are never one where this differs: Phone.').waitFor();
  await clean('the editor');
  await button('Try on all records').click();
  await page.getByText('Would no longer be found: 1').waitFor();
  await page.getByText('Anna Kowalska – Anna Kowalska').click();
  await page.getByText('A match rule of your company excludes this pair').waitFor();
  await clean('the trial');
  await shot(page, 'match-rules-tried');
  equal(String((await rules()).automatic), 'true', 'nothing is changed');
  await choose('Phone', 'Condition').selectOption({ label: 'None' });
  await choose('E-mail', 'Counts').selectOption({ label: 'Only when equal' });
  await page.getByText('You have changed the rules since: try again.').waitFor();
});

test('what can not be is said at its field', async () => {
  const review = page.getByRole('spinbutton', { name: 'For review, from' });
  await review.fill('99.9');
  await page.getByText('Not more than for sure pairs.').waitFor();
  check(await button('Save').isDisabled(), 'and not saved');
  await review.fill('80');
});

test('rules are saved with the keyboard, stand in the trail, and go', async () => {
  await button('Save').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Saved. All records are being compared anew.').waitFor();
  const now = await rules();
  equal(`${now.automatic} ${now.fields.find((one) => one.field === 'email')!.use} ${now.fields.find((one) => one.field === 'phone')!.demand}`, 'false exact none', 'the rules');
  await page.goto('/settings/rulebook?tab=changes');
  await page.getByText('Match rules changed').waitFor();
  await page.getByText('Only when equal').waitFor();
  await page.goto('/quality/match-rules/contacts');
  await button('Back to automatic').click();
  await page.getByText('Automatic again. All records are being compared anew.').waitFor();
  equal(String((await rules()).automatic), 'true', 'automatic again');
});

test('it stands in every language and theme, and on a small screen', async () => {
  for (const [language, theme] of [['pl', 'dark'], ['ru', 'light'], ['zh', 'dark']] as const) {
    await api(page, 'PATCH', '/api/v1/me', { language, theme });
    await page.goto('/quality/match-rules/contacts');
    await page.locator('tbody tr').first().waitFor();
    await page.locator('section button').last().click();
    await page.getByRole('status').filter({ has: page.locator('table') }).waitFor();
    await clean(`${language} ${theme}`);
    await shot(page, `match-rules-${language}-${theme}`);
  }
  await page.setViewportSize({ width: 390, height: 800 });
  await shot(page, 'match-rules-small');
});
