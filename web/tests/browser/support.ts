/* What browser tests stand on: a server of their own, a browser, signing in, pictures, axe, TAP.

   KARTOTEKA_TEST_BINARY names the program (else build/kartoteka), KARTOTEKA_TEST_SHOTS the folder of pictures. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';

export const root = new URL('../../..', import.meta.url).pathname;
export const data = join(root, 'tests/data');
const program = process.env.KARTOTEKA_TEST_BINARY ?? join(root, 'build/kartoteka');
const shots = process.env.KARTOTEKA_TEST_SHOTS ?? join(root, 'build-test/screenshots');
export const admin = { name: 'Anna Admin', email: 'anna@example.com', password: 'correct horse battery' };

/* -- tests */

interface Test {
  name: string;
  run: () => Promise<void>;
}
const tests: Test[] = [];
const cleanups: (() => Promise<void> | void)[] = [];

export function test(name: string, run: () => Promise<void>): void {
  tests.push({ name, run });
}
/* The tests of this spec are steps of one walk: after one has failed the others can not be done. */
let steps = false;
export function stepsOfOneWalk(): void {
  steps = true;
}
/* Done after the last test, newest first. */
export function afterwards(cleanup: () => Promise<void> | void): void {
  cleanups.unshift(cleanup);
}
export function check(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}
export function equal<T>(got: T, expected: T, what: string): void {
  if (got !== expected) throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
}

const within = (ms: number, work: Promise<void>) =>
  Promise.race([work, new Promise<never>((_, no) => setTimeout(() => no(new Error(`no end within ${ms / 1000} s`)), ms).unref())]);

export async function runAll(): Promise<number> {
  let failed = 0;
  for (const [i, one] of tests.entries()) {
    const faultsBefore = faults.length;
    if (steps && failed) {
      console.log(`not ok ${i + 1} - ${one.name} (a step before it failed)`);
      failed++;
      continue;
    }
    try {
      await within(180_000, one.run());
      if (faults.length > faultsBefore) throw new Error(faults.slice(faultsBefore).join('\n'));
      console.log(`ok ${i + 1} - ${one.name}`);
    } catch (error) {
      failed++;
      console.log(`not ok ${i + 1} - ${one.name}`);
      console.log(String((error as Error).stack ?? error).replace(/^/gm, '# '));
      for (const page of openPages) await shot(page, `failed-${i + 1}-${one.name}`).catch(() => {});
    }
  }
  for (const cleanup of cleanups) await cleanup();
  console.log(`1..${tests.length}`);
  return failed;
}

/* -- the server */

export interface Server {
  url: string;
  /* Of its store. */
  folder: string;
  setupLink: string | null;
  output: () => string;
  stop: () => Promise<void>;
}

const freePort = () =>
  new Promise<number>((done, failed) => {
    const listener = createServer();
    listener.on('error', failed);
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      listener.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

function command(words: string[], input?: string): string {
  const done = spawnSync(program, words, { input, encoding: 'utf8', timeout: 600_000 });
  if (done.status !== 0) throw new Error(`kartoteka ${words.join(' ')}: exit ${done.status}\n${done.stdout}${done.stderr}`);
  return done.stdout;
}

/* A server with an empty store; with `account`, the administrator exists already. `files` are imported. */
export async function startServer(how: { account?: boolean; contacts?: string; options?: string[] } = {}): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-browser-'));
  if (how.account) command(['setup', '--data', folder, '--email', admin.email, '--name', admin.name, '--password-stdin'], `${admin.password}\n`);
  if (how.contacts) {
    const done = spawnSync(program, ['import', how.contacts, '--type', 'contacts', '--country', 'PL', '--data', folder], { encoding: 'utf8' });
    if (done.status !== 0 && done.status !== 1) throw new Error(`import: ${done.status} ${done.stdout}${done.stderr}`);
  }
  const port = await freePort();
  const process_: ChildProcess = spawn(program, ['serve', '--data', folder, '--listen', `127.0.0.1:${port}`, ...(how.options ?? [])]);
  let said = '';
  for (const stream of [process_.stdout, process_.stderr]) stream?.on('data', (part: Buffer) => (said += part.toString()));
  const url = `http://127.0.0.1:${port}`;
  const ended = new Promise<number | null>((done) => process_.on('exit', done));
  for (let tries = 0; ; tries++) {
    if (process_.exitCode !== null || tries > 600) throw new Error(`the server does not answer (exit ${process_.exitCode})\n${said}`);
    const health = await fetch(`${url}/api/v1/health`).catch(() => null);
    if (health?.ok && said.includes('serves http')) break; // it listens before it says so
    await pause(50);
  }
  const server: Server = {
    url,
    folder,
    get setupLink() {
      return /http:\S+\/setup\?token=\S+/.exec(said)?.[0] ?? null;
    },
    output: () => said,
    stop: async () => {
      if (process_.exitCode === null) process_.kill('SIGTERM');
      const code = await ended;
      rmSync(folder, { recursive: true, force: true });
      if (code !== 0) throw new Error(`the server ended with ${code}\n${said}`);
    },
  };
  afterwards(server.stop);
  return server;
}

/* -- the browser */

let browser: Browser | null = null;
const openPages: Page[] = [];
/* What no page may do: throw, complain in the console, or get a 5xx. Collected while tests run. */
const faults: string[] = [];

async function getBrowser(): Promise<Browser> {
  if (browser) return browser;
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find(existsSync);
  check(executablePath, 'no Chromium: apt-get install chromium');
  browser = await chromium.launch({
    executablePath, headless: true,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
    ],
  });
  afterwards(() => browser!.close());
  return browser;
}

