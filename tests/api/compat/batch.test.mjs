/* Many records in one call: whole or in part (207), in the order of the inputs, by other properties, and
   what was written is there afterwards. */
import { answers, assert, call, company, contact, end, has, hubspot, isTime, mail, refused, sameSet, test, unique }
  from './support.mjs';

const batch = hubspot.crm.contacts.batchApi;
const single = hubspot.crm.contacts.basicApi;
const input = (properties, more = {}) => ({ properties, associations: [], ...more });

function complete(answer, count) {
  assert.equal(answer.status, 'COMPLETE');
  isTime(answer.startedAt, 'startedAt');
  isTime(answer.completedAt, 'completedAt');
  assert.ok(answer.completedAt >= answer.startedAt);
  assert.equal(answer.results.length, count);
}

test('create: a hundred at once, in order', async () => {
  const emails = Array.from({ length: 100 }, (_, i) => mail(`b${i}`));
  const made = await batch.create({ inputs: emails.map((email, i) => input({ email, lastname: `N${i}` })) });
  complete(made, 100);
  assert.equal(made.numErrors, undefined);
  assert.deepEqual(made.results.map((record) => record.properties.email), emails);
  const read = await batch.read({ inputs: made.results.map(({ id }) => ({ id })), properties: ['lastname'],
    propertiesWithHistory: [] });
  complete(read, 100);
  assert.deepEqual(new Map(read.results.map((record) => [record.id, record.properties.lastname])),
    new Map(made.results.map((record, i) => [record.id, `N${i}`])));
});

test('create: more than a hundred, none and no inputs are refused', async () => {
  const inputs = Array.from({ length: 101 }, () => input({ email: mail() }));
  await refused(batch.create({ inputs }), 400, 'VALIDATION_ERROR');
  await refused(single.getById(inputs[0].properties.email, [], undefined, undefined, false, 'email'), 404,
    'OBJECT_NOT_FOUND');
  assert.equal((await call('POST', '/crm/v3/objects/contacts/batch/create', {})).status, 400);
});

test('create: one bad input refuses all, where no trace ids tell them apart', async () => {
  const taken = mail('taken');
  const id = await contact({ email: taken });
  const fresh = mail('fresh');
  const body = await refused(batch.create({ inputs: [input({ email: fresh }), input({ email: taken })] }), 409,
    'CONFLICT');
  assert.match(body.message, new RegExp(`Contact already exists. Existing ID: ${id}`));
  await refused(single.getById(fresh, [], undefined, undefined, false, 'email'), 404, 'OBJECT_NOT_FOUND');
});

test('create: with trace ids each stands by itself (207)', async () => {
  const taken = mail('taken');
  const id = await contact({ email: taken });
  const [good, bad, wrong] = [unique('t'), unique('t'), unique('t')];
  const fresh = mail('fresh');
  const made = await batch.createWithHttpInfo({ inputs: [
    input({ email: fresh }, { objectWriteTraceId: good }),
    input({ email: taken }, { objectWriteTraceId: bad }),
    input({ email: mail(), nothing_like_it: 'x' }, { objectWriteTraceId: wrong })] });
  assert.equal(made.httpStatusCode, 207);
  complete(made.data, 1);
  has(made.data.results[0], { objectWriteTraceId: good });
  assert.equal(made.data.numErrors, 2);
  assert.equal(made.data.errors.length, 2);
  const [conflict, unknown] = made.data.errors;
  has(conflict, { category: 'CONFLICT', status: 'error' });
  assert.match(conflict.message, new RegExp(`Existing ID: ${id}`));
  assert.deepEqual(conflict.context.objectWriteTraceId, [bad]);
  has(unknown, { category: 'VALIDATION_ERROR' });
  assert.deepEqual(unknown.context.objectWriteTraceId, [wrong]);
  assert.equal((await single.getById(fresh, [], undefined, undefined, false, 'email')).id, made.data.results[0].id);
});

test('create: with associations', async () => {
  const firm = await company();
  const made = await batch.create({ inputs: [input({ email: mail() }, { associations: [{
    to: { id: firm }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 279 }] }] })] });
  const links = await hubspot.crm.associations.v4.basicApi.getPage('contacts', made.results[0].id, 'companies');
  assert.deepEqual(links.results.map((link) => link.toObjectId), [firm]);
});

