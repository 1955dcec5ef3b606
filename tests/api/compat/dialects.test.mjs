/* Both ways to write an address: numeric and dated paths reach the same thing, with and without a slash at the
   end, percent-encoded, with repeated parameters and with commas, under each name of a type. */
import { answers, assert, call, company, contact, end, has, hubspot, mail, sameSet, server, test, unique }
  from './support.mjs';

const DATES = ['2025-09', '2026-03', '2026-09', '2027-01'];
const ids = (page) => page.results.map((record) => record.id);

test('every version from 2025-09 on, none before, none malformed', async () => {
  const id = await contact({ city: 'Radom' });
  const numeric = await answers(200, 'GET', `/crm/v3/objects/contacts/${id}?properties=city`);
  for (const date of DATES)
    assert.deepEqual(await answers(200, 'GET', `/crm/objects/${date}/contacts/${id}?properties=city`), numeric, date);
  for (const date of ['2025-08', '2024-12', '2026-13', '2026-00', '2026-3', 'v3', 'latest', '2026-033'])
    assert.equal((await call('GET', `/crm/objects/${date}/contacts/${id}`)).status, 404, date);
});

for (const [what, base] of [['numeric', '/crm/v3/objects'], ['dated', '/crm/objects/2026-09']]) {
  test(`${what}: the whole life of records`, async () => {
    const email = mail();
    const made = await answers(201, 'POST', `${base}/contacts`, { properties: { email, city: 'Radom' } });
    has(made.properties, { email, city: 'Radom' });
    has(await answers(200, 'PATCH', `${base}/contacts/${made.id}`, { properties: { city: 'Kielce' } }), { id: made.id });
    const read = await answers(200, 'GET', `${base}/contacts/${encodeURIComponent(email)}?idProperty=email&properties=city`);
    assert.equal(read.properties.city, 'Kielce');
    assert.deepEqual(ids(await answers(200, 'POST', `${base}/contacts/search`, { filterGroups: [{ filters: [
      { propertyName: 'email', operator: 'EQ', value: email }] }] })), [made.id]);
    const batch = await answers(201, 'POST', `${base}/contacts/batch/create`, { inputs: [{ properties: { email: mail() } }] });
    const other = batch.results[0].id;
    assert.deepEqual(ids(await answers(200, 'POST', `${base}/contacts/batch/read`, { inputs: [{ id: other }] })), [other]);
    await answers(200, 'POST', `${base}/contacts/batch/update`, { inputs: [{ id: other, properties: { city: 'Opole' } }] });
    await answers(200, 'POST', `${base}/contacts/batch/upsert`, { inputs: [{ id: email, idProperty: 'email', properties: { city: 'Opole' } }] });
    const merged = await answers(200, 'POST', `${base}/contacts/merge`, { primaryObjectId: made.id, objectIdToMerge: other });
    assert.equal(merged.id, made.id);
    await answers(204, 'POST', `${base}/contacts/batch/archive`, { inputs: [{ id: made.id }] });
    const last = await contact();
    await answers(204, 'DELETE', `${base}/contacts/${last}`);
    const gone = await contact();
    await answers(204, 'POST', `${base}/contacts/gdpr-delete`, { objectId: gone });
    assert.equal((await call('GET', `${base}/contacts/${gone}?archived=true`)).status, 404);
  });
}

test('links to the next page stay in their dialect', async () => {
  for (let i = 0; i < 3; i += 1) await company();
  for (const path of ['/crm/v3/objects/companies', '/crm/objects/2026-03/companies', '/crm/v3/objects/0-2']) {
    const page = await answers(200, 'GET', `${path}?limit=1&properties=name`);
    const link = new URL(page.paging.next.link);
    assert.equal(link.origin, server.url);
    assert.equal(link.pathname, path);
    assert.equal(link.searchParams.get('after'), page.paging.next.after);
    assert.equal(link.searchParams.get('limit'), '1');
    assert.equal(link.searchParams.get('properties'), 'name');
    const next = await answers(200, 'GET', link.pathname + link.search);
    assert.notEqual(next.results[0].id, page.results[0].id);
  }
});

test('a slash at the end changes nothing, and nobody is sent elsewhere', async () => {
  const id = await contact();
  for (const path of [`/crm/v3/objects/contacts/${id}`, '/crm/v3/objects/contacts', '/crm/v3/properties/contacts',
    `/crm/objects/2026-03/contacts/${id}`]) {
    const plain = await call('GET', path);
    const slashed = await call('GET', `${path}/`);
    assert.deepEqual([slashed.status, slashed.json], [200, plain.json], path);
  }
  const made = await answers(201, 'POST', '/crm/v3/objects/contacts/', { properties: { email: mail() } });
  assert.ok(made.id);
});

test('percent-encoding: in the path, in names, in values', async () => {
  const email = `b%${unique()}'c@firma.example`;
  const plain = `a+${unique()}@firma.example`;
  const id = await contact({ email: plain });
  for (const written of [encodeURIComponent(plain), plain.replace('+', '%2b').replace('@', '%40'), plain])
    assert.equal((await answers(200, 'GET', `/crm/v3/objects/contacts/${written}?idProperty=email`)).id, id, written);
  assert.equal((await call('GET', `/crm/v3/objects/contacts/${encodeURIComponent(email)}?idProperty=email`)).status, 404);
  assert.equal((await answers(200, 'GET', `/crm/v3/objects/%63ontacts/${id}`)).id, id);
  assert.equal((await answers(200, 'GET', `/crm/v3/objects/contacts/${id}?%70roperties=city`)).properties.city, null);
  assert.equal((await call('GET', `/crm/v3/objects/contacts/${id}%2F..`)).status, 404);
});

test('repeated parameters and lists with commas are the same', async () => {
  const id = await contact({ city: 'Radom', jobtitle: 'Buyer' });
  const path = `/crm/v3/objects/contacts/${id}`;
  const repeated = await answers(200, 'GET', `${path}?properties=city&properties=jobtitle&properties=phone`);
  sameSet(Object.keys(repeated.properties), ['city', 'jobtitle', 'phone', 'createdate', 'hs_object_id', 'lastmodifieddate']);
  for (const query of ['properties=city,jobtitle,phone', 'properties=city%2Cjobtitle%2Cphone', 'properties=city,jobtitle&properties=phone'])
    assert.deepEqual(await answers(200, 'GET', `${path}?${query}`), repeated, query);
  const past = await answers(200, 'GET', `${path}?propertiesWithHistory=city,jobtitle`);
  sameSet(Object.keys(past.propertiesWithHistory), ['city', 'jobtitle']);
});

test('every name of a type is that type, for records and for properties', async () => {
  const records = { contacts: await contact(), companies: await company() };
  for (const [type, names] of [['contacts', ['contacts', 'contact', '0-1']], ['companies', ['companies', 'company', '0-2']]]) {
    for (const name of names) {
      assert.equal((await hubspot.crm.objects.basicApi.getById(name, records[type])).id, records[type], name);
      const { results } = await hubspot.crm.properties.coreApi.getAll(name);
      assert.ok(results.some((item) => item.name === (type === 'contacts' ? 'email' : 'domain')), name);
    }
  }
});

test('HEAD and a body of another kind', async () => {
  const id = await contact();
  const head = await fetch(`${server.url}/crm/v3/objects/contacts/${id}`, { method: 'HEAD',
    headers: { Authorization: `Bearer ${server.key}` } });
  assert.equal(head.status, 200);
  assert.match(head.headers.get('content-type'), /^application\/json/);
});

end();
