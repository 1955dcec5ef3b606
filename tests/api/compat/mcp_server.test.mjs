/* The program's own MCP server at /mcp, driven by the protocol's unmodified client over Streamable HTTP: what each
   tool says is held against what the records are. Then the command line of the protocol's inspector, which says it
   wants Node 22 and works with 20. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { LATEST_PROTOCOL_VERSION } from '@modelcontextprotocol/sdk/types.js';
import { assert, call, contact, company, deal, end, has, hubspot, mail, sameSet, server, test, unique } from './support.mjs';

const inspector = fileURLToPath(new URL('node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js', import.meta.url));
const reach = (key = server.key) => new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), {
  requestInit: { headers: { Authorization: `Bearer ${key}`, 'Accept-Language': 'en' } } });
const transport = reach();
const client = new Client({ name: 'kartoteka-compat', version: '0' });
await client.connect(transport);
after(() => client.close());

/** The structured answer of a tool, which its text has to repeat. */
async function tool(name, args = {}) {
  const answer = await client.callTool({ name, arguments: args });
  assert.ok(!answer.isError, `${name}: ${JSON.stringify(answer.content).slice(0, 800)}`);
  assert.deepEqual(JSON.parse(answer.content[0].text), answer.structuredContent, `${name}: text and data agree`);
  return answer.structuredContent;
}

async function fails(name, args, words) {
  const answer = await client.callTool({ name, arguments: args });
  assert.ok(answer.isError, `${name} has to fail`);
  assert.match(answer.content[0].text, words);
}

const read = async (type, id, properties) => (await hubspot.crm.objects.basicApi.getById(type, id, properties)).properties;

test('the handshake: version, capabilities, instructions, no session', async () => {
  assert.equal(transport.protocolVersion, LATEST_PROTOCOL_VERSION);
  assert.equal(transport.sessionId, undefined);
  has(client.getServerVersion(), { name: 'kartoteka', title: 'Kartoteka' });
  assert.deepEqual(client.getServerCapabilities(), { tools: { listChanged: false } });
  assert.match(client.getInstructions(), /list_types/);
  await client.ping();
  await assert.rejects(client.listResources(), /resources/i);
});

test('who is not known is not let in', async () => {
  const stranger = new Client({ name: 'stranger', version: '0' });
  await assert.rejects(stranger.connect(reach('kt_nonsense')), /401|Unauthorized|sign in/i);
});

test('tools: names and hints', async () => {
  const { tools } = await client.listTools();
  sameSet(tools.map((item) => item.name), ['list_types', 'search', 'find_records', 'read_record', 'create_record',
    'update_record', 'list_associations', 'associate', 'dissociate', 'add_note', 'find_duplicates', 'explain_match',
    'propose_merge', 'merge_records']);
  for (const item of tools) {
    assert.equal(item.inputSchema.type, 'object', item.name);
    assert.ok(item.title && item.description && item.annotations.openWorldHint === false, item.name);
  }
  sameSet(tools.filter((item) => item.annotations.destructiveHint).map((item) => item.name),
    ['update_record', 'dissociate', 'merge_records']);
});

test('records: what a tool writes the object interface reads, and the other way round', async () => {
  const email = mail();
  const made = await tool('create_record', { type: 'contacts', properties: { firstname: 'Maria', lastname: unique('Curie'), email } });
  assert.equal(made.created, true);
  const { id } = made.record;
  assert.equal((await read('contacts', id, ['email'])).email, email);
  const twin = await tool('create_record', { type: 'contacts', properties: { firstname: 'Maria',
    lastname: made.record.properties.lastname, email } });
  has(twin, { created: false });
  assert.equal(twin.candidates[0].record.id, id);
  await tool('update_record', { type: 'contacts', id, properties: { jobtitle: 'Physicist' } });
  assert.equal((await read('contacts', id, ['jobtitle'])).jobtitle, 'Physicist');
  await hubspot.crm.objects.basicApi.update('contacts', id, { properties: { jobtitle: 'Chemist' } });
  has((await tool('read_record', { type: 'contacts', id })).record.properties, { jobtitle: 'Chemist', email });
  const page = await tool('find_records', { type: 'contacts', filterGroups: [{ filters: [{ propertyName: 'email', operator: 'EQ', value: email }] }] });
  assert.deepEqual([page.total, page.results[0].id], [1, id]);
  const found = await tool('search', { query: made.record.properties.lastname });
  assert.deepEqual(found.results.map((one) => [one.type, one.records.map((record) => record.id)]), [['contacts', [id]]]);
});

test('types: their properties and options are those of the object interface', async () => {
  const { types } = await tool('list_types');
  assert.ok(types.some((type) => type.name === 'deals' && type.labelPlural === 'Deals'));
  const { types: [contacts] } = await tool('list_types', { type: 'contacts' });
  const stage = await hubspot.crm.properties.coreApi.getByName('contacts', 'lifecyclestage');
  const mine = contacts.properties.find((item) => item.name === 'lifecyclestage');
  has(mine, { label: stage.label, type: 'choice' });
  assert.deepEqual(mine.options, stage.options.map(({ value, label }) => ({ value, label })));
  for (const { value } of mine.options) {
    const { record } = await tool('create_record', { type: 'contacts', properties: { email: mail(), lifecyclestage: value } });
    assert.equal((await read('contacts', record.id, ['lifecyclestage'])).lifecyclestage, value);
  }
});

