/* Branches and sister companies: suggested on the record and in a list of their own, linked, refused, taken back. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, jobsEnded, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
interface Listed {
  total: number;
  results: { id: string; head: { id: string }; other: { id: string } }[];
}
const listed = (status = 'open') => api<Listed>(page, 'GET', `/api/v1/suggested-links?status=${status}`);
const make = async (properties: Record<string, unknown>) =>
  (await api<{ id: string }>(page, 'POST', '/api/v1/objects/companies', { properties, onDuplicate: 'create' })).id;
const rows = () => page.getByRole('list', { name: 'Branches and sister companies' }).getByRole('group');
async function clean(what: string) {
  await settled(page);
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}

test('the queue leads there, and a search fills it', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  for (const city of ['Kraków', 'Gdynia', 'Lublin', 'Opole']) {
    await make({ name: `Chlebek Smakosz`, domain: 'chlebek-smakosz.pl', city });
  }
  const place = { domain: 'nowak-sp.pl', address: 'Lipowa 5', city: 'Kraków', zip: '30-001' };
  await make({ name: 'Nowak Transport sp. z o.o.', ...place });
  await make({ name: 'Nowak Logistyka sp. z o.o.', ...place });
  await page.goto('/quality/duplicates');
  await page.getByRole('link', { name: 'Branches and sister companies' }).click();
  await page.getByText('No suggestions waiting').waitFor();
  await clean('the empty list');
  await page.getByRole('button', { name: 'Scan now' }).first().click();
  await jobsEnded(page);
  await rows().first().waitFor();
  equal(await rows().count(), 4, 'each shop once, and the sisters');
  await page.getByText('Same internet domain (chlebek-smakosz.pl)').first().waitFor();
  await clean('the list');
  await shot(page, 'links-en');
});

test('keys go through it, link, refuse and undo', async () => {
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  await page.getByText(/won’t be suggested together again/).waitFor();
  equal((await listed('refused')).total, 1, 'refused');
  equal(await rows().count(), 3, 'one less');
  await page.keyboard.press('u');
  await page.getByText(/Undone|won’t/).first().waitFor();
  await rows().nth(3).waitFor();
  equal((await listed('refused')).total, 0, 'and taken back');
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('l');
  await page.getByText(/are linked\./).waitFor();
  equal((await listed('linked')).total, 1, 'linked');
  equal(await rows().count(), 3, 'and settled');
  await page.getByText('Linked', { exact: true }).click();
  await page.getByText(/Linked as: /).waitFor();
  await clean('what was linked');
  await shot(page, 'links-settled');
  await page.getByRole('button', { name: /^Undo: / }).click();
  await page.getByText('Nothing has been linked here yet').waitFor();
  equal((await listed()).total, 4, 'all wait again');
});

test('the record says so, and is linked the other way round', async () => {
  const link = (await listed()).results.find((one) => one.head.id !== one.other.id)!;
  await page.goto(`/o/companies/${link.other.id}`);
  const banner = page.getByRole('region', { name: 'Branches and sister companies' });
  await banner.getByText(/Perhaps a (branch|sister company) of/).waitFor();
  await clean('the record');
  await shot(page, 'links-record');
  await banner.getByRole('button', { name: 'How they belong together' }).click();
  await shot(page, 'links-record-menu');
  await page.getByRole('menuitemcheckbox', { name: /is the head office/ }).nth(1).click();
  await page.getByText(/are linked\./).waitFor();
  await page.getByText('Child company').waitFor();
  equal((await listed()).total, 3, 'one less');
  await page.keyboard.press('Control+z');
  await banner.waitFor();
  equal((await listed()).total, 4, 'undone');
  await banner.getByRole('button', { name: /^Not related: / }).click();
  await banner.waitFor({ state: 'detached' });
});

test('in all languages, both themes, and on a narrow screen', async () => {
  const looks = [
    ['pl', 'Oddziały i spółki siostrzane', 'dark', 1280], ['ru', 'Филиалы и сестринские компании', 'light', 390],
    ['zh', '分支机构与姐妹公司', 'dark', 390],
  ] as const;
  const some = (await listed()).results[0]!;
  for (const [language, title, theme, width] of looks) {
    const other = await newPage(server, { language, theme, width });
    await signIn(other);
    await api(other, 'PATCH', '/api/v1/me', { language });
    for (const [name, path] of [['list', '/quality/links'], ['record', `/o/companies/${some.other.id}`]] as const) {
      await other.goto(path);
      await other.getByText(name === 'list' ? title : /chlebek-smakosz|nowak-sp/).first().waitFor();
      await settled(other);
      equal((await axe(other)).join('\n'), '', `violations in ${language}`);
      check(await other.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${name} fits in ${language}`);
      await shot(other, `links-${name}-${language}`);
    }
    await other.close();
  }
});
