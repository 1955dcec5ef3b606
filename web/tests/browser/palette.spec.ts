/* The menu, the palette and single keys offer what the role opens, and nothing else: each place that the palette leads
   to opens for the person it was offered to. */
import type { Page } from 'playwright-core';
import { axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';
import { hire } from './staff';

stepsOfOneWalk();
let server: Server;
let boss: Page;

const menu = (page: Page) => page.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts();
async function palette(page: Page, words = ''): Promise<string[]> {
  await page.goto('/');
  await settled(page);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('option', { name: 'Home' }).waitFor();
  if (words) {
    await dialog.getByRole('combobox').fill(words);
    await settled(page);
  }
  return (await dialog.getByRole('option').allInnerTexts()).map((text) => text.split('\n')[0]!.trim());
}
const has = (list: string[], names: string[], what: string) => names.forEach((name) => check(list.includes(name), `${what} offers ${name}: ${list.join(', ')}`));
const hasNot = (list: string[], names: RegExp, what: string) => equal(list.filter((one) => names.test(one)).join(), '', `${what} offers too much`);
/* Whoever goes where the palette leads sees a page that is theirs: nothing answers 403 there. */
async function walk(page: Page, names: string[], refused: string[]) {
  for (const name of names) {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('option').filter({ hasText: new RegExp(`^\\s*${name.replace(/[()]/g, '\\$&')}`) }).first().click();
    await settled(page);
  }
  equal([...new Set(refused)].join('\n'), '', 'refused');
}
const places = /^(?!New|Import a|Undo|Search|Fold|Theme|Shortcuts|Keyboard|API reference)/;

test('an administrator is offered everything', async () => {
  server = await startServer({ account: true });
  boss = await newPage(server, { language: 'en', width: 1280, height: 860 });
  await signIn(boss);
  const offered = await palette(boss);
  has(offered, ['Home', 'Contacts', 'Merge log', 'People', 'Roles', 'Security', 'Sign-in and programs', 'Audit log', 'Currencies', 'New: Contact', 'Import a file'], 'the palette');
  equal(offered.length, new Set(offered).size, 'nothing stands there twice');
  equal((await axe(boss)).join('\n'), '', 'violations');
  await shot(boss, 'palette-admin');
  await boss.keyboard.press('Escape');
  has(await palette(boss, 'Zofia'), ['New: Contact “Zofia”'], 'the palette, of a word');
});

for (const [name, role, offers, offersNot] of [
  ['Ewa Analyst', 'analyst', ['Contacts', 'Companies'], /^(New|Import|Duplicates|Merge log|People|Roles|Security|Sign-in|Audit|Privacy|Currencies|Tags|Object types|Templates)/],
  ['Wit Ware', 'warehouse', ['Products'], /^(Contacts|Companies|Leads|Deals|Tickets|New: (Contact|Deal|Company)|Import|Duplicates|Merge log|People|Audit)/],
  ['Rita Rep', 'representative', ['Contacts', 'New: Contact'], /^(Import|Duplicates|Merge log|People|Roles|Security|Sign-in|Audit|Privacy|Object types)/],
  ['Stef Stew', 'steward', ['Contacts', 'Duplicates', 'New: Contact', 'Templates'], /^(People|Roles|Security|Sign-in|Audit|Privacy|Currencies)/],
] as const)
  test(`${role}: what the role opens, and nothing else`, async () => {
    const { page } = await hire(boss, server, name, role, { width: 1280, height: 860 });
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.status() === 403) refused.push(`${new URL(page.url()).pathname}: ${response.request().method()} ${new URL(response.url()).pathname}`);
    });
    const offered = await palette(page);
    has(offered, [...offers], 'the palette');
    hasNot(offered, offersNot, 'the palette');
    await shot(page, `palette-${role}`);
    hasNot(await palette(page, 'Zofia'), offersNot, 'the palette, of a word');
    await page.keyboard.press('Escape');
    const listed = await menu(page);
    hasNot(listed.map((text) => text.split('\n')[0]!.trim()), offersNot, 'the menu');
    await walk(page, offered.filter((one) => places.test(one)), refused);
    if (role === 'analyst') {
      await page.goto('/o/contacts');
      await settled(page);
      await page.keyboard.press('c');
      await page.waitForTimeout(200);
      equal(new URL(page.url()).pathname, '/o/contacts', 'the key that makes a new one does nothing');
    }
    await page.context().close();
  });

test('the shell is as it was: keys, the folded menu, the drawer', async () => {
  await boss.goto('/');
  await settled(boss);
  await boss.keyboard.press('g');
  await boss.keyboard.press('c');
  await boss.waitForURL(/\/o\/contacts/);
  await boss.keyboard.press('[');
  await boss.getByRole('button', { name: 'Unfold the menu' }).waitFor();
  await boss.getByRole('button', { name: 'Unfold the menu' }).click();
  await boss.setViewportSize({ width: 390, height: 780 });
  await boss.getByRole('button', { name: 'Menu', exact: true }).click();
  await boss.getByRole('link', { name: 'Merge log' }).click();
  await boss.waitForURL(/\/quality\/merges/);
  await settled(boss);
  equal((await axe(boss)).join('\n'), '', 'violations');
  await server.stop();
});
