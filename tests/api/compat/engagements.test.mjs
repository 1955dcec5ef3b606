/* Notes and tasks in the older way, with numbers for ids and times, as the MCP server sends them; the same records
   are notes and tasks in the newer way. */
import { answers, assert, call, company, contact, deal, end, has, hubspot, make, sameSet, server, test, unique }
  from './support.mjs';

const path = '/engagements/v1/engagements';
const owner = async () => Number((await hubspot.crm.owners.ownersApi.getPage(server.email)).results[0].id);
const at = Date.UTC(2026, 1, 3, 4, 5, 6);

const note = async (associations = {}, body = unique('Note ')) => answers(200, 'POST', path, {
  engagement: { active: true, ownerId: await owner(), type: 'NOTE', timestamp: at },
  associations: { contactIds: [], companyIds: [], dealIds: [], ownerIds: [], ticketIds: [], ...associations },
  metadata: { body } });

test('a note: numbers as ids, linked, and a note of the newer way', async () => {
  const [person, firm, sale] = [await contact(), await company(), await deal()];
  const ticket = await make('tickets', { subject: unique(), hs_pipeline: '0', hs_pipeline_stage: '1' });
  const made = await note({ contactIds: [Number(person)], companyIds: [Number(firm)], dealIds: [Number(sale)],
    ticketIds: [Number(ticket)] }, 'Called <b>back</b>');
  assert.ok(Number.isInteger(made.engagement.id));
  has(made.engagement, { active: true, type: 'NOTE', timestamp: at, ownerId: await owner() });
  assert.ok(Math.abs(made.engagement.createdAt - Date.now()) < 600_000);
  assert.ok(Number.isInteger(made.engagement.lastUpdated));
  assert.ok(Number.isInteger(made.engagement.portalId));
  assert.deepEqual([made.associations.contactIds, made.associations.companyIds, made.associations.dealIds,
    made.associations.ticketIds], [[Number(person)], [Number(firm)], [Number(sale)], [Number(ticket)]]);
  has(made.metadata, { body: 'Called <b>back</b>' });
  const id = String(made.engagement.id);
  const record = await hubspot.crm.objects.notes.basicApi.getById(id, ['hs_note_body', 'hs_timestamp', 'hubspot_owner_id'],
    undefined, ['contacts', 'companies', 'deals', 'tickets']);
  has(record.properties, { hs_note_body: 'Called <b>back</b>', hs_timestamp: new Date(at).toISOString(),
    hubspot_owner_id: String(await owner()) });
  for (const [type, other] of Object.entries({ contacts: person, companies: firm, deals: sale, tickets: ticket }))
    sameSet(new Set(record.associations[type].results.map((link) => link.id)), [other], type);
  const links = await hubspot.crm.associations.v4.basicApi.getPage('contacts', person, 'notes');
  assert.deepEqual(links.results.map((link) => link.toObjectId), [id]);
  has(links.results[0].associationTypes[0], { typeId: 201 });
});

test('a task: subject, body, status, for whom', async () => {
  const person = await contact();
  const made = await answers(200, 'POST', path, {
    engagement: { active: true, ownerId: await owner(), type: 'TASK', timestamp: at },
    associations: { contactIds: [Number(person)], companyIds: [], dealIds: [], ownerIds: [], ticketIds: [] },
    metadata: { body: 'With chairs', subject: 'Send offer', status: 'NOT_STARTED', forObjectType: 'CONTACT' } });
  has(made.engagement, { type: 'TASK', timestamp: at });
  has(made.metadata, { body: 'With chairs', subject: 'Send offer', status: 'NOT_STARTED', forObjectType: 'CONTACT' });
  const record = await hubspot.crm.objects.tasks.basicApi.getById(String(made.engagement.id),
    ['hs_task_subject', 'hs_task_body', 'hs_task_status', 'hs_timestamp']);
  has(record.properties, { hs_task_subject: 'Send offer', hs_task_body: 'With chairs', hs_task_status: 'NOT_STARTED',
    hs_timestamp: new Date(at).toISOString() });
});

test('read: what was written, and records of the newer way', async () => {
  const person = await contact();
  const made = await note({ contactIds: [Number(person)] });
  assert.deepEqual(await answers(200, 'GET', `${path}/${made.engagement.id}`), made);
  const newer = await make('notes', { hs_timestamp: '2026-02-03T04:05:06Z', hs_note_body: 'Newer' });
  await hubspot.crm.associations.v4.basicApi.createDefault('notes', newer, 'contacts', person);
  const read = await answers(200, 'GET', `${path}/${newer}`);
  has(read.engagement, { id: Number(newer), type: 'NOTE', timestamp: at });
  assert.deepEqual(read.associations.contactIds, [Number(person)]);
  has(read.metadata, { body: 'Newer' });
});

test('change: only what is sent', async () => {
  const person = await contact();
  const made = await note({ contactIds: [Number(person)] }, 'Before');
  const { id } = made.engagement;
  const changed = await answers(200, 'PATCH', `${path}/${id}`, { metadata: { body: 'After' } });
  has(changed.metadata, { body: 'After' });
  has(changed.engagement, { id, timestamp: at, type: 'NOTE' });
  assert.deepEqual(changed.associations.contactIds, [Number(person)]);
  await answers(200, 'PATCH', `${path}/${id}`, { engagement: { timestamp: at + 60_000 } });
  const read = await answers(200, 'GET', `${path}/${id}`);
  has(read.engagement, { timestamp: at + 60_000, ownerId: await owner() });
  has(read.metadata, { body: 'After' });
  assert.equal((await hubspot.crm.objects.notes.basicApi.getById(String(id), ['hs_note_body'])).properties.hs_note_body, 'After');
});

test('change: further associations are added; empty lists, which the MCP server always sends, take none away', async () => {
  const [person, firm] = [await contact(), await company()];
  const { engagement: { id } } = await note({ contactIds: [Number(person)] });
  const empty = { contactIds: [], companyIds: [], dealIds: [], ownerIds: [], ticketIds: [] };
  await answers(200, 'PATCH', `${path}/${id}`, { metadata: { body: 'x' }, associations: empty });
  assert.deepEqual((await answers(200, 'GET', `${path}/${id}`)).associations.contactIds, [Number(person)]);
  await answers(200, 'PATCH', `${path}/${id}`, { associations: { ...empty, companyIds: [Number(firm)] } });
  const read = await answers(200, 'GET', `${path}/${id}`);
  assert.deepEqual(read.associations.companyIds, [Number(firm)]);
});

test('refused: a kind there is not, what is not there', async () => {
  const engagement = { active: true, ownerId: await owner(), type: 'UNICORN', timestamp: at };
  assert.equal((await call('POST', path, { engagement, associations: {}, metadata: { body: 'x' } })).status, 400);
  assert.equal((await call('GET', `${path}/999999999`)).status, 404);
  assert.equal((await call('PATCH', `${path}/999999999`, { metadata: { body: 'x' } })).status, 404);
  const person = await contact();
  assert.equal((await call('GET', `${path}/${person}`)).status, 404, 'a contact is no engagement');
});

end();
