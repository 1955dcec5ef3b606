/* Properties and their groups: defined, changed, retired while the server runs; and what a definition is for,
   that records take and give such values from that moment. */
import { answers, assert, contact, end, everyWay, has, hubspot, isTime, property, refused, sameSet, test, unique }
  from './support.mjs';

const { coreApi, batchApi, groupsApi } = hubspot.crm.properties;
const contacts = hubspot.crm.contacts.basicApi;

const KINDS = [
  ['string', 'text', 'Some words', 'Some words'],
  ['string', 'textarea', 'Two\nlines', 'Two\nlines'],
  ['number', 'number', '12.5', '12.5'],
  ['number', 'number', 7, '7'],
  ['bool', 'booleancheckbox', true, 'true'],
  ['bool', 'booleancheckbox', 'false', 'false'],
  ['date', 'date', '2026-02-03', '2026-02-03'],
  ['date', 'date', Date.UTC(2026, 1, 3), '2026-02-03'],
  ['datetime', 'date', '2026-02-03T04:05:06.789Z', '2026-02-03T04:05:06.789Z'],
  ['datetime', 'date', Date.UTC(2026, 1, 3, 4, 5, 6), '2026-02-03T04:05:06.000Z'],
  ['enumeration', 'select', 'b', 'b'],
  ['enumeration', 'radio', 'a', 'a'],
  ['enumeration', 'checkbox', 'a;c', 'a;c'],
];
const OPTIONS = ['a', 'b', 'c'].map((value, displayOrder) => ({ label: `Option ${value}`, value, displayOrder, hidden: false }));

test('every type: defined, listed, read; records keep its values', async () => {
  for (const [type, fieldType, sent, kept] of KINDS) {
    const name = unique('p');
    const options = type === 'enumeration' ? OPTIONS : undefined;
    const made = await coreApi.create('contacts', property(name, { type, fieldType, options, label: `Label ${name}`,
      description: 'What it is for' }));
    const expected = { name, type, fieldType, label: `Label ${name}`, description: 'What it is for',
      groupName: 'contactinformation', archived: false, hubspotDefined: false, hasUniqueValue: false, calculated: false };
    has(made, expected, `${type} ${fieldType}`);
    isTime(made.createdAt, 'createdAt');
    has(await coreApi.getByName('contacts', name), expected);
    has((await coreApi.getAll('contacts')).results.find((item) => item.name === name), expected);
    if (options) {
      assert.deepEqual(made.options.map(({ label, value, displayOrder }) => [label, value, displayOrder]),
        OPTIONS.map(({ label, value, displayOrder }) => [label, value, displayOrder]));
    } else if (type !== 'bool') {
      assert.deepEqual(made.options, []);
    }
    const id = await contact({ [name]: sent });
    await everyWay('contacts', id, { [name]: kept });
    await contacts.update(id, { properties: { [name]: '' } });
    assert.equal((await contacts.getById(id, [name])).properties[name], null, `${type}: cleared`);
  }
});

test('a value that is none of the type is refused and named', async () => {
  for (const [type, fieldType, bad] of [['number', 'number', 'many'], ['bool', 'booleancheckbox', 'perhaps'],
    ['date', 'date', 'soon'], ['datetime', 'date', 'soon'], ['enumeration', 'select', 'z']]) {
    const name = unique('p');
    await coreApi.create('contacts', property(name, { type, fieldType, options: type === 'enumeration' ? OPTIONS : undefined }));
    const id = await contact();
    const body = await refused(contacts.update(id, { properties: { [name]: bad } }), 400, 'VALIDATION_ERROR');
    assert.ok(JSON.stringify(body).includes(name), `${type}: ${JSON.stringify(body)}`);
    assert.equal((await contacts.getById(id, [name])).properties[name], null);
  }
});

