/* The MCP server as its makers publish it, over stdio, with the protocol's own client: each of its tools is called
   and what it says is held against what the records are. Left out: workflows, which this program does not have, and
   the feedback link, which calls nobody. */
import { after } from 'node:test';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { assert, company, contact, deal, end, has, hubspot, mail, sameSet, schema, server, test, unique } from './support.mjs';

const require = createRequire(import.meta.url);
const folder = dirname(dirname(require.resolve('@hubspot/mcp-server')));
const { bin } = require(join(folder, 'package.json'));
const client = new Client({ name: 'kartoteka-compat', version: '0' });
await client.connect(new StdioClientTransport({
  command: process.execPath, args: [join(folder, bin['mcp-hubspot'])], stderr: 'ignore',
  env: { ...process.env, BASE_URL_OVERRIDE: server.proxy, PRIVATE_APP_ACCESS_TOKEN: server.key } }));
after(() => client.close());

/** The texts a tool answers with. */
async function texts(name, args = {}) {
  const answer = await client.callTool({ name, arguments: args });
  const all = answer.content.map((item) => item.text);
  assert.ok(!answer.isError, `${name}: ${all.join('\n').slice(0, 800)}`);
  return all;
}
const tool = async (name, args) => JSON.parse((await texts(name, args)).at(-1));

async function fails(name, args, words) {
  const answer = await client.callTool({ name, arguments: args });
  assert.ok(answer.isError, `${name} has to fail`);
  assert.match(answer.content[0].text, words);
}

const me = async () => Number((await hubspot.crm.owners.ownersApi.getPage(server.email)).results[0].id);

test('its tools are those this file knows', async () => {
  const { tools } = await client.listTools();
  sameSet(tools.map((item) => item.name), ['hubspot-get-user-details', 'hubspot-list-objects', 'hubspot-search-objects',
    'hubspot-batch-create-associations', 'hubspot-get-association-definitions', 'hubspot-list-associations',
    'hubspot-batch-create-objects', 'hubspot-batch-update-objects', 'hubspot-batch-read-objects', 'hubspot-list-properties',
    'hubspot-get-property', 'hubspot-create-property', 'hubspot-update-property', 'hubspot-create-engagement',
    'hubspot-get-engagement', 'hubspot-update-engagement', 'hubspot-generate-feedback-link', 'hubspot-get-schemas',
    'hubspot-get-link', 'hubspot-list-workflows', 'hubspot-get-workflow']);
});

test('get-user-details: key, owner and account agree', async () => {
  const [token, owner, account] = (await texts('hubspot-get-user-details'))
    .map((text) => JSON.parse(text.slice(text.indexOf(': ') + 2)));
  assert.ok(token.userId && token.hubId && token.appId && token.scopes.length > 0, JSON.stringify(token));
  assert.equal(owner?.email, server.email);
  assert.equal(owner.userId, token.userId);
  assert.equal(account?.portalId, token.hubId);
  const [link] = await tool('hubspot-get-link', { portalId: String(account.portalId), uiDomain: account.uiDomain || 'localhost',
    pageRequests: [{ pagetype: 'record', objectTypeId: '0-1', objectId: '101' }] });
  assert.ok(link.url.endsWith(`/contacts/${account.portalId}/record/0-1/101`));
});

