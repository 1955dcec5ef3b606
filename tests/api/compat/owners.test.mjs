/* Owners: the people records belong to, by id, by user id and by e-mail address; and that records take them. */
import { answers, assert, contact, end, everyPage, has, hubspot, isTime, refused, server, test } from './support.mjs';

const { ownersApi } = hubspot.crm.owners;
const first = async () => (await ownersApi.getPage(server.email)).results[0];

test('list: who is there, with everything a program needs of a person', async () => {
  const { all } = await everyPage((after) => ownersApi.getPage(undefined, after, 100), 100);
  const me = all.find((owner) => owner.email === server.email);
  assert.ok(me, JSON.stringify(all));
  assert.match(me.id, /^[1-9][0-9]*$/);
  has(me, { type: 'PERSON', archived: false });
  assert.ok(Number.isInteger(me.userId) && me.userId > 0);
  assert.equal(me.userIdIncludingInactive, me.userId);
  isTime(me.createdAt, 'createdAt');
  isTime(me.updatedAt, 'updatedAt');
});

test('list by e-mail address: one, or none', async () => {
  assert.deepEqual((await ownersApi.getPage(server.email)).results.map((owner) => owner.email), [server.email]);
  assert.deepEqual((await ownersApi.getPage('nobody@firma.example')).results, []);
});

test('archived ones are another list', async () => {
  const { results } = await ownersApi.getPage(undefined, undefined, 100, true);
  assert.ok(!results.some((owner) => owner.email === server.email));
  assert.ok(results.every((owner) => owner.archived));
});

test('by id and by user id', async () => {
  const me = await first();
  has(await ownersApi.getById(me.id), { id: me.id, email: server.email });
  has(await ownersApi.getById(me.id, 'id', false), { id: me.id });
  has(await ownersApi.getById(me.userId, 'userId', false), { id: me.id, userId: me.userId });
  await refused(ownersApi.getById(999999999), 404, 'OBJECT_NOT_FOUND');
});

test('a record’s owner: set, read, searched, taken away', async () => {
  const me = await first();
  const id = await contact({ hubspot_owner_id: me.id });
  const read = async () => (await hubspot.crm.contacts.basicApi.getById(id, ['hubspot_owner_id'])).properties.hubspot_owner_id;
  assert.equal(await read(), me.id);
  const found = async () => (await hubspot.crm.contacts.searchApi.doSearch({ limit: 100, filterGroups: [{ filters: [
    { propertyName: 'hubspot_owner_id', operator: 'EQ', value: me.id }] }] })).results.map((record) => record.id);
  assert.ok((await found()).includes(id));
  await hubspot.crm.contacts.basicApi.update(id, { properties: { hubspot_owner_id: '' } });
  assert.equal(await read(), null);
  assert.ok(!(await found()).includes(id));
  await refused(hubspot.crm.contacts.basicApi.update(id, { properties: { hubspot_owner_id: '999999999' } }), 400,
    'VALIDATION_ERROR');
});

test('with and without a slash, numeric and dated', async () => {
  for (const path of ['/crm/v3/owners', '/crm/v3/owners/', '/crm/owners/2026-03', '/crm/owners/2026-03/']) {
    const body = await answers(200, 'GET', `${path}?email=${encodeURIComponent(server.email)}`);
    assert.equal(body.results[0].email, server.email, path);
  }
});

end();
