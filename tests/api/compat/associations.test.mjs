/* Associations: v4 one at a time and in batches, v3 batches, labels, default and primary ones. Every link is
   looked at from both ends, since one end alone would not show a wrong direction. */
import { answers, assert, call, company, contact, deal, end, everyPage, has, hubspot, library, make, refused, sameSet, test,
  unique } from './support.mjs';

const { v4 } = hubspot.crm.associations;
const v3 = hubspot.crm.associations.batchApi;
const one = v4.basicApi;
const many = v4.batchApi;
const spec = (associationTypeId, associationCategory = 'HUBSPOT_DEFINED') => ({ associationCategory, associationTypeId });

/** From a record to a type: { id of the other: set of type ids }. */
async function links(type, id, to) {
  const { all } = await everyPage((after) => one.getPage(type, id, to, after, 100), 100, (link) => link.toObjectId);
  for (const link of all) assert.equal(typeof link.toObjectId, 'string');
  return Object.fromEntries(all.map((link) => [link.toObjectId, link.associationTypes.map((t) => t.typeId).sort((a, b) => a - b)]));
}

/** A fresh pair of labels between contacts and companies: { there, back, label, inverse }. */
async function labels(from = 'contacts', to = 'companies') {
  const [label, inverse] = [unique('Adviser '), unique('Client ')];
  const made = await v4.schema.definitionsApi.create(from, to, { name: unique('adviser'), label, inverseLabel: inverse });
  const id = (list, word) => list.results.find((item) => item.label === word)?.typeId;
  const back = await v4.schema.definitionsApi.getAll(to, from);
  return { label, inverse, there: id(made, label), back: id(back, inverse) };
}

test('create: one link, seen from both ends, with the numbers programs know', async () => {
  const [person, firm] = [await contact(), await company()];
  const made = await one.create('contacts', person, 'companies', firm, [spec(279)]);
  has(made, { fromObjectTypeId: '0-1', fromObjectId: person, toObjectTypeId: '0-2', toObjectId: firm, labels: [] });
  assert.ok((await links('contacts', person, 'companies'))[firm].includes(279));
  assert.ok((await links('companies', firm, 'contacts'))[person].includes(280));
  const page = await one.getPage('contacts', person, 'companies', undefined, 500);
  has(page.results[0].associationTypes.find((type) => type.typeId === 279),
    { category: 'HUBSPOT_DEFINED', label: null });
  await one.create('contacts', person, 'companies', firm, [spec(279)]);
  assert.equal(Object.keys(await links('contacts', person, 'companies')).length, 1, 'twice is once');
});

test('default: no type named; the answer tells both directions', async () => {
  const [person, firm] = [await contact(), await company()];
  const made = await one.createDefault('contacts', person, 'companies', firm);
  assert.equal(made.status, 'COMPLETE');
  const seen = Object.fromEntries(made.results.map((r) => [`${r._from.id}>${r.to.id}`, r.associationSpec]));
  has(seen[`${person}>${firm}`], { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 279 });
  has(seen[`${firm}>${person}`], { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 280 });
  assert.ok((await links('contacts', person, 'companies'))[firm].includes(279));
});