test('batch-create-objects, then batch-read, batch-update and list', async () => {
  const emails = [mail(), mail()];
  const made = await tool('hubspot-batch-create-objects', { objectType: 'contacts', inputs: emails.map((email, i) => ({
    properties: { email, lastname: `N${i}` }, objectWriteTraceId: unique('t') })) });
  assert.equal(made.status, 'COMPLETE');
  assert.deepEqual(made.results.map((record) => record.properties.email), emails);
  const ids = made.results.map((record) => record.id);
  const changed = await tool('hubspot-batch-update-objects', { objectType: 'contacts', inputs: [
    { id: ids[0], properties: { city: 'Radom' } }, { id: emails[1], idProperty: 'email', properties: { city: 'Kielce' } }] });
  assert.deepEqual(changed.results.map((record) => record.properties.city).sort(), ['Kielce', 'Radom']);
  const read = await tool('hubspot-batch-read-objects', { objectType: 'contacts', inputs: ids.map((id) => ({ id })),
    properties: ['lastname', 'city'], propertiesWithHistory: ['city'] });
  assert.deepEqual(Object.fromEntries(read.results.map((record) => [record.id, [record.properties.lastname, record.properties.city]])),
    { [ids[0]]: ['N0', 'Radom'], [ids[1]]: ['N1', 'Kielce'] });
  assert.equal(read.results[0].propertiesWithHistory.city[0].value, read.results[0].properties.city);
  const seen = [];
  let next;
  do {
    const page = await tool('hubspot-list-objects', { objectType: 'contacts', limit: 1, properties: ['lastname', 'email'],
      ...(next ? { after: next } : {}) });
    seen.push(...page.results);
    next = page.paging?.next?.after;
  } while (next);
  for (const id of ids) assert.ok(emails.includes(seen.find((record) => record.id === id).properties.email));
});

test('list-objects with its usual limit of a hundred', async () => {
  const id = await contact();
  const { results } = await tool('hubspot-list-objects', { objectType: 'contacts' });
  assert.ok(results.some((record) => record.id === id));
});

test('list-objects with associations', async () => {
  const [person, firm] = [await contact(), await company()];
  await hubspot.crm.associations.v4.basicApi.createDefault('contacts', person, 'companies', firm);
  const { results } = await tool('hubspot-list-objects', { objectType: 'contacts', associations: ['companies', 'deals'] });
  const { associations } = results.find((record) => record.id === person);
  assert.ok(associations.companies.results.some((link) => link.id === firm), JSON.stringify(associations));
});

test('search-objects: text, conditions, sorts, pages', async () => {
  const word = unique('Wies');
  const ids = [];
  for (const [i, amount] of ['30', '10', '20'].entries()) ids.push(await deal({ dealname: `${word} ${i}`, amount }));
  const found = await tool('hubspot-search-objects', { objectType: 'deals', query: word, properties: ['amount'],
    filterGroups: [{ filters: [{ propertyName: 'amount', operator: 'GTE', value: '20' }] }],
    sorts: [{ propertyName: 'amount', direction: 'DESCENDING' }] });
  assert.deepEqual(found.results.map((record) => [record.id, record.properties.amount]), [[ids[0], '30'], [ids[2], '20']]);
  const sorts = [{ propertyName: 'amount', direction: 'ASCENDING' }];
  const first = await tool('hubspot-search-objects', { objectType: 'deals', query: word, limit: 2, sorts });
  const second = await tool('hubspot-search-objects', { objectType: 'deals', query: word, limit: 2, sorts,
    after: first.paging.next.after });
  assert.deepEqual([...first.results, ...second.results].map((record) => record.id), [ids[1], ids[2], ids[0]]);
  assert.equal(second.paging, undefined);
});

test('associations: definitions, batch-create, list', async () => {
  const { results } = await tool('hubspot-get-association-definitions', { fromObjectType: 'contacts', toObjectType: 'companies' });
  const plain = results.find((item) => item.typeId === 279);
  has(plain, { category: 'HUBSPOT_DEFINED' });
  const [a, b, firm] = [await contact(), await contact(), await company()];
  const made = await tool('hubspot-batch-create-associations', { fromObjectType: 'contacts', toObjectType: 'companies',
    types: [{ associationCategory: plain.category, associationTypeId: plain.typeId }],
    inputs: [a, b].map((id) => ({ from: { id }, to: { id: firm } })) });
  assert.equal(made.status, 'COMPLETE');
  const list = await tool('hubspot-list-associations', { objectType: 'companies', objectId: firm, toObjectType: 'contacts' });
  sameSet(list.results.map((link) => link.toObjectId), [a, b]);
  assert.ok(list.results.every((link) => link.associationTypes.some((type) => type.typeId === 280)));
});

