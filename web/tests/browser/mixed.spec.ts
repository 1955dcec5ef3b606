/* Polish, Russian and Chinese in one file: every encoding is recognised in the wizard, names meet across scripts, and
   what goes out as CSV is what came in, cleaned. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { api, check, data, equal, jobsEnded, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;

interface Uploaded {
  dialect: { encoding: string; delimiter: string };
  columns: { header: string; property: string | null; samples: string[] }[];
}
interface Found {
  total: number;
  results: { id: string; title: string; properties: Record<string, unknown> }[];
}

async function upload(name: string): Promise<Uploaded> {
  await page.goto('/import/new?type=contacts');
  await page.locator('input[type=file]').setInputFiles(join(data, name));
  await page.waitForURL(/\/import\/\d+/);
  await page.getByRole('button', { name: 'Continue to columns' }).waitFor();
  return await api<Uploaded>(page, 'GET', `/api/v1/imports/${/\d+/.exec(new URL(page.url()).pathname)![0]}`);
}
const search = (query: string) =>
  api<Found>(page, 'POST', '/api/v1/objects/contacts/query', { query, limit: 50 });

const files = [
  { name: 'contacts_pl_windows-1250.csv', encoding: 'windows-1250', delimiter: ';', sees: 'Wójcik' },
  { name: 'contacts_ru_windows-1251.csv', encoding: 'windows-1251', delimiter: ';', sees: 'Иванов' },
  { name: 'contacts_zh_gb18030.csv', encoding: 'gb18030', delimiter: ',', sees: '王伟' },
  { name: 'contacts_mixed_utf-16.csv', encoding: 'utf-16le', delimiter: '\t', sees: 'Wiśniewska' },
  { name: 'mixed.csv', encoding: 'utf-8', delimiter: ',', sees: 'Wiśniewska' },
];

test('signs in', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
});

for (const file of files)
  test(`${file.name}: encoding, separator and columns are recognised`, async () => {
    const made = await upload(file.name);
    equal(made.dialect.encoding.toLowerCase(), file.encoding, 'encoding');
    equal(made.dialect.delimiter, file.delimiter, 'separator');
    await page.getByText(file.sees).first().waitFor();
    await settled(page);
    await shot(page, `mixed-${file.encoding}`);
    const mapped = made.columns.map((column) => column.property);
    check(mapped.includes('phone') || mapped.includes('mobilephone'), `no column was taken for a phone: ${mapped.join(' ')}`);
    for (const property of ['full_name', 'email', 'company', 'city', 'country', 'date_of_birth'])
      check(mapped.includes(property), `no column was taken for ${property}: ${mapped.join(' ')}`);
  });

test('the mixed file is checked: the day that does not exist is refused, with its row', async () => {
  await page.getByRole('button', { name: 'Continue to columns' }).click();
  await page.getByLabel('Country if the row names none').first().waitFor();
  await page.getByRole('button', { name: 'Continue to check' }).click();
  await page.getByRole('button', { name: 'Check now' }).click();
  await page.getByRole('button', { name: /Continue with .* rows/ }).waitFor({ timeout: 60_000 });
  await settled(page);
  await shot(page, 'mixed-check');
  const text = await page.locator('body').innerText();
  for (const word of ['31.02.1980', 'gmail.com', 'Data urodzenia']) check(text.includes(word), `the check does not show ${word}`);
});

test('it is imported', async () => {
  await page.getByRole('button', { name: /Continue with .* rows/ }).click();
  await page.getByRole('button', { name: /^Import \d+ rows/ }).click();
  await page.getByText('The import is finished.').waitFor({ timeout: 60_000 });
  await shot(page, 'mixed-result');
});

/* Looked for by what both rows share, so that it does not matter whose name stayed. */
const same = [
  ['Polish diminutive', '600100200'],
  ['Polish, shouted and turned round', 'lukasz.wojcik'],
  ['Russian and its romanisation', 'a.ivanov'],
  ['Russian with patronymic', 'olga.smirnova'],
  ['Russian and English spelling', 'katya'],
  ['Chinese and pinyin', 'lina'],
  ['Chinese, with the phone number', 'huaxing'],
  ['traditional and simplified', 'zhang.xiuying'],
  ['German umlaut and its spelling', 'j.mueller'],
  ['English diminutive', 'james.smith'],
] as const;
/* Rows with an equal contact point and an agreeing name are one; so is what is surely the same once the queue's sure
   ones are merged. Of the rest, nearly all; a person is asked about the others. */
test('people who are the same are one record, or at least a pair in the queue', async () => {
  const sureGroups = async () =>
    (await api<{ total: number }>(page, 'GET', '/api/v1/duplicates?type=contacts&status=open&certainty=sure&limit=1')).total;
  await jobsEnded(page);
  await page.goto('/quality/duplicates?type=contacts');
  await settled(page);
  await shot(page, 'mixed-queue');
  if (await sureGroups()) {
    await page.getByRole('button', { name: 'Merge all sure ones' }).click();
    await page.getByRole('button', { name: /Merge \d+ group/ }).click();
    await jobsEnded(page);
    equal(await sureGroups(), 0, 'sure groups left');
  }
  const waiting = await api<{ results: { records: { id: string }[] }[] }>(page, 'GET', '/api/v1/duplicates?type=contacts&status=open&limit=50');
  const groups = waiting.results.map((group) => group.records.map((record) => record.id));
  const wrong: string[] = [];
  let settledAtOnce = 0;
  for (const [what, query] of same) {
    const found = (await search(query)).results;
    if (found.length === 1) settledAtOnce++;
    else if (!groups.some((ids) => found.length === 2 && found.every((one) => ids.includes(one.id))))
      wrong.push(`${what} (${query}): ${found.map((one) => one.title).join(' | ')}`);
  }
  equal(wrong.join('\n'), '', 'people who are neither one record nor a pair in the queue');
  check(settledAtOnce >= same.length - 2, `only ${settledAtOnce} of ${same.length} are one record already`);
});

test('namesakes and households stay apart', async () => {
  equal((await search('Jan Kowalski')).total, 2, 'Jan Kowalski');
  equal((await search('Сергей Кузнецов')).total, 2, 'Сергей Кузнецов');
  equal((await search('stolarnia zieliński')).total, 2, 'Piotr and Anna of one household');
  equal((await search('wang wei')).total, 2, '王伟 of two firms');
});

test('a search in one script finds the other', async () => {
  for (const query of ['ivanov', 'иванов', 'Ivanov Aleks', 'shcherbakova', 'ouyang', '欧阳', 'wisniewska'])
    check((await search(query)).total >= 1, `${query} finds nobody`);
  await page.goto('/o/contacts?q=ivanov');
  await page.getByRole('grid').waitFor();
  await page.getByText(/Иванов|Ivanov/).first().waitFor();
  await shot(page, 'mixed-search');
});

test('it goes out as CSV, and its formula is harmless', async () => {
  await page.goto('/o/contacts');
  await page.getByRole('grid').waitFor();
  await settled(page);
  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export this view as CSV' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  for (const word of ['Dąbrowska', 'Łódź', 'Кузнецов', '欧阳', '王']) check(text.includes(word), `${word} is not in the export`);
  check(!/(^|[,\n])"?=HYPERLINK/.test(text), 'a cell begins with =HYPERLINK');
});