test('default between other types has their numbers', async () => {
  const [person, firm, sale] = [await contact(), await company(), await deal()];
  const ticket = await make('tickets', { subject: unique(), hs_pipeline: '0', hs_pipeline_stage: '1' });
  const note = await make('notes', { hs_timestamp: '2026-01-02T03:04:05.678Z', hs_note_body: 'x' });
  const task = await make('tasks', { hs_timestamp: '2026-01-02T03:04:05.678Z', hs_task_subject: 'x' });
  const call1 = await make('calls', { hs_timestamp: '2026-01-02T03:04:05.678Z', hs_call_title: 'x' });
  const meeting = await make('meetings', { hs_timestamp: '2026-01-02T03:04:05.678Z', hs_meeting_title: 'x' });
  const email = await make('emails', { hs_timestamp: '2026-01-02T03:04:05.678Z', hs_email_subject: 'x', hs_email_direction: 'EMAIL' });
  const line = await make('line_items', { name: 'x', quantity: '1', price: '1' });
  for (const [from, a, to, b, there, back] of [
    ['deals', sale, 'contacts', person, 3, 4], ['deals', sale, 'companies', firm, 341, 342],
    ['tickets', ticket, 'contacts', person, 16, 15], ['tickets', ticket, 'companies', firm, 339, 340],
    ['deals', sale, 'tickets', ticket, 27, 28], ['deals', sale, 'line_items', line, 19, 20],
    ['notes', note, 'contacts', person, 202, 201], ['notes', note, 'companies', firm, 190, 189],
    ['notes', note, 'deals', sale, 214, 213], ['notes', note, 'tickets', ticket, 228, 227],
    ['tasks', task, 'contacts', person, 204, 203], ['tasks', task, 'companies', firm, 192, 191],
    ['tasks', task, 'deals', sale, 216, 215], ['calls', call1, 'contacts', person, 194, 193],
    ['calls', call1, 'companies', firm, 182, 181], ['calls', call1, 'deals', sale, 206, 205],
    ['meetings', meeting, 'contacts', person, 200, 199], ['emails', email, 'contacts', person, 198, 197],
    ['contacts', person, 'contacts', await contact(), 449, 449],
    ['companies', firm, 'companies', await company(), 450, 450]]) {
    await one.createDefault(from, a, to, b);
    assert.ok((await links(from, a, to))[b]?.includes(there), `${from} to ${to} is ${there}`);
    assert.ok((await links(to, b, from))[a]?.includes(back), `${to} to ${from} is ${back}`);
  }
});

test('the numbers that the client itself names are there, in their direction', async () => {
  const plural = { contact: 'contacts', company: 'companies', deal: 'deals', ticket: 'tickets', lineItem: 'line_items',
    quote: 'quotes', call: 'calls', email: 'emails', meeting: 'meetings', note: 'notes', task: 'tasks',
    communication: 'communications', postalMail: 'postal_mail' };
  const type = (word) => plural[word[0].toLowerCase() + word.slice(1)];
  const wanted = new Map();
  for (const [name, number] of Object.entries(library.AssociationTypes).filter(([, value]) => Number.isInteger(value))) {
    const [, from, to] = /^(?:primary(?=[A-Z]))?(.+)To(.+)$/.exec(name) ?? [];
    if (!from || !type(from) || !type(to)) continue;
    const pair = `${type(from)} ${type(to)}`;
    wanted.set(pair, [...(wanted.get(pair) ?? []), [name, number]]);
  }
  assert.ok(wanted.size > 40, `${wanted.size} pairs`);
  const lacking = [];
  for (const [pair, numbers] of wanted) {
    const have = (await v4.schema.definitionsApi.getAll(...pair.split(' '))).results.map((item) => item.typeId);
    for (const [name, number] of numbers) if (!have.includes(number)) lacking.push(`${name} ${number}`);
  }
  assert.deepEqual(lacking, []);
});

test('primary: one company of a contact; it implies the plain link; the next one takes its place', async () => {
  const [person, first, second] = [await contact(), await company(), await company()];
  await one.create('contacts', person, 'companies', first, [spec(1)]);
  assert.deepEqual(await links('contacts', person, 'companies'), { [first]: [1, 279] });
  assert.deepEqual(await links('companies', first, 'contacts'), { [person]: [2, 280] });
  const page = await one.getPage('contacts', person, 'companies');
  has(page.results[0].associationTypes.find((type) => type.typeId === 1), { label: 'Primary' });
  await one.create('contacts', person, 'companies', second, [spec(1)]);
  assert.deepEqual(await links('contacts', person, 'companies'), { [first]: [279], [second]: [1, 279] });
  const sale = await deal();
  await one.create('deals', sale, 'companies', first, [spec(5)]);
  assert.deepEqual(await links('deals', sale, 'companies'), { [first]: [5, 341] });
});

test('parent and child company', async () => {
  const [parent, child] = [await company(), await company()];
  await one.create('companies', parent, 'companies', child, [spec(13)]);
  assert.ok((await links('companies', parent, 'companies'))[child].includes(13));
  assert.ok((await links('companies', child, 'companies'))[parent].includes(14));
});

