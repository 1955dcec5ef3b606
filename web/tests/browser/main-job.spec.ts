/* The main job as a person does it: first run, a messy file of companies from upload to mapping, check, run, duplicates,
   merge, un-merge and out again as CSV, then the whole import undone. KARTOTEKA_REFERENCE_DATA names the folder with
   the real file (chicago_childcare); without it the program's own sample of companies is used. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { admin, afterwards, api, check, equal, jobsEnded, newPage, root, settled, shot, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;

function messyFile(): string {
  const real = join(process.env.KARTOTEKA_REFERENCE_DATA ?? '', 'chicago_childcare/csv_example_messy_input.csv');
  if (process.env.KARTOTEKA_REFERENCE_DATA && existsSync(real)) return real;
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-sample-'));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  const program = process.env.KARTOTEKA_TEST_BINARY ?? join(root, 'build/kartoteka');
  const done = spawnSync(program, ['sample', '--rows', '3000', '--seed', '11', '--out', folder], { encoding: 'utf8' });
  check(done.status === 0, `sample: ${done.stderr}`);
  return join(folder, 'companies.csv');
}
const file = messyFile();
const real = file.includes('chicago');
const button = (name: string | RegExp) => page.getByRole('button', { name });

interface ImportShape {
  columns: { header: string; property: string | null }[];
  counters: { rows: number; create: number; update: number; review: number; refused: number; unchanged: number };
}
const importId = () => /\/import\/(\d+)/.exec(page.url())![1]!;
const theImport = () => api<ImportShape>(page, 'GET', `/api/v1/imports/${importId()}`);
const companies = async () =>
  (await api<{ total: number }>(page, 'POST', '/api/v1/objects/companies/query', { limit: 1 })).total;

test('the printed link opens the first-run page', async () => {
  server = await startServer();
  check(server.setupLink, `no link was printed: ${server.output()}`);
  page = await newPage(server, { language: 'en' });
  await page.goto(server.setupLink);
  await page.getByLabel('Your name').fill(admin.name);
  await page.getByLabel('E-mail').fill(admin.email);
  await page.locator('input[type=password]').first().fill(admin.password);
  await shot(page, 'main-01-setup');
  await button('Create account').click();
  await page.getByRole('heading', { name: /Welcome/ }).waitFor();
  await shot(page, 'main-02-begin');
});

test('the link does not work a second time', async () => {
  const other = await newPage(server);
  await other.goto(server.setupLink!);
  await other.getByRole('heading', { name: 'This link no longer works' }).waitFor();
  await other.context().close();
});

test('a messy file is uploaded', async () => {
  await button(/Import my file/).click();
  await page.getByRole('group', { name: 'What does the file hold?' }).getByText('Companies').click();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForURL(/\/import\/\d+/);
  await button('Continue to columns').waitFor();
  await settled(page);
  await shot(page, 'main-03-file');
});

test('columns are mapped by header and content, and by hand', async () => {
  await button('Continue to columns').click();
  await button('Continue to check').waitFor();
  await settled(page);
  await shot(page, 'main-04-mapping');
  const guessed = (await theImport()).columns;
  const named = guessed.find((column) => column.property === 'name');
  check(named, `no column was taken for the name: ${JSON.stringify(guessed)}`);
  if (!real) return;
  equal(named.header, 'Site name', 'the column taken for the name');
  /* A column that the guess may have taken for something is left out by hand. */
  const combo = page.getByRole('combobox', { name: 'Property for column Neighborhood' });
  await combo.click();
  await combo.fill('Do not');
  await combo.press('Enter');
  await page.waitForTimeout(400);
  const column = (await theImport()).columns.find((one) => one.header === 'Neighborhood');
  equal(column?.property ?? null, null, 'Neighborhood is left out');
});

test('every row is checked before anything is written', async () => {
  await button('Continue to check').click();
  await button('Check now').click();
  await button(/Continue with .* rows/).waitFor({ timeout: 60_000 });
  await settled(page);
  await shot(page, 'main-05-check');
  equal(await companies(), 0, 'companies written by the check');
  const { counters } = await theImport();
  check(counters.rows > 100 && counters.create > 100, `the check counted ${JSON.stringify(counters)}`);
});