test('read: found, missing (207) and by e-mail address', async () => {
  const email = mail();
  const id = await contact({ email, city: 'Łódź' });
  const read = await batch.readWithHttpInfo({ inputs: [{ id }, { id: '999999999' }], properties: ['city'],
    propertiesWithHistory: [] });
  assert.equal(read.httpStatusCode, 207);
  complete(read.data, 1);
  has(read.data.results[0].properties, { city: 'Łódź', hs_object_id: id });
  has(read.data, { numErrors: 1 });
  has(read.data.errors[0], { category: 'OBJECT_NOT_FOUND', status: 'error' });
  assert.deepEqual(read.data.errors[0].context.ids, ['999999999']);
  const by = await batch.readWithHttpInfo({ inputs: [{ id: email }], idProperty: 'email', properties: ['city'],
    propertiesWithHistory: [] });
  assert.equal(by.httpStatusCode, 200);
  assert.deepEqual(by.data.results.map((record) => record.id), [id]);
  const none = await batch.read({ inputs: [{ id: mail() }], idProperty: 'email', properties: ['city'],
    propertiesWithHistory: [] });
  assert.equal(none.results.length, 0);
  assert.equal(none.numErrors, 1);
});

test('read: an id twice is one record', async () => {
  const id = await contact();
  const read = await batch.read({ inputs: [{ id }, { id }], properties: ['email'], propertiesWithHistory: [] });
  sameSet(new Set(read.results.map((record) => record.id)), [id]);
});

test('update: in part (207), by e-mail address, values are there afterwards', async () => {
  const email = mail();
  const [one, two] = [await contact(), await contact({ email })];
  const changed = await batch.updateWithHttpInfo({ inputs: [
    { id: one, properties: { city: 'Radom' } },
    { id: email, idProperty: 'email', properties: { city: 'Kielce' } },
    { id: '999999999', properties: { city: 'x' } }] });
  assert.equal(changed.httpStatusCode, 207);
  complete(changed.data, 2);
  sameSet(changed.data.results.map((record) => `${record.id} ${record.properties.city}`),
    [`${one} Radom`, `${two} Kielce`]);
  has(changed.data, { numErrors: 1 });
  has(changed.data.errors[0], { category: 'OBJECT_NOT_FOUND' });
  assert.equal((await single.getById(one, ['city'])).properties.city, 'Radom');
  assert.equal((await single.getById(two, ['city'])).properties.city, 'Kielce');
  const all = await batch.updateWithHttpInfo({ inputs: [{ id: one, properties: { city: '' } }] });
  assert.equal(all.httpStatusCode, 200);
  assert.equal((await single.getById(one, ['city'])).properties.city, null);
});

test('upsert: new ones are told from old ones; both hold what was sent', async () => {
  const [old, fresh] = [mail(), mail()];
  const id = await contact({ email: old, firstname: 'Ann' });
  const done = await batch.upsertWithHttpInfo({ inputs: [
    { id: old, idProperty: 'email', properties: { city: 'Radom' }, objectWriteTraceId: 'first' },
    { id: fresh, idProperty: 'email', properties: { email: fresh, city: 'Kielce' }, objectWriteTraceId: 'second' }] });
  assert.equal(done.httpStatusCode, 200);
  complete(done.data, 2);
  const by = Object.fromEntries(done.data.results.map((record) => [record.objectWriteTraceId, record]));
  has(by.first, { id, _new: false });
  has(by.second, { _new: true });
  has((await single.getById(id, ['firstname', 'city'])).properties, { firstname: 'Ann', city: 'Radom' });
  has((await single.getById(fresh, ['email', 'city'], undefined, undefined, false, 'email')).properties,
    { email: fresh, city: 'Kielce' });
  const alone = mail();
  const implied = await batch.upsert({ inputs: [{ id: alone, idProperty: 'email', properties: { city: 'Opole' } }] });
  assert.equal(implied.results[0]._new, true);
  assert.equal((await single.getById(implied.results[0].id, ['email'])).properties.email, alone,
    'the id is the value of its property');
});