export interface Look {
  theme?: 'light' | 'dark';
  language?: 'en' | 'pl' | 'ru' | 'zh';
  width?: number;
  height?: number;
}

export async function newPage(server: Server, look: Look = {}): Promise<Page> {
  const context: BrowserContext = await (await getBrowser()).newContext({
    baseURL: server.url, locale: look.language ?? 'en', colorScheme: look.theme ?? 'light', acceptDownloads: true,
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 }, reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  /* Nothing of the application comes from elsewhere; were it asked for, it would be a fault. */
  await context.route((url) => url.origin !== server.url && url.protocol !== 'blob:' && url.protocol !== 'data:', (route) => {
    faults.push(`the page asked for ${route.request().url()}`);
    return route.abort();
  });
  const page = await context.newPage();
  countRequests(page);
  openPages.push(page);
  page.on('close', () => openPages.splice(openPages.indexOf(page), 1));
  page.on('pageerror', (error) => faults.push(`page error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    /* The browser itself reports refusals (401 before signing in, 4xx that the application shows). */
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  return page;
}

export async function signIn(page: Page): Promise<void> {
  await page.goto('/login');
  await page.locator('input[type=email]').fill(admin.email);
  await page.locator('input[type=password]').fill(admin.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

/* Requests under way, by page; streams of events, which never end, are none to wait for. */
const underWay = new WeakMap<Page, Set<Request>>();
function countRequests(page: Page): void {
  const open = new Set<Request>();
  underWay.set(page, open);
  page.on('request', (request) => request.resourceType() !== 'eventsource' && open.add(request));
  for (const end of ['requestfinished', 'requestfailed'] as const) page.on(end as 'requestfinished', (request) => open.delete(request));
  page.on('framenavigated', (frame) => frame === page.mainFrame() && [...open].forEach((one) => one.isNavigationRequest() || open.delete(one)));
}

/* The application has drawn itself and waits for nothing, and did so for a while: longer than its own delays before
   it asks for rows or shows that it waits. */
export async function settled(page: Page): Promise<void> {
  const drawn = () => document.readyState === 'complete' && !!document.querySelector('h1, h2, [role=grid]') && !document.querySelector('[aria-busy=true]');
  const open = underWay.get(page)!;
  const end = Date.now() + 15_000;
  for (let since = 0; !since || Date.now() - since < 200; await pause(20)) {
    if (Date.now() > end) throw new Error(`${page.url()} does not settle; it waits for ${[...open].map((one) => one.url()).join(' ') || 'nothing'}`);
    const still = open.size === 0 && (await page.evaluate(drawn).catch(() => false)); // a page on its way has no answer
    since = still ? since || Date.now() : 0;
  }
}

export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name.replace(/[^\w-]+/g, '-')}.png`), fullPage: false });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/* What axe finds on the page as it stands, as lines. */
export async function axe(page: Page): Promise<string[]> {
  /* Evaluated, not added as a script: the page's own policy allows no foreign scripts. */
  await page.evaluate(axeSource);
  return await page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[] }> } }).axe;
    const { violations } = await run.run();
    return violations.map((one) => `${one.id}: ${one.help} (${one.nodes.length}x), as ${one.nodes[0]!.html.slice(0, 160)} ${one.nodes[0]!.failureSummary ?? ''}`);
  });
}

/* Calls of the interface with the page's own session. */
export async function api<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  return await page.evaluate(
    async ([how, where, what]) => {
      const session = (await (await fetch('/api/v1/session')).json()) as { csrf: string };
      const answer = await fetch(where as string, {
        method: how as string, body: what === undefined ? undefined : JSON.stringify(what),
        headers: { 'X-CSRF-Token': session.csrf, 'Content-Type': 'application/json' },
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${how} ${where}: ${answer.status} ${text}`);
      return text ? JSON.parse(text) : null;
    },
    [method, path, body] as const,
  ) as T;
}

/* No job runs or waits any more: the scan that follows an import is done. */
export async function jobsEnded(page: Page): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const { results } = await api<{ results: { state: string }[] }>(page, 'GET', '/api/v1/jobs');
    if (!results.some((job) => job.state === 'waiting' || job.state === 'running')) return;
    await pause(100);
  }
  throw new Error('jobs still run after a minute');
}