test('the import runs and says what came of it', async () => {
  await button(/Continue with .* rows/).click();
  await button(/^Import [\d,.\s]+ rows/).click();
  await page.getByText('The import is finished.').waitFor({ timeout: 120_000 });
  await settled(page);
  await shot(page, 'main-06-result');
  const { counters } = await theImport();
  const sum = counters.create + counters.update + counters.unchanged + counters.refused + counters.review;
  check(sum >= counters.rows, `every row has a fate: ${JSON.stringify(counters)}`);
  equal(await companies(), counters.create + counters.review, 'companies in the store');
});

test('the queue shows groups with their reasons', async () => {
  await jobsEnded(page);
  await page.getByRole('link', { name: 'Show duplicates' }).click();
  await page.locator('a.group').first().waitFor({ timeout: 60_000 });
  await settled(page);
  await shot(page, 'main-07-queue');
  const reason = await page.locator('a.group .why').first().textContent();
  check(reason && reason.trim().length > 3, 'the first group gives a reason');
});

let before = 0;
test('a group is compared side by side and merged', async () => {
  before = await companies();
  await page.locator('a.group').first().click();
  await button(/Merge \d+ records/).waitFor();
  await settled(page);
  await shot(page, 'main-08-group');
  const count = Number(/\d+/.exec((await button(/Merge \d+ records/).textContent()) ?? '')![0]);
  await page.keyboard.press('Control+Enter');
  await page.getByText(/records? merged/).first().waitFor();
  equal(await companies(), before - (count - 1), 'companies after the merge');
});

test('the merge is taken back', async () => {
  await page.goto('/quality/merges');
  const rows = page.getByRole('button', { name: /^Un-merge/ });
  await rows.first().waitFor();
  await shot(page, 'main-09-merges');
  while ((await rows.count()) > 0) {
    const left = await rows.count();
    await rows.first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take the merge back' }).click();
    await page.waitForFunction(
      (was) => [...document.querySelectorAll('button')].filter((one) => /^Un-merge/.test(one.getAttribute('aria-label') ?? one.textContent ?? '')).length < was,
      left,
    );
  }
  await page.getByText('The records are separate again:').first().waitFor();
  await shot(page, 'main-10-unmerged');
  equal(await companies(), before, 'companies after the un-merge');
});

test('a group is marked as no duplicate and stays away', async () => {
  const open = () => api<{ total: number }>(page, 'GET', '/api/v1/duplicates?type=companies&status=open&limit=1');
  await page.goto('/quality/duplicates?type=companies');
  await page.locator('a.group').first().click();
  await button(/Not a duplicate/).waitFor();
  const left = (await open()).total;
  await page.keyboard.press('n');
  await page.getByText('Marked as not a duplicate.').first().waitFor();
  equal((await open()).total, left - 1, 'open groups');
});

test('the list filters, searches and goes out as CSV', async () => {
  await page.goto('/o/companies');
  await page.getByRole('grid').waitFor();
  await settled(page);
  await shot(page, 'main-11-list');
  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export this view as CSV' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  const lines = text.split('\r\n').filter((line) => line !== '');
  check(lines.length >= (await companies()) + 1, `${lines.length} lines for ${await companies()} companies`);
  /* Nothing in it would run as a formula. */
  const formulas = text.match(/(^|[,\n])"?[=+@\t][^0-9]/g);
  check(!formulas, `cells that would run as formulas: ${formulas?.slice(0, 3).join(' ')}`);
});

test('the whole import is undone', async () => {
  await page.goto('/import');
  await page.getByRole('link', { name: file.split('/').at(-1)! }).first().click();
  await page.getByRole('button', { name: 'Undo import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo import' }).click();
  await page.getByText('This import has been undone.').waitFor({ timeout: 120_000 });
  await settled(page);
  await shot(page, 'main-12-undone');
  const { result } = (await api<{ results: { kind: string; result: { undone: number; kept: number } }[] }>(page, 'GET', '/api/v1/jobs'))
    .results.find((job) => job.kind === 'import_undo')!;
  /* What was merged and un-merged since, or judged, may be left: then it is counted. */
  equal(await companies(), result.kept, 'companies left are those counted as kept');
});