test('upsert: in part (207)', async () => {
  const email = mail();
  const done = await batch.upsertWithHttpInfo({ inputs: [
    { id: email, idProperty: 'email', properties: { city: 'Radom' }, objectWriteTraceId: 'a' },
    { id: mail(), idProperty: 'email', properties: { nothing_like_it: 'x' }, objectWriteTraceId: 'b' }] });
  assert.equal(done.httpStatusCode, 207);
  assert.equal(done.data.results.length, 1);
  assert.equal(done.data.numErrors, 1);
  assert.deepEqual(done.data.errors[0].context.objectWriteTraceId, ['b']);
});

test('archive: those that are there; the others are no error', async () => {
  const [one, two] = [await contact(), await contact()];
  const gone = await batch.archiveWithHttpInfo({ inputs: [{ id: one }, { id: '999999999' }] });
  assert.equal(gone.httpStatusCode, 204);
  await refused(single.getById(one), 404, 'OBJECT_NOT_FOUND');
  assert.equal((await single.getById(one, [], undefined, undefined, true)).archived, true);
  assert.equal((await single.getById(two)).id, two);
});

test('the generic calls do the same for any type', async () => {
  const { batchApi } = hubspot.crm.objects;
  const made = await batchApi.create('companies', { inputs: [input({ name: unique('Firma') }),
    input({ name: unique('Firma') })] });
  complete(made, 2);
  const [one, two] = made.results.map((record) => record.id);
  await batchApi.update('companies', { inputs: [{ id: one, properties: { city: 'Radom' } }] });
  const read = await batchApi.read('0-2', { inputs: [{ id: one }, { id: two }], properties: ['city'],
    propertiesWithHistory: [] });
  assert.deepEqual(Object.fromEntries(read.results.map((r) => [r.id, r.properties.city])), { [one]: 'Radom', [two]: null });
  await batchApi.archive('companies', { inputs: [{ id: one }, { id: two }] });
  assert.equal((await batchApi.read('companies', { inputs: [{ id: one }], properties: [], propertiesWithHistory: [] }))
    .results.length, 0);
  const at = '2026-01-02T03:04:05.678Z';
  for (const [name, word, more] of [['deals', 'dealname', { pipeline: 'default', dealstage: 'appointmentscheduled' }],
    ['tickets', 'subject', { hs_pipeline: '0', hs_pipeline_stage: '1' }], ['products', 'name', {}],
    ['notes', 'hs_note_body', { hs_timestamp: at }], ['tasks', 'hs_task_subject', { hs_timestamp: at }]]) {
    const some = await batchApi.create(name, { inputs: [1, 2, 3].map((i) => input({ [word]: `${name} ${i}`, ...more })) });
    assert.deepEqual(some.results.map((record) => record.properties[word]), [1, 2, 3].map((i) => `${name} ${i}`), name);
  }
});

test('the calls of each type: create, read, update, archive', async () => {
  const { crm } = hubspot;
  const at = '2026-01-02T03:04:05.678Z';
  for (const [what, api, word, more] of [['companies', crm.companies, 'name', {}],
    ['deals', crm.deals, 'dealname', { pipeline: 'default', dealstage: 'appointmentscheduled' }],
    ['tickets', crm.tickets, 'subject', { hs_pipeline: '0', hs_pipeline_stage: '1' }], ['products', crm.products, 'name', {}],
    ['line_items', crm.lineItems, 'name', { quantity: '1', price: '2' }], ['quotes', crm.quotes, 'hs_title', {}],
    ['leads', crm.objects.leads, 'hs_lead_name', {}], ['notes', crm.objects.notes, 'hs_note_body', { hs_timestamp: at }],
    ['calls', crm.objects.calls, 'hs_call_title', { hs_timestamp: at }],
    ['emails', crm.objects.emails, 'hs_email_subject', { hs_timestamp: at, hs_email_direction: 'EMAIL' }],
    ['meetings', crm.objects.meetings, 'hs_meeting_title', { hs_timestamp: at }],
    ['tasks', crm.objects.tasks, 'hs_task_subject', { hs_timestamp: at }]]) {
    const made = await api.batchApi.create({ inputs: ['One', 'Two'].map((text) => input({ [word]: text, ...more })) });
    complete(made, 2);
    const ids = made.results.map(({ id }) => ({ id }));
    complete(await api.batchApi.update({ inputs: ids.map(({ id }, i) => ({ id, properties: { [word]: `New ${i}` } })) }), 2);
    const read = await api.batchApi.read({ inputs: ids, properties: [word], propertiesWithHistory: [word] });
    for (const [i, { id }] of ids.entries()) {
      const record = read.results.find((item) => item.id === id);
      assert.equal(record.properties[word], `New ${i}`, what);
      assert.deepEqual(record.propertiesWithHistory[word].map((entry) => entry.value), [`New ${i}`, ['One', 'Two'][i]], what);
    }
    await api.batchApi.archive({ inputs: ids });
    assert.equal((await api.batchApi.read({ inputs: ids, properties: [word], propertiesWithHistory: [] })).results.length, 0, what);
  }
});