test('labels: made in pairs, listed from both sides, renamed, removed', async () => {
  const { label, inverse, there, back } = await labels();
  assert.ok(Number.isInteger(there) && Number.isInteger(back) && there !== back, `${there} ${back}`);
  const { definitionsApi } = v4.schema;
  const all = (await definitionsApi.getAll('contacts', 'companies')).results;
  has(all.find((item) => item.typeId === there), { category: 'USER_DEFINED', label });
  has(all.find((item) => item.typeId === 1), { category: 'HUBSPOT_DEFINED', label: 'Primary' });
  has(all.find((item) => item.typeId === 279), { category: 'HUBSPOT_DEFINED', label: null });
  const [person, firm] = [await contact(), await company()];
  const made = await one.create('contacts', person, 'companies', firm, [spec(there, 'USER_DEFINED')]);
  assert.deepEqual(made.labels, [label]);
  assert.deepEqual((await links('contacts', person, 'companies'))[firm], [there, 279].sort((a, b) => a - b));
  assert.deepEqual((await links('companies', firm, 'contacts'))[person], [back, 280].sort((a, b) => a - b));
  const seen = (await one.getPage('companies', firm, 'contacts')).results[0];
  has(seen.associationTypes.find((type) => type.typeId === back), { category: 'USER_DEFINED', label: inverse });

  const renamed = unique('Counsel ');
  await definitionsApi.update('contacts', 'companies', { associationTypeId: there, label: renamed, inverseLabel: inverse });
  has((await definitionsApi.getAll('contacts', 'companies')).results.find((item) => item.typeId === there), { label: renamed });

  await one.archive('contacts', person, 'companies', firm);
  await definitionsApi.remove('contacts', 'companies', there);
  for (const [from, to, id] of [['contacts', 'companies', there], ['companies', 'contacts', back]])
    assert.ok(!(await definitionsApi.getAll(from, to)).results.some((item) => item.typeId === id));
  await refused(one.create('contacts', person, 'companies', firm, [spec(there, 'USER_DEFINED')]), 400, 'VALIDATION_ERROR');
});

test('labels: one without an inverse, between contacts', async () => {
  const label = unique('Friend ');
  const made = await v4.schema.definitionsApi.create('contacts', 'contacts', { name: unique('friend'), label });
  const typeId = made.results.find((item) => item.label === label).typeId;
  const [a, b] = [await contact(), await contact()];
  await one.create('contacts', a, 'contacts', b, [spec(typeId, 'USER_DEFINED')]);
  assert.ok((await links('contacts', a, 'contacts'))[b].includes(typeId));
  assert.ok((await links('contacts', b, 'contacts'))[a], 'the other end is linked, too');
});

test('archive: all between two records goes, on both ends; twice is no error', async () => {
  const [person, firm, other] = [await contact(), await company(), await company()];
  await one.create('contacts', person, 'companies', firm, [spec(1)]);
  await one.createDefault('contacts', person, 'companies', other);
  await one.archive('contacts', person, 'companies', firm);
  sameSet(Object.keys(await links('contacts', person, 'companies')), [other]);
  assert.deepEqual(await links('companies', firm, 'contacts'), {});
  await one.archive('contacts', person, 'companies', firm);
});

test('refused: what is not there, a number that fits other types', async () => {
  const [person, firm] = [await contact(), await company()];
  await refused(one.create('contacts', person, 'companies', firm, [spec(3)]), 400, 'VALIDATION_ERROR');
  await refused(one.create('contacts', person, 'companies', firm, [spec(987654)]), 400, 'VALIDATION_ERROR');
  await refused(one.createDefault('contacts', person, 'unicorns', firm), [400, 404]);
  await refused(one.create('contacts', '999999999', 'companies', firm, [spec(279)]), [400, 404]);
  await refused(one.create('contacts', person, 'companies', '999999999', [spec(279)]), [400, 404]);
  await refused(one.getPage('contacts', '999999999', 'companies'), 404, 'OBJECT_NOT_FOUND');
  assert.deepEqual(await links('contacts', person, 'companies'), {});
});

test('paging of links, to the last page', async () => {
  const firm = await company();
  const made = await hubspot.crm.contacts.batchApi.create({ inputs: Array.from({ length: 7 }, () => ({
    properties: { lastname: unique('Linked') },
    associations: [{ to: { id: firm }, types: [spec(279)] }] })) });
  const { all, pages } = await everyPage((after) => one.getPage('companies', firm, 'contacts', after, 3), 3,
    (link) => link.toObjectId);
  sameSet(all.map((link) => link.toObjectId), made.results.map((record) => record.id));
  assert.equal(pages, 3);
});