test('properties: list, get, create, update; records take them', async () => {
  const { results } = await tool('hubspot-list-properties', { objectType: 'contacts' });
  const email = results.find((item) => item.name === 'email');
  assert.ok(email.label && email.type === 'string' && email.groupName);
  const name = unique('tier');
  const made = await tool('hubspot-create-property', { objectType: 'contacts', name: `My ${name}`, label: 'Tier',
    groupName: email.groupName, type: 'enumeration', fieldType: 'select',
    options: [{ label: 'Gold', value: 'gold' }, { label: 'Silver', value: 'silver' }] });
  assert.equal(made.name, `my_${name}`);
  const id = await contact({ [made.name]: 'gold' });
  const changed = await tool('hubspot-update-property', { objectType: 'contacts', propertyName: made.name, label: 'Level',
    options: [{ label: 'Golden', value: 'gold' }, { label: 'Silver', value: 'silver' }, { label: 'None', value: 'none' }] });
  assert.equal(changed.label, 'Level');
  const read = await tool('hubspot-get-property', { objectType: 'contacts', propertyName: made.name });
  assert.deepEqual(read.options.map((option) => [option.label, option.value]),
    [['Golden', 'gold'], ['Silver', 'silver'], ['None', 'none']]);
  const record = await tool('hubspot-batch-read-objects', { objectType: 'contacts', inputs: [{ id }], properties: [made.name] });
  assert.equal(record.results[0].properties[made.name], 'gold');
});

test('schemas: custom types by the names the tool gives, which then work', async () => {
  const name = unique('car');
  const made = await schema(name);
  const { results } = await tool('hubspot-get-schemas');
  const mine = results.find((item) => item.objectTypeId === made.objectTypeId);
  has(mine, { name, objectType: name });
  for (const objectType of [mine.objectType, mine.objectTypeId]) {
    const done = await tool('hubspot-batch-create-objects', { objectType, inputs: [{ properties: { name: `By ${objectType}` } }] });
    assert.equal(done.results[0].properties.name, `By ${objectType}`);
  }
  assert.equal((await tool('hubspot-list-objects', { objectType: name })).results.length, 2);
});

test('engagements: a note and a task made, read, changed', async () => {
  const [person, firm] = [await contact(), await company()];
  const ownerId = await me();
  const made = await tool('hubspot-create-engagement', { type: 'NOTE', ownerId, associations: { contactIds: [Number(person)],
    companyIds: [Number(firm)] }, metadata: { body: 'Called back' } });
  const { id } = made.engagement.engagement;
  assert.ok(Number.isInteger(id));
  await tool('hubspot-update-engagement', { engagementId: id, metadata: { body: 'Called twice' }, associations: {} });
  const read = await tool('hubspot-get-engagement', { engagementId: id });
  has(read.engagement, { id, type: 'NOTE', ownerId });
  has(read.metadata, { body: 'Called twice' });
  assert.deepEqual([read.associations.contactIds, read.associations.companyIds], [[Number(person)], [Number(firm)]],
    'a change that names nobody takes nobody away');
  const timestamp = Date.UTC(2031, 0, 2);
  const task = await tool('hubspot-create-engagement', { type: 'TASK', ownerId, timestamp, associations: { contactIds: [Number(person)] },
    metadata: { subject: 'Send offer', body: 'With chairs', status: 'NOT_STARTED', forObjectType: 'CONTACT' } });
  await tool('hubspot-update-engagement', { engagementId: task.engagement.engagement.id, associations: {},
    metadata: { status: 'COMPLETED' } });
  has((await hubspot.crm.objects.tasks.basicApi.getById(String(task.engagement.engagement.id),
    ['hs_task_subject', 'hs_task_body', 'hs_task_status', 'hs_timestamp'])).properties, { hs_task_subject: 'Send offer',
    hs_task_body: 'With chairs', hs_task_status: 'COMPLETED', hs_timestamp: new Date(timestamp).toISOString() });
});

test('what fails is told with the server’s words', async () => {
  const email = mail();
  const id = await contact({ email });
  await fails('hubspot-batch-create-objects', { objectType: 'contacts', inputs: [{ properties: { email } }] },
    new RegExp(`409 .*Existing ID: ${id}`));
  await fails('hubspot-get-property', { objectType: 'contacts', propertyName: 'nothing_like_it' }, /404 .*OBJECT_NOT_FOUND/);
  await fails('hubspot-list-objects', { objectType: 'unicorns' }, /404 /);
});

end();