test('associations and notes', async () => {
  const [person, firm, sale] = [await contact(), await company(), await deal()];
  await tool('associate', { type: 'contacts', id: person, toType: 'companies', toId: firm });
  await tool('associate', { type: 'deals', id: sale, toType: 'companies', toId: firm });
  const { results } = await hubspot.crm.associations.v4.basicApi.getPage('companies', firm, 'contacts');
  assert.deepEqual(results.map((link) => String(link.toObjectId)), [person]);
  const listed = await tool('list_associations', { type: 'companies', id: firm, toType: 'deals' });
  assert.deepEqual(listed.results.map((link) => link.id), [sale]);
  await tool('dissociate', { type: 'deals', id: sale, toType: 'companies', toId: firm });
  const left = await hubspot.crm.associations.v4.basicApi.getPage('companies', firm, 'deals');
  assert.deepEqual(left.results, []);
  const note = await tool('add_note', { type: 'contacts', id: person, text: 'Met at the fair' });
  has(await read('notes', note.record.id, ['hs_note_body']), { hs_note_body: 'Met at the fair' });
  const notes = await hubspot.crm.associations.v4.basicApi.getPage('contacts', person, 'notes');
  assert.deepEqual(notes.results.map((link) => String(link.toObjectId)), [note.record.id]);
});

test('matching: candidates, reasons, a proposal, a merge', async () => {
  const [family, phone] = [unique('Sk'), '+48 601 777 123'];
  const a = await contact({ firstname: 'Adam', lastname: family, phone });
  const { record: { id: b } } = await tool('create_record', { type: 'contacts', onDuplicate: 'create',
    properties: { firstname: 'Adam', lastname: family, phone, jobtitle: 'Buyer' } });
  const likely = await tool('find_duplicates', { type: 'contacts', id: a });
  assert.deepEqual(likely.candidates.map((one) => one.record.id), [b]);
  const why = await tool('explain_match', { type: 'contacts', a, b });
  assert.ok(why.probability > 0.5 && why.reasons.some((reason) => reason.field === 'phone'), JSON.stringify(why));
  const { proposal, values } = await tool('propose_merge', { type: 'contacts', records: [a, b] });
  assert.equal(values.jobtitle, 'Buyer');
  assert.equal((await read('contacts', b, ['jobtitle'])).jobtitle, 'Buyer', 'a proposal changes nothing');
  await tool('merge_records', { type: 'contacts', primary: proposal.primary, records: [a, b], properties: proposal.properties });
  assert.equal((await read('contacts', proposal.primary, ['jobtitle'])).jobtitle, 'Buyer');
});

test('what fails is told so that it can be done better', async () => {
  await fails('read_record', { type: 'unicorns', id: '1' }, /unicorns/);
  await fails('create_record', { type: 'contacts', properties: { shoe_size: 42 } }, /shoe_size/);
  await fails('find_records', { type: 'contacts', where: 'x' }, /where.*filterGroups/);
  await fails('create_record', { type: 'contacts', properties: { lastname: 'X', lifecyclestage: 'nonsense' } }, /lifecyclestage: .*nonsense/);
  await assert.rejects(client.callTool({ name: 'no_such_tool', arguments: {} }), /no_such_tool/);
});

test('another version of the protocol', async () => {
  const answer = await call('POST', '/mcp', [{ jsonrpc: '2.0', id: 1, method: 'ping' }], { headers: { 'MCP-Protocol-Version': '2025-03-26' } });
  assert.deepEqual(answer.json, [{ jsonrpc: '2.0', id: 1, result: {} }]);
});

test('the inspector: what it lists is portable, what it calls is done', async () => {
  const home = await mkdtemp(join(tmpdir(), 'kartoteka-inspector-')); // it keeps a catalog there
  const inspect = (...more) => new Promise((resolve) => {
    execFile(process.execPath, [inspector, '--cli', `${server.url}/mcp`, '--header', `Authorization: Bearer ${server.key}`, ...more],
      { env: { ...process.env, HOME: home }, timeout: 60_000 },
      (error, stdout, stderr) => resolve({ code: error ? error.code : 0, stdout, stderr }));
  });
  try {
    const listed = await inspect('--method', 'tools/list', '--strict');
    assert.deepEqual([listed.code, listed.stderr], [0, ''], 'no tool has a schema that some model could not take');
    sameSet(JSON.parse(listed.stdout).tools.map((item) => item.name), (await client.listTools()).tools.map((item) => item.name));
    const email = mail();
    const made = await inspect('--method', 'tools/call', '--tool-name', 'create_record', '--tool-arg', 'type=contacts',
      '--tool-arg', `properties=${JSON.stringify({ email })}`);
    assert.equal(made.code, 0, made.stderr);
    const { record } = JSON.parse(made.stdout).structuredContent;
    assert.equal((await read('contacts', record.id, ['email'])).email, email);
    const failed = await inspect('--method', 'tools/call', '--tool-name', 'read_record', '--tool-arg', 'type=unicorns', '--tool-arg', 'id=1');
    assert.equal(failed.code, 5, 'its code for a tool that failed');
    assert.match(JSON.parse(failed.stdout).content[0].text, /unicorns/);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});

end();