test('batch create and read: in part (207) where a record is missing', async () => {
  const [a, b, firm] = [await contact(), await contact(), await company()];
  const made = await many.createWithHttpInfo('contacts', 'companies', { inputs: [
    { _from: { id: a }, to: { id: firm }, types: [spec(279)] },
    { _from: { id: b }, to: { id: firm }, types: [spec(1)] }] });
  assert.equal(made.httpStatusCode, 201);
  sameSet(made.data.results.map((r) => `${r.fromObjectTypeId} ${r.fromObjectId} ${r.toObjectTypeId} ${r.toObjectId}`),
    [`0-1 ${a} 0-2 ${firm}`, `0-1 ${b} 0-2 ${firm}`]);
  const read = await many.getPageWithHttpInfo('contacts', 'companies', { inputs: [{ id: a }, { id: b }] });
  assert.equal(read.httpStatusCode, 200);
  assert.deepEqual(Object.fromEntries(read.data.results.map((r) => [r._from.id,
    r.to.map((t) => [t.toObjectId, t.associationTypes.map((x) => x.typeId).sort((x, y) => x - y)])])),
  { [a]: [[firm, [279]]], [b]: [[firm, [1, 279]]] });
  const back = await many.getPage('companies', 'contacts', { inputs: [{ id: firm }] });
  sameSet(back.results[0].to.map((t) => t.toObjectId), [a, b]);

  const c = await contact();
  const part = await many.createWithHttpInfo('contacts', 'companies', { inputs: [
    { _from: { id: c }, to: { id: firm }, types: [spec(279)] },
    { _from: { id: '999999999' }, to: { id: firm }, types: [spec(279)] }] });
  assert.equal(part.httpStatusCode, 207);
  assert.equal(part.data.numErrors, 1);
  assert.equal(part.data.results.length, 1);
  assert.ok(firm in await links('contacts', c, 'companies'));
  const partly = await many.getPageWithHttpInfo('contacts', 'companies', { inputs: [{ id: c }, { id: '999999999' }] });
  assert.equal(partly.httpStatusCode, 207);
  assert.equal(partly.data.numErrors, 1);
  assert.deepEqual(partly.data.results.map((r) => r._from.id), [c]);
});

test('batch default', async () => {
  const [a, b, firm] = [await contact(), await contact(), await company()];
  const made = await many.createDefault('contacts', 'companies', { inputs: [
    { _from: { id: a }, to: { id: firm } }, { _from: { id: b }, to: { id: firm } }] });
  assert.equal(made.status, 'COMPLETE');
  sameSet(Object.keys(await links('companies', firm, 'contacts')), [a, b]);
  assert.ok(made.results.some((r) => r._from.id === a && r.to.id === firm && r.associationSpec.associationTypeId === 279));
});

test('batch archive: links; labels alone', async () => {
  const { there } = await labels();
  const [a, b, firm] = [await contact(), await contact(), await company()];
  await many.create('contacts', 'companies', { inputs: [
    { _from: { id: a }, to: { id: firm }, types: [spec(there, 'USER_DEFINED')] },
    { _from: { id: b }, to: { id: firm }, types: [spec(there, 'USER_DEFINED')] }] });
  const gone = await many.archiveLabelsWithHttpInfo('contacts', 'companies', { inputs: [
    { _from: { id: a }, to: { id: firm }, types: [spec(there, 'USER_DEFINED')] }] });
  assert.equal(gone.httpStatusCode, 204);
  assert.deepEqual((await links('contacts', a, 'companies'))[firm], [279]);
  assert.ok((await links('contacts', b, 'companies'))[firm].includes(there));
  const archived = await many.archiveWithHttpInfo('contacts', 'companies', { inputs: [{ _from: { id: b }, to: [{ id: firm }] }] });
  assert.equal(archived.httpStatusCode, 204);
  assert.deepEqual(await links('contacts', b, 'companies'), {});
  sameSet(Object.keys(await links('companies', firm, 'contacts')), [a]);
});

