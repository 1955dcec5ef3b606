/* What every area shares: a server of its own for the file, the client as its makers publish it, calls that
   have no typed method, and the assertions whose failure has to name what differs.

   An area imports `hubspot` and declares tests with `test`; its last line is `end()`, which stops the server
   and fails where it did not end well. Tests of a file run one after the other on one store, so each makes
   data of its own (`unique`, `mail`) and never counts what others made. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { test as nodeTest } from 'node:test';
import { fileURLToPath } from 'node:url';

export { assert };

const here = fileURLToPath(new URL('.', import.meta.url));
const started = spawn(process.env.PYTHON ?? 'python3', [`${here}serve.py`], { stdio: ['pipe', 'pipe', 'inherit'] });
const ended = new Promise((resolve) => started.once('exit', resolve));

/** How to reach the server: url, key, engine, email; proxy is for programs whose answers nobody tells `serve.py`. */
export const server = await new Promise((resolve, reject) => {
  createInterface({ input: started.stdout }).once('line', (line) => resolve(JSON.parse(line)));
  started.once('error', reject);
  ended.then((code) => reject(new Error(`the server did not start (${code})`)));
});
started.unref();
started.stdin.unref();
started.stdout.unref();
started.stdin.on('error', () => {}); // where it fell over, `end` says so

/* The client speaks to the server itself, through Node's own fetch; what it gets is also told to `serve.py`, which
   holds it against openapi.json. */
const plainFetch = globalThis.fetch;
globalThis.fetch = async (address, options) => {
  const answer = await plainFetch(address, options);
  const { origin, pathname, search } = new URL(address);
  if (origin === server.url) {
    const body = await answer.clone().text();
    started.stdin.write(`${JSON.stringify({ method: options?.method ?? 'GET', path: pathname + search,
      status: answer.status, contentType: answer.headers.get('content-type'), body })}\n`);
  }
  return answer;
};

const require = createRequire(import.meta.url);
/** The package, for its enums and models. */
export const library = require('@hubspot/api-client');
/** The client, with its waiting between calls turned off and nothing else changed. */
export const hubspot = new library.Client({
  accessToken: server.key, basePath: server.url, limiterOptions: { minTime: 0, maxConcurrent: 16 },
});

export function test(name, body) {
  nodeTest(name, { timeout: 120_000 }, body);
}

/** The last test of a file. */
export function end() {
  nodeTest('the server ends well', { timeout: 60_000 }, async () => {
    started.ref();
    started.stdin.end();
    assert.equal(await ended, 0, 'see what it said above');
  });
}

/* ---- making data */

let drawn = 0;
const run = Date.now().toString(36);

/** A word nobody else has: small letters and digits. */
export function unique(word = 'x') {
  drawn += 1;
  return `${word}${run}${drawn.toString(36)}`;
}

/** An address nobody else has, nor one a slip of the hand away: those would be likely duplicates. */
export const mail = (word = 'someone') => `${word}.${randomBytes(8).toString('hex')}.${unique('')}@firma.example`;

/** A record by the typed call for any type; its id. */
export async function make(type, properties, associations = []) {
  return (await hubspot.crm.objects.basicApi.create(type, { properties, associations })).id;
}

export const contact = (more = {}) => make('contacts', { email: mail(), ...more });
export const company = (more = {}) => make('companies', { name: `Firma ${unique()}`, ...more });
export const deal = (more = {}) => make('deals', {
  dealname: `Deal ${unique()}`, pipeline: 'default', dealstage: 'appointmentscheduled', ...more,
});

/** What a new property needs; `more` may hold other members or overrule these. */
export const property = (name, more = {}) => ({
  name, label: name, groupName: 'contactinformation', type: 'string', fieldType: 'text', ...more,
});

/** A custom object type with the properties `name` and `size`; the answer of the call. */
export function schema(name, more = {}) {
  return hubspot.crm.schemas.coreApi.create({
    name, labels: { singular: name, plural: `${name}s` }, primaryDisplayProperty: 'name',
    requiredProperties: ['name'], searchableProperties: ['name'], secondaryDisplayProperties: [],
    properties: [
      { name: 'name', label: 'Name', type: 'string', fieldType: 'text' },
      { name: 'size', label: 'Size', type: 'number', fieldType: 'number' },
    ],
    associatedObjects: ['CONTACT'], ...more,
  });
}

/* ---- calling what has no typed method */

/** { status, headers, text, json } of a call through the client's own `apiRequest`. */
export async function call(method, path, body, { headers, qs } = {}) {
  const answer = await hubspot.apiRequest({ method, path, body, headers, qs });
  const text = await answer.text();
  let json;
  try {
    json = text === '' ? undefined : JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: answer.status, headers: answer.headers, text, json };
}