test('update: label, description, group, options; records with kept options keep their values', async () => {
  const name = unique('p');
  await coreApi.create('contacts', property(name, { type: 'enumeration', fieldType: 'select', options: OPTIONS }));
  const id = await contact({ [name]: 'b' });
  const group = unique('g');
  await groupsApi.create('contacts', { name: group, label: 'Group', displayOrder: 5 });
  const changed = await coreApi.update('contacts', name, { label: 'New', description: 'Other', groupName: group,
    options: [...OPTIONS, { label: 'Option d', value: 'd', displayOrder: 3, hidden: false }] });
  has(changed, { name, label: 'New', description: 'Other', groupName: group, type: 'enumeration' });
  assert.deepEqual(changed.options.map((o) => o.value), ['a', 'b', 'c', 'd']);
  assert.equal((await contacts.getById(id, [name])).properties[name], 'b');
  await contacts.update(id, { properties: { [name]: 'd' } });
  await everyWay('contacts', id, { [name]: 'd' });
});

test('archive: gone from reads and lists, there with archived=true; its name may be used again', async () => {
  const name = unique('p');
  await coreApi.create('contacts', property(name));
  const id = await contact({ [name]: 'kept' });
  await coreApi.archive('contacts', name);
  await refused(coreApi.getByName('contacts', name), 404, 'OBJECT_NOT_FOUND');
  assert.ok(!(await coreApi.getAll('contacts')).results.some((item) => item.name === name));
  has((await coreApi.getAll('contacts', true)).results.find((item) => item.name === name), { archived: true });
  assert.ok(!(name in (await contacts.getById(id, [name])).properties), 'an archived property is an unknown one');
  await refused(contacts.update(id, { properties: { [name]: 'x' } }), 400, 'VALIDATION_ERROR');
  await coreApi.create('contacts', property(name));
  await contacts.update(id, { properties: { [name]: 'again' } });
  assert.equal((await contacts.getById(id, [name])).properties[name], 'again');
});

test('refused: a name twice, a wrong name, an unknown group or type; shipped ones stay', async () => {
  const name = unique('p');
  await coreApi.create('contacts', property(name));
  await refused(coreApi.create('contacts', property(name)), 409);
  await refused(coreApi.create('contacts', property('Not A Name')), 400, 'VALIDATION_ERROR');
  await refused(coreApi.create('contacts', property(unique(), { groupName: 'no_such_group' })), 400, 'VALIDATION_ERROR');
  await refused(coreApi.create('contacts', property(unique(), { type: 'colour' })), 400, 'VALIDATION_ERROR');
  await refused(coreApi.create('unicorns', property(unique())), 404, 'OBJECT_NOT_FOUND');
  await refused(coreApi.getByName('contacts', 'nothing_like_it'), 404, 'OBJECT_NOT_FOUND');
  await refused(coreApi.update('contacts', 'nothing_like_it', { label: 'x' }), 404, 'OBJECT_NOT_FOUND');
  await refused(coreApi.archive('contacts', 'email'), [400, 403, 405, 409]);
  has(await coreApi.getByName('contacts', 'email'), { archived: false, hubspotDefined: true });
});

test('unique values: a second record may not have one', async () => {
  const name = unique('p');
  has(await coreApi.create('contacts', property(name, { hasUniqueValue: true })), { hasUniqueValue: true });
  const id = await contact({ [name]: 'A-1' });
  await refused(contact({ [name]: 'A-1' }), [400, 409]);
  assert.equal((await contacts.getById('A-1', [name], undefined, undefined, false, name)).id, id);
  const other = await contact({ [name]: 'A-2' });
  assert.notEqual(other, id);
});

test('batch: create, read, archive; in part (207)', async () => {
  const [a, b] = [unique('p'), unique('p')];
  const made = await batchApi.createWithHttpInfo('contacts', { inputs: [property(a), property(b, { type: 'number', fieldType: 'number' })] });
  assert.equal(made.httpStatusCode, 201);
  assert.equal(made.data.status, 'COMPLETE');
  assert.deepEqual(made.data.results.map((p) => [p.name, p.type]), [[a, 'string'], [b, 'number']]);
  const read = await batchApi.readWithHttpInfo('contacts', { archived: false, inputs: [{ name: a }, { name: b }] });
  assert.equal(read.httpStatusCode, 200);
  sameSet(read.data.results.map((p) => p.name), [a, b]);
  const part = await batchApi.readWithHttpInfo('contacts', { archived: false, inputs: [{ name: a }, { name: 'nothing_like_it' }] });
  assert.equal(part.httpStatusCode, 207);
  assert.equal(part.data.numErrors, 1);
  assert.deepEqual(part.data.results.map((p) => p.name), [a]);
  assert.equal((await batchApi.archiveWithHttpInfo('contacts', { inputs: [{ name: a }, { name: b }] })).httpStatusCode, 204);
  await refused(coreApi.getByName('contacts', a), 404, 'OBJECT_NOT_FOUND');
  const old = await batchApi.read('contacts', { archived: true, inputs: [{ name: a }] });
  has(old.results[0], { name: a, archived: true });
});

