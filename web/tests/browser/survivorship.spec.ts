/* Which value survives a merge: set where the property is defined, seen in the table of a merge, and done. */
import type { Page } from 'playwright-core';
import { api, axe, equal, newPage, settled, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
const make = async (properties: Record<string, string>) =>
  (await api<{ id: string }>(page, 'POST', '/api/v1/objects/contacts', { properties, onDuplicate: 'create' })).id;

test('the policy of a property is set', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  await page.goto('/settings/objects/contacts/properties/city');
  await page.getByLabel('Which value survives a merge').selectOption('The most recent');
  await settled(page);
  equal((await axe(page)).join('\n'), '', 'violations');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/\/settings\/objects\/contacts$/);
  await page.goto('/settings/objects/contacts/properties/city');
  equal(await page.getByLabel('Which value survives a merge').inputValue(), 'most_recent', 'kept');
});

test('a merge of a selection follows it', async () => {
  const main = await make({ firstname: 'Jan', lastname: 'Policy', jobtitle: 'Buyer', city: 'Hel' });
  const other = await make({ lastname: 'Policy', city: 'Radom' });
  await page.goto(`/quality/duplicates/merge?type=contacts&ids=${main},${other}`);
  await page.getByRole('button', { name: /^Merge/ }).first().click();
  await page.waitForURL(new RegExp(`/o/contacts/${main}$`));
  const record = await api<{ properties: { city: string } }>(page, 'GET', `/api/v1/objects/contacts/${main}`);
  equal(record.properties.city, 'Radom', 'the most recent');
});