test('ids as JSON numbers are taken, too', async () => {
  const id = await contact({ city: 'Radom' });
  const read = await answers(200, 'POST', '/crm/v3/objects/contacts/batch/read',
    { inputs: [{ id: Number(id) }], properties: ['city'] });
  assert.deepEqual(read.results.map((record) => [record.id, record.properties.city]), [[id, 'Radom']]);
});

test('a property of one’s own with unique values is an idProperty', async () => {
  const name = unique('ref');
  await hubspot.crm.properties.coreApi.create('contacts', { name, label: 'Reference', groupName: 'contactinformation',
    type: 'string', fieldType: 'text', hasUniqueValue: true });
  const done = await batch.upsert({ inputs: [{ id: 'K-1', idProperty: name, properties: { [name]: 'K-1', city: 'Radom' } },
    { id: 'K-2', idProperty: name, properties: { [name]: 'K-2' } }] });
  assert.deepEqual(done.results.map((record) => record._new), [true, true]);
  const again = await batch.upsert({ inputs: [{ id: 'K-1', idProperty: name, properties: { city: 'Kielce' } }] });
  has(again.results[0], { id: done.results[0].id, _new: false });
  const read = await batch.read({ inputs: [{ id: 'K-1' }], idProperty: name, properties: ['city', name],
    propertiesWithHistory: [] });
  has(read.results[0].properties, { city: 'Kielce', [name]: 'K-1' });
  assert.equal((await single.getById('K-2', [name], undefined, undefined, false, name)).id, done.results[1].id);
  const twice = await contact();
  await refused(single.update(twice, { properties: { [name]: 'K-1' } }), [400, 409]);
});

test('an error of a batch names the property; missing ones name the type', async () => {
  const made = await answers(207, 'POST', '/crm/v3/objects/contacts/batch/create', { inputs: [
    { properties: { email: mail() }, objectWriteTraceId: 'good' },
    { properties: { lifecyclestage: 'nothing' }, objectWriteTraceId: 'option' },
    { properties: { no_such_property: 'x' }, objectWriteTraceId: 'unknown' }] });
  assert.deepEqual(made.errors.map((e) => [e.context.objectWriteTraceId[0], e.errors[0].in]),
    [['option', 'lifecyclestage'], ['unknown', 'no_such_property']]);
  for (const [type, name] of [['contacts', 'CONTACT'], ['companies', 'COMPANY'], ['line_items', 'LINE_ITEM']]) {
    const read = await answers(207, 'POST', `/crm/v3/objects/${type}/batch/read`, { inputs: [{ id: '999999999' }], properties: [] });
    assert.equal(read.errors[0].message,
      `Could not get some ${name} objects, they may be deleted or not exist. Check that ids are valid.`);
  }
});

test('an input about a record says which', async () => {
  for (const call of ['update', 'archive', 'read'])
    await answers(400, 'POST', `/crm/v3/objects/contacts/batch/${call}`, { inputs: [{ properties: { firstname: 'A' } }], properties: [] });
});

end();