test('v3 batches: create, read, archive, with types as names', async () => {
  const [a, b, firm] = [await contact(), await contact(), await company()];
  const made = await v3.createWithHttpInfo('contacts', 'companies', { inputs: [
    { _from: { id: a }, to: { id: firm }, type: 'contact_to_company' }] });
  assert.equal(made.httpStatusCode, 201);
  has(made.data.results[0], { type: 'contact_to_company' });
  assert.deepEqual([made.data.results[0]._from.id, made.data.results[0].to.id], [a, firm]);
  assert.deepEqual((await links('contacts', a, 'companies'))[firm], [1, 279], 'by this name it is the primary one');
  await one.createDefault('contacts', b, 'companies', firm);
  const read = await v3.readWithHttpInfo('companies', 'contacts', { inputs: [{ id: firm }] });
  assert.equal(read.httpStatusCode, 200);
  assert.equal(read.data.results[0]._from.id, firm);
  sameSet(new Set(read.data.results[0].to.map((to) => to.id)), [a, b]);
  assert.ok(read.data.results[0].to.every((to) => /^company_to_contact/.test(to.type)), 'labelled or not');
  const gone = await v3.archiveWithHttpInfo('contacts', 'companies', { inputs: [
    { _from: { id: a }, to: { id: firm }, type: 'contact_to_company' }] });
  assert.equal(gone.httpStatusCode, 204);
  sameSet(Object.keys(await links('companies', firm, 'contacts')), [b]);
});

test('records read with their associations, paged where they are many', async () => {
  const firm = await company();
  const [a, b] = [await contact(), await contact()];
  for (const id of [a, b]) await one.createDefault('contacts', id, 'companies', firm);
  const sale = await deal();
  await one.createDefault('deals', sale, 'companies', firm);
  const record = await hubspot.crm.companies.basicApi.getById(firm, ['name'], undefined, ['contacts', 'deals']);
  sameSet(new Set(record.associations.contacts.results.map((link) => link.id)), [a, b]);
  sameSet(new Set(record.associations.deals.results.map((link) => link.id)), [sale]);
  const raw = await answers(200, 'GET', `/crm/v3/objects/companies/${firm}?associations=contacts,deals`);
  sameSet(Object.keys(raw.associations), ['contacts', 'deals'], 'a list with commas does the same');
});

test('an archived record is linked with nobody; merged ones bring their links', async () => {
  const [a, b, firm, other] = [await contact(), await contact(), await company(), await company()];
  await one.createDefault('contacts', a, 'companies', firm);
  await one.createDefault('contacts', b, 'companies', other);
  await hubspot.crm.contacts.basicApi.merge({ primaryObjectId: a, objectIdToMerge: b });
  sameSet(Object.keys(await links('contacts', a, 'companies')), [firm, other]);
  sameSet(Object.keys(await links('companies', other, 'contacts')), [a]);
  sameSet(Object.keys(await links('contacts', b, 'companies')), [firm, other]);
  await hubspot.crm.contacts.basicApi.archive(a);
  assert.deepEqual(await links('companies', firm, 'contacts'), {});
});

test('the dated paths do the same', async () => {
  const [person, firm] = [await contact(), await company()];
  const base = '/crm/objects/2026-03/contacts';
  await answers(201, 'PUT', `${base}/${person}/associations/companies/${firm}`, [spec(279)]);
  const page = await answers(200, 'GET', `${base}/${person}/associations/companies`);
  assert.deepEqual(page.results.map((link) => link.toObjectId), [firm]);
  const read = await answers(200, 'POST', '/crm/associations/2026-03/contacts/companies/batch/read', { inputs: [{ id: person }] });
  assert.equal(read.results[0].to[0].toObjectId, firm);
  const names = await answers(200, 'GET', '/crm/associations/2026-03/contacts/companies/labels');
  assert.ok(names.results.some((item) => item.typeId === 279));
  await answers(204, 'DELETE', `${base}/${person}/associations/companies/${firm}`);
  const again = await answers(200, 'PUT', `${base}/${person}/associations/default/companies/${firm}`);
  assert.equal(again.status, 'COMPLETE');
  assert.equal((await call('GET', `${base}/${person}/associations/companies`)).json.results.length, 1);
});

test('created with an association of other types, or of no category: told which', async () => {
  const person = await contact();
  const to = (types) => answers(400, 'POST', '/crm/v3/objects/companies', {
    properties: { name: unique('Firma ') }, associations: [{ to: { id: person }, types }] });
  assert.match((await to([spec(1)])).message, /\b1\b.*companies/);
  await to([spec(280, 'FRIENDS')]);
  await refused(one.create('contacts', person, 'companies', await company(), [spec(279, 'FRIENDS')]), 400, 'VALIDATION_ERROR');
});

end();
