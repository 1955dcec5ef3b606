/* What goes wrong, as the client meets it: the code, the envelope, the words that deployed programs read, and
   that there always is a body the client can take apart. */
import { answers, assert, call, contact, end, hubspot, isError, library, mail, refused, server, test, unique }
  from './support.mjs';

const contacts = hubspot.crm.contacts.basicApi;
const base = '/crm/v3/objects/contacts';

async function raw(path, { key = server.key, method = 'GET', body, headers = {} } = {}) {
  const answer = await fetch(server.url + path, { method, body,
    headers: { ...(key ? { Authorization: `Bearer ${key}` } : {}), ...headers } });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: text ? JSON.parse(text) : undefined };
}

test('the envelope as it is on the wire', async () => {
  const { status, headers, json } = await raw(`${base}/999999999`);
  assert.equal(status, 404);
  assert.match(headers.get('content-type'), /^application\/json/);
  assert.equal(json.status, 'error');
  isError(json, 'OBJECT_NOT_FOUND');
});

test('an error of the typed client holds code, body and headers', async () => {
  let error;
  await contacts.getById('999999999').catch((thrown) => { error = thrown; });
  assert.equal(error.code, 404);
  assert.equal(error.body.category, 'OBJECT_NOT_FOUND');
  assert.match(error.headers['content-type'], /json/);
});

test('no key, a wrong key, a key in the query', async () => {
  for (const [what, path, key] of [['none', base, null], ['wrong', base, 'kt_wrong'],
    ['of another make', base, 'pat-na1-0000'], ['in the query', `${base}?hapikey=${server.key}`, null]]) {
    const { status, json } = await raw(path, { key });
    assert.equal(status, 401, what);
    isError(json, 'INVALID_AUTHENTICATION');
  }
  const stranger = new library.Client({ accessToken: 'kt_wrong', basePath: server.url, limiterOptions: { minTime: 0 } });
  await refused(stranger.crm.contacts.basicApi.getPage(), 401, 'INVALID_AUTHENTICATION');
});

test('what is not there', async () => {
  for (const path of [`${base}/x`, `${base}/-1`, `${base}/99999999999999999999`, '/crm/v3/objects/unicorns/1',
    '/crm/v3/objects/unicorns', '/crm/v3/nothing', '/crm/v3/objects', '/crm/objects/2024-01/contacts',
    '/crm/v3/properties/contacts/nothing_like_it']) {
    const { status, json } = await raw(path);
    assert.equal(status, 404, path);
    assert.equal(json.status, 'error', path);
    isError(json, 'OBJECT_NOT_FOUND');
  }
});

test('unknown and read-only properties: each is named', async () => {
  const error = await refused(contacts.create({ associations: [], properties: { email: mail(), nope: 'x', neither: 'y' } }),
    400, 'VALIDATION_ERROR');
  assert.match(error.message, /nope|not valid/i);
  assert.ok(JSON.stringify(error).includes('nope') && JSON.stringify(error).includes('neither'), JSON.stringify(error));
  const { json } = await raw(base, { method: 'POST', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ properties: { nope: 'x', neither: 'y' } }) });
  assert.deepEqual(json.errors.map((item) => [item.in, item.code]),
    [['nope', 'PROPERTY_DOESNT_EXIST'], ['neither', 'PROPERTY_DOESNT_EXIST']]);
  for (const item of json.errors) assert.ok(item.message.includes(item.in));
  const id = await contact();
  await refused(contacts.update(id, { properties: { hs_object_id: '5' } }), 400, 'VALIDATION_ERROR');
  await refused(contacts.update(id, { properties: { createdate: '2026-01-01' } }), 400, 'VALIDATION_ERROR');
});

test('the words programs read: whose address it is', async () => {
  const email = mail();
  const id = await contact({ email });
  const { status, json } = await call('POST', base, { properties: { email } });
  assert.equal(status, 409);
  assert.equal(json.category, 'CONFLICT');
  assert.equal(/Existing ID: (\d+)/.exec(json.message)[1], id);
});

test('bodies that are none', async () => {
  for (const body of ['', '{', '[]', 'null', '"x"', '{"properties":[]}', '{"properties":{"email":{"a":1}}}', '\u0000']) {
    const { status, json } = await raw(base, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
    assert.equal(status, 400, body);
    isError(json, 'VALIDATION_ERROR');
  }
});

test('queries that are none', async () => {
  for (const query of ['limit=0', 'limit=101', 'limit=ten', 'after=nonsense', 'archived=maybe']) {
    const { status, json } = await raw(`${base}?${query}`);
    assert.equal(status, 400, query);
    isError(json, 'VALIDATION_ERROR');
  }
});

test('a method that an address does not take', async () => {
  const { status, json, headers } = await raw(base, { method: 'DELETE' });
  assert.equal(status, 405);
  assert.equal(json.status, 'error');
  assert.match(headers.get('allow'), /POST/);
});

test('a request id is taken over and answered', async () => {
  const name = `abc-${unique()}`;
  const { headers, json } = await raw(`${base}/999999999`, { headers: { 'X-Request-Id': name } });
  assert.deepEqual([headers.get('x-request-id'), json.correlationId], [name, name]);
});

test('RFC 9457 where it is asked for, under the same members', async () => {
  const { status, headers, json } = await raw(`${base}/999999999`, { headers: { Accept: 'application/problem+json' } });
  assert.equal(status, 404);
  assert.match(headers.get('content-type'), /^application\/problem\+json/);
  assert.equal(json.status, 404);
  assert.ok(json.title);
  assert.equal(json.category, 'OBJECT_NOT_FOUND');
  assert.ok(json.correlationId);
});

test('an idempotency key: the same call once, another body under it refused', async () => {
  const headers = { 'Idempotency-Key': unique('key') };
  const body = { properties: { lastname: unique('Once') } };
  const first = await answers(201, 'POST', base, body, { headers });
  const again = await answers(201, 'POST', base, body, { headers });
  assert.equal(again.id, first.id);
  const found = await hubspot.crm.contacts.searchApi.doSearch({ query: body.properties.lastname, limit: 5 });
  assert.equal(found.total, 1);
  const other = await call('POST', base, { properties: { lastname: unique('Other') } }, { headers });
  assert.equal(other.status, 422);
  isError(other.json, other.json.category);
});

end();
