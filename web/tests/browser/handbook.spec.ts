/* The rulebook on paper: its HTML under its own policy, its PDF, templates and guides; and changes that somebody else
   made, read and confirmed. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Look, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
const rule = {
  type: 'contacts', name: 'customer_has_phone', label: { en: 'A customer has a phone', pl: 'Klient ma telefon', ru: 'У клиента есть телефон', zh: '客户有电话' },
  message: { en: 'A customer needs a phone.', pl: 'Klient musi mieć telefon.' }, condition: 'lifecyclestage = "customer" implies is_known(phone)', state: 'warn',
};
async function clean(of: Page, what: string) {
  await settled(of);
  equal((await axe(of)).join('\n'), '', `violations on ${what}`);
}
/* There is one account, and one's own changes are never new: these become somebody else's behind the program's back. */
function bySomebodyElse() {
  const done = spawnSync('sqlite3', ['-cmd', '.timeout 10000', join(server.folder, 'kartoteka.sqlite'), 'UPDATE definition_event SET actor_id = NULL'], { encoding: 'utf8' });
  equal(done.status, 0, `sqlite3: ${done.stderr}`);
}

test('nothing is new to who is new', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  await page.goto('/');
  await settled(page);
  equal(await page.getByText(/of the rules since you last looked/).count(), 0, 'notices');
});

test('what somebody else changed is told quietly, read, confirmed', async () => {
  await api(page, 'POST', '/api/v1/objects/contacts', { properties: { lastname: 'Lis', email: 'a@firma.pl' } });
  const made = await api<{ id: string }>(page, 'POST', '/api/v1/rules', rule);
  await api(page, 'PATCH', `/api/v1/rules/${made.id}`, { state: 'block' });
  await api(page, 'PATCH', '/api/v1/types/contacts/properties/city', { standard: { example: 'Łeba', sensitive: true } });
  bySomebodyElse();
  await page.goto('/');
  await page.getByText('2 changes of the rules since you last looked').waitFor();
  await clean(page, 'home with news');
  await shot(page, 'handbook-home');
  await page.getByRole('link', { name: 'Read', exact: true }).click();
  await page.getByRole('heading', { name: '2 changes of the rules since you last looked' }).waitFor();
  const news = page.getByRole('region', { name: /changes of the rules/ });
  await news.getByText('Rule created: A customer has a phone').waitFor();
  await news.getByText('Łeba').waitFor();
  await clean(page, 'news');
  await shot(page, 'handbook-news');
  await news.getByRole('button', { name: 'I have read them' }).click();
  await page.getByText('Confirmed. You will be told of the next change.').waitFor();
  equal(await news.count(), 0, 'news left');
  const { count } = await api<{ count: number }>(page, 'GET', '/api/v1/rulebook/changes/unread');
  equal(count, 0, 'unread');
});

test('the handbook opens in each language, under its own policy', async () => {
  await page.goto('/settings/rulebook?tab=handbook');
  await page.getByText('All read').waitFor();
  await clean(page, 'the tab of the handbook');
  await shot(page, 'handbook-tab');
  for (const [name, title, words] of [['English', 'Rulebook', 'A customer has a phone'], ['Polski', 'Księga reguł', 'Klient ma telefon'],
    ['Русский', 'Книга правил', 'У клиента есть телефон'], ['中文', '规则手册', '客户有电话']] as const) {
    await page.getByText(name, { exact: true }).click();
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Open', exact: true }).click();
    const book = await opened;
    await book.waitForLoadState();
    equal(await book.title(), title, `the title in ${name}`);
    check(await book.getByText(words).count(), `the rule in ${name}`);
    equal(await book.evaluate(() => getComputedStyle(document.querySelector('table')!).borderCollapse), 'collapse', 'its style is let in');
    await book.close();
  }
});

test('PDF, template and guide are a click away', async () => {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download PDF' }).click();
  const saved = await saving;
  equal(saved.suggestedFilename(), 'rulebook-zh.pdf', 'its name');
  equal(readFileSync((await saved.path())!).subarray(0, 5).toString(), '%PDF-', 'what it is');
  await page.getByText('Polski', { exact: true }).click();
  const filling = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Template: Contacts' }).click();
  const template = readFileSync((await (await filling).path())!, 'utf8');
  check(template.includes('Nazwisko'), `the template in Polish: ${template.slice(0, 200)}`);
  await page.goto('/import/new?type=companies');
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Read what goes into each' }).click();
  const guide = await opened;
  await guide.waitForLoadState();
  equal(await guide.title(), 'How to prepare a file: Companies', 'the guide');
  await guide.close();
});

test('in every language and theme', async () => {
  for (const look of [{ language: 'pl', theme: 'light' }, { language: 'zh', theme: 'dark' }, { language: 'ru', theme: 'dark' }] as Look[]) {
    await api(page, 'PATCH', '/api/v1/me', { language: look.language, theme: look.theme });
    await api(page, 'PATCH', '/api/v1/types/contacts/properties/city', { standard: { example: `Hel ${look.language}`, sensitive: true } });
    bySomebodyElse();
    const other = await newPage(server, look);
    await signIn(other);
    for (const tab of ['handbook', 'changes']) {
      await other.goto(`/settings/rulebook?tab=${tab}`);
      await clean(other, `${tab} in ${look.language}`);
      await shot(other, `handbook-${tab}-${look.language}-${look.theme}`);
    }
    const book = `/api/v1/rulebook/handbook?language=${look.language}`;
    await other.goto(book);
    equal((await axe(other).catch((error: Error) => [error.message])).filter((line) => !line.includes('Content Security Policy')).join('\n'), '', `violations in the book in ${look.language}`);
    await other.close();
  }
});