test('groups: made, listed, read, renamed, archived', async () => {
  const name = unique('g');
  has(await groupsApi.create('companies', { name, label: 'Terms', displayOrder: 7 }),
    { name, label: 'Terms', displayOrder: 7, archived: false });
  has(await groupsApi.getByName('companies', name), { name, label: 'Terms' });
  has((await groupsApi.getAll('companies')).results.find((g) => g.name === name), { label: 'Terms', displayOrder: 7 });
  has(await groupsApi.update('companies', name, { label: 'Conditions' }), { name, label: 'Conditions', displayOrder: 7 });
  has(await groupsApi.getByName('companies', name), { label: 'Conditions' });
  assert.ok(!(await groupsApi.getAll('contacts')).results.some((g) => g.name === name), 'a group is of one type');
  await refused(groupsApi.create('companies', { name, label: 'Twice' }), 409);
  await groupsApi.archive('companies', name);
  await refused(groupsApi.getByName('companies', name), 404, 'OBJECT_NOT_FOUND');
  assert.ok(!(await groupsApi.getAll('companies')).results.some((g) => g.name === name));
});

test('shipped properties: the system ones, groups that exist, members of the answer', async () => {
  for (const [type, names] of [
    ['contacts', 'email firstname lastname phone jobtitle lifecyclestage hubspot_owner_id createdate lastmodifieddate hs_object_id'],
    ['companies', 'name domain hubspot_owner_id createdate hs_lastmodifieddate hs_object_id'],
    ['deals', 'dealname amount closedate dealstage pipeline hubspot_owner_id hs_lastmodifieddate'],
    ['tickets', 'subject content hs_pipeline hs_pipeline_stage hs_ticket_priority hs_ticket_category hubspot_owner_id'],
    ['products', 'name price description'], ['line_items', 'name quantity price'],
    ['notes', 'hs_note_body hs_timestamp hubspot_owner_id'], ['calls', 'hs_call_title hs_call_body hs_timestamp'],
    ['tasks', 'hs_task_subject hs_task_body hs_task_status hs_task_priority hs_timestamp'],
    ['meetings', 'hs_meeting_title hs_meeting_start_time hs_meeting_end_time hs_timestamp'],
    ['emails', 'hs_email_subject hs_email_text hs_email_direction hs_timestamp']]) {
    const all = (await coreApi.getAll(type)).results;
    const groups = new Set((await groupsApi.getAll(type)).results.map((g) => g.name));
    const known = new Set(all.map((item) => item.name));
    for (const name of names.split(' ')) assert.ok(known.has(name), `${type} has ${name}`);
    for (const item of all) {
      assert.ok(groups.has(item.groupName), `${type}.${item.name}: group ${item.groupName}`);
      assert.ok(item.label && item.type && item.fieldType && Array.isArray(item.options), JSON.stringify(item));
      assert.match(item.type, /^(string|number|date|datetime|enumeration|bool)$/);
      assert.equal(typeof item.modificationMetadata.readOnlyValue, 'boolean');
    }
    has(all.find((item) => item.name === 'hs_object_id').modificationMetadata, { readOnlyValue: true });
  }
});

test('the dated paths do the same', async () => {
  const name = unique('p');
  const made = await answers(201, 'POST', '/crm/properties/2026-09/contacts', property(name));
  assert.equal(made.name, name);
  assert.equal((await answers(200, 'PATCH', `/crm/properties/2026-09/contacts/${name}`, { label: 'L' })).label, 'L');
  assert.equal((await coreApi.getByName('contacts', name)).label, 'L');
  await answers(204, 'DELETE', `/crm/properties/2026-09/contacts/${name}`);
  assert.ok((await answers(200, 'GET', '/crm/properties/2026-09/contacts/groups')).results.length > 0);
});

end();