/** The body of a call that has to answer `status`. */
export async function answers(status, method, path, body, more) {
  const got = await call(method, path, body, more);
  assert.equal(got.status, status, `${method} ${path}: ${got.status} ${got.text.slice(0, 600)}`);
  if (status === 204) assert.equal(got.text, '', `${method} ${path}: 204 has no body`);
  return got.json;
}

/* ---- asserting */

/** A typed call that the server has to refuse; the error's body. `status` may be several, where the service's own
    is not known and clients can live with each; without `category` any will do. */
export async function refused(promise, status, category, text) {
  let error;
  try {
    await promise;
  } catch (thrown) {
    error = thrown;
  }
  assert.ok(error, `was not refused with ${status}`);
  assert.ok([status].flat().includes(error.code), `${status} is expected: ${error.message}`);
  isError(error.body, category, text);
  return error.body;
}

/** The envelope every error has. (The typed error keeps no `status`; `errors.test.mjs` looks at it raw.) */
export function isError(body, category, text) {
  assert.ok(typeof body?.category === 'string' && body.category, JSON.stringify(body));
  if (category !== undefined) assert.equal(body.category, category, JSON.stringify(body));
  assert.ok(typeof body.message === 'string' && body.message.length > 0, 'an error has a message');
  assert.ok(typeof body.correlationId === 'string' && body.correlationId.length > 0, 'an error has a correlation id');
  if (text !== undefined) assert.match(body.message, text);
}

/** That `object` has at least these members, with these values. */
export function has(object, expected, what = 'object') {
  const got = Object.fromEntries(Object.keys(expected).map((name) => [name, object?.[name]]));
  assert.deepEqual(got, expected, `${what}: ${JSON.stringify(object)?.slice(0, 800)}`);
}

export const sameSet = (got, expected, what) =>
  assert.deepEqual([...got].map(String).sort(), [...expected].map(String).sort(), what);

/** A time as the typed client hands it over: a real Date, near now where `recent`. */
export function isTime(value, what = 'time', recent = true) {
  assert.ok(value instanceof Date && !Number.isNaN(value.getTime()), `${what} is a date: ${value}`);
  if (recent) assert.ok(Math.abs(Date.now() - value.getTime()) < 10 * 60_000, `${what} is near now: ${value}`);
}

export const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Asks until `ask` gives something true, for what a job does behind the answer. */
export async function until(ask, what, seconds = 30) {
  for (const stop = Date.now() + seconds * 1000; Date.now() < stop;) {
    const got = await ask();
    if (got) return got;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: not within ${seconds} s`);
}

/** Every page of `page(after)`, to the last; asserts that pages end, are full and never repeat. */
export async function everyPage(page, limit, key = (item) => item.id) {
  const all = [];
  let after;
  let pages = 0;
  do {
    const got = await page(after);
    const next = got.paging?.next?.after;
    if (next !== undefined) assert.equal(got.results.length, limit, 'only the last page is not full');
    assert.notEqual(next === undefined ? {} : next, after, 'a page leads on');
    all.push(...got.results);
    after = next;
    pages += 1;
    assert.ok(pages < 1000, 'pages end');
  } while (after !== undefined);
  assert.equal(new Set(all.map(key)).size, all.length, 'no page repeats what another had');
  return { all, pages };
}

/** A record read in each way there is; every way has to give `expected` for these properties. */
export async function everyWay(type, id, expected) {
  const names = Object.keys(expected);
  const { basicApi, batchApi, searchApi } = hubspot.crm.objects;
  const ways = {
    getById: () => basicApi.getById(type, id, names),
    getPage: async () => (await everyPage((after) => basicApi.getPage(type, 100, after, names), 100)).all
      .find((record) => record.id === id),
    'batch/read': async () => (await batchApi.read(type, {
      inputs: [{ id }], properties: names, propertiesWithHistory: [],
    })).results[0],
    search: async () => (await searchApi.doSearch(type, {
      filterGroups: [{ filters: [{ propertyName: 'hs_object_id', operator: 'EQ', value: id }] }],
      properties: names, limit: 10, sorts: [],
    })).results[0],
    dated: async () => answers(200, 'GET',
      `/crm/objects/2026-03/${type}/${id}?${names.map((name) => `properties=${name}`).join('&')}`),
  };
  for (const [way, read] of Object.entries(ways)) {
    const record = await read();
    assert.ok(record, `${way}: ${type} ${id} is there`);
    assert.equal(record.id, id, `${way}: the same record`);
    assert.equal(record.archived, false, `${way}: not archived`);
    has(record.properties, { ...expected, hs_object_id: id }, way);
  }
}
