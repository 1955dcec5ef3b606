/* Records one at a time, of every shipped type: what is written is what every way of reading gives back,
   names of properties and types, archive, history, merge with the old id, deletion for good. */
import { answers, assert, call, company, contact, deal, end, everyPage, everyWay, has, hubspot, isTime, ISO, mail,
  make, refused, sameSet, server, test, unique } from './support.mjs';

const contacts = hubspot.crm.contacts.basicApi;
const generic = hubspot.crm.objects.basicApi;

test('contacts: create answers the whole record', async () => {
  const email = mail();
  const made = await contacts.create({ properties: { email, firstname: 'Ann', lastname: 'Nowak' }, associations: [] });
  assert.match(made.id, /^[1-9][0-9]*$/);
  assert.ok(Number(made.id) < 2 ** 53, 'ids are exact as JSON numbers');
  assert.equal(made.archived, false);
  isTime(made.createdAt, 'createdAt');
  isTime(made.updatedAt, 'updatedAt');
  has(made.properties, { email, firstname: 'Ann', lastname: 'Nowak', hs_object_id: made.id });
  assert.match(made.properties.createdate, ISO);
  assert.match(made.properties.lastmodifieddate, ISO);
  assert.equal(new Date(made.properties.createdate).getTime(), made.createdAt.getTime());
  await everyWay('contacts', made.id, { email, firstname: 'Ann', lastname: 'Nowak' });
});

// type, what is written, where a call of its own exists in the client, aliases of the type
const SHIPPED = [
  ['contacts', { firstname: 'Ewa', lastname: 'Lis', jobtitle: 'Buyer' }, hubspot.crm.contacts, ['contact', '0-1']],
  ['companies', { name: 'Lis Handel', domain: 'lis-handel.example' }, hubspot.crm.companies, ['company', '0-2']],
  ['deals', { dealname: 'Order 7', pipeline: 'default', dealstage: 'appointmentscheduled', amount: '1200.5' },
    hubspot.crm.deals, ['deal', '0-3']],
  ['tickets', { subject: 'Broken', content: 'It does not start', hs_pipeline: '0', hs_pipeline_stage: '1' },
    hubspot.crm.tickets, ['ticket', '0-5']],
  ['products', { name: 'Chair', price: '19.99', description: 'Oak' }, hubspot.crm.products, ['product', '0-7']],
  ['line_items', { name: 'Chair', quantity: '3', price: '19.99' }, hubspot.crm.lineItems, ['line_item', '0-8']],
  ['quotes', { hs_title: 'Offer 9', hs_expiration_date: '2031-05-06' }, hubspot.crm.quotes, ['quote', '0-14']],
  ['leads', { hs_lead_name: 'Somebody from the fair' }, hubspot.crm.objects.leads, ['lead', '0-136']],
  ['notes', { hs_timestamp: '2026-01-02T03:04:05.678Z', hs_note_body: 'Called back' }, hubspot.crm.objects.notes,
    ['note', '0-46']],
  ['calls', { hs_timestamp: '2026-01-02T03:04:05.678Z', hs_call_title: 'First call', hs_call_body: 'Likes it',
    hs_call_duration: '65000' }, hubspot.crm.objects.calls, ['call', '0-48']],
  ['emails', { hs_timestamp: '2026-01-02T03:04:05.678Z', hs_email_subject: 'Hello', hs_email_text: 'Good morning',
    hs_email_direction: 'EMAIL' }, hubspot.crm.objects.emails, ['email', '0-49']],
  ['meetings', { hs_timestamp: '2026-01-02T03:04:05.678Z', hs_meeting_title: 'Visit',
    hs_meeting_start_time: '2026-01-02T03:04:05.678Z', hs_meeting_end_time: '2026-01-02T04:04:05.678Z' },
  hubspot.crm.objects.meetings, ['meeting', '0-47']],
  ['tasks', { hs_timestamp: '2026-01-02T03:04:05.678Z', hs_task_subject: 'Send offer', hs_task_body: 'With chairs',
    hs_task_status: 'NOT_STARTED', hs_task_priority: 'HIGH' }, hubspot.crm.objects.tasks, ['task', '0-27']],
  ['communications', { hs_timestamp: '2026-01-02T03:04:05.678Z', hs_communication_channel_type: 'SMS',
    hs_communication_logged_from: 'CRM', hs_communication_body: 'On my way' }, hubspot.crm.objects.communications,
  ['communication', '0-18']],
];

for (const [type, properties, own, aliases] of SHIPPED) {
  test(`${type}: written, read in every way, under every name, changed, archived`, async () => {
    const made = await own.basicApi.create({ properties, associations: [] });
    await everyWay(type, made.id, properties);
    const modified = type === 'contacts' ? 'lastmodifieddate' : 'hs_lastmodifieddate';
    assert.match((await own.basicApi.getById(made.id)).properties[modified], ISO);
    for (const alias of aliases) {
      const record = await generic.getById(alias, made.id, Object.keys(properties));
      has(record.properties, { ...properties, hs_object_id: made.id }, alias);
    }
    const [first, text] = Object.entries(properties).find(([name]) => /name|title|subject|body/.test(name));
    const changed = await own.basicApi.update(made.id, { properties: { [first]: `${text} II` } });
    assert.equal(changed.properties[first], `${text} II`);
    await everyWay(type, made.id, { ...properties, [first]: `${text} II` });
    await own.basicApi.archive(made.id);
    await refused(own.basicApi.getById(made.id), 404, 'OBJECT_NOT_FOUND');
    const old = await own.basicApi.getById(made.id, [first], undefined, undefined, true);
    assert.equal(old.archived, true);
    isTime(old.archivedAt, 'archivedAt');
    assert.equal(old.properties[first], `${text} II`);
  });
}

test('without names of properties each type gives its usual ones', async () => {
  const usual = {
    contacts: 'createdate email firstname hs_object_id lastmodifieddate lastname',
    companies: 'createdate domain hs_lastmodifieddate hs_object_id name',
    deals: 'amount closedate createdate dealname dealstage hs_lastmodifieddate hs_object_id pipeline',
    tickets: 'createdate content hs_lastmodifieddate hs_object_id hs_pipeline hs_pipeline_stage hs_ticket_category '
      + 'hs_ticket_priority subject',
    products: 'createdate description hs_lastmodifieddate hs_object_id name price',
  };
  const ids = {
    contacts: await contact(), companies: await company(), deals: await deal(),
    tickets: await make('tickets', { subject: unique(), hs_pipeline: '0', hs_pipeline_stage: '1' }),
    products: await make('products', { name: unique() }),
  };
  for (const [type, names] of Object.entries(usual)) {
    const record = await generic.getById(type, ids[type]);
    sameSet(Object.keys(record.properties), names.split(' '), type);
  }
});

test('properties asked for: the system ones are always there, unknown ones are ignored', async () => {
  const id = await contact({ city: 'Łódź' });
  const record = await contacts.getById(id, ['city', 'nothing_like_it']);
  sameSet(Object.keys(record.properties), ['city', 'createdate', 'hs_object_id', 'lastmodifieddate']);
  assert.equal(record.properties.city, 'Łódź');
  const empty = await contacts.getById(id, ['phone']);
  assert.equal(empty.properties.phone, null, 'without a value it is null');
});

test('values: numbers and bools as JSON, epoch milliseconds, empty text clears', async () => {
  const id = await deal({ amount: 12.5, closedate: 1767323045678 });
  has((await generic.getById('deals', id, ['amount', 'closedate'])).properties,
    { amount: '12.5', closedate: '2026-01-02T03:04:05.678Z' });
  await generic.update('deals', id, { properties: { amount: '', closedate: '2026-02-03T00:00:00Z' } });
  has((await generic.getById('deals', id, ['amount', 'closedate'])).properties,
    { amount: null, closedate: '2026-02-03T00:00:00.000Z' });
  await generic.update('deals', id, { properties: { amount: '7', closedate: null } });
  has((await generic.getById('deals', id, ['amount', 'closedate'])).properties, { amount: '7', closedate: null });
});

test('a change touches nothing else, and updatedAt rises', async () => {
  const id = await contact({ firstname: 'Ann', lastname: 'Nowak', city: 'Łódź' });
  const before = await contacts.getById(id, ['firstname', 'lastname', 'city']);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const after = await contacts.update(id, { properties: { lastname: 'Lis' } });
  assert.equal(after.properties.lastname, 'Lis');
  assert.ok(after.updatedAt > before.updatedAt);
  assert.equal(after.createdAt.getTime(), before.createdAt.getTime());
  await everyWay('contacts', id, { firstname: 'Ann', lastname: 'Lis', city: 'Łódź' });
});

test('idProperty: read and changed by e-mail address, percent-encoded', async () => {
  const email = `ann+${unique()}@firma.example`;
  const id = await contact({ email });
  assert.equal((await contacts.getById(email, ['email'], undefined, undefined, false, 'email')).id, id);
  const changed = await contacts.update(email, { properties: { firstname: 'Zofia' } }, 'email');
  assert.equal(changed.id, id);
  assert.equal((await contacts.getById(id, ['firstname'])).properties.firstname, 'Zofia');
  await refused(contacts.getById(mail(), [], undefined, undefined, false, 'email'), 404, 'OBJECT_NOT_FOUND');
});

test('a second contact of one address is told whose it is', async () => {
  const email = mail();
  const id = await contact({ email });
  const body = await refused(contacts.create({ properties: { email: email.toUpperCase() }, associations: [] }),
    409, 'CONFLICT');
  assert.equal(body.message, `Contact already exists. Existing ID: ${id}`);
});

test('a change to another contact’s address is told the same', async () => {
  const email = mail();
  const id = await contact({ email });
  const other = await contact();
  const body = await refused(contacts.update(other, { properties: { email } }), 409, 'CONFLICT');
  assert.match(body.message, new RegExp(`Existing ID: ${id}$`));
});

test('addresses that differ are different people, however alike: with a tag, without its dot', async () => {
  const [name, domain] = [unique('anna.k'), 'firma.example'];
  const emails = [`${name}@${domain}`, `${name}+shop@${domain}`, `${name}+news@${domain}`, `${name.replace('.', '')}@${domain}`];
  const ids = [];
  for (const email of emails) ids.push(await contact({ email }));
  assert.equal(new Set(ids).size, emails.length);
  for (const [i, email] of emails.entries()) {
    assert.equal((await contacts.getById(email, ['email'], undefined, undefined, false, 'email')).id, ids[i], email);
    const found = await hubspot.crm.contacts.searchApi.doSearch({ limit: 5, filterGroups: [{ filters: [
      { propertyName: 'email', operator: 'EQ', value: email }] }] });
    assert.deepEqual(found.results.map((record) => record.id), [ids[i]], email);
  }
  await refused(contacts.getById(`${name}+other@${domain}`, [], undefined, undefined, false, 'email'), 404, 'OBJECT_NOT_FOUND');
  await contacts.update(emails[1], { properties: { city: 'Radom' } }, 'email');
  assert.equal((await contacts.getById(ids[0], ['city'])).properties.city, null, 'nobody else was changed');
  await contacts.purge({ objectId: emails[2], idProperty: 'email' });
  for (const i of [0, 1, 3]) assert.equal((await contacts.getById(ids[i])).id, ids[i]);
});

test('history of a property, newest first, in single, list and batch reads', async () => {
  const id = await contact({ jobtitle: 'Buyer' });
  await contacts.update(id, { properties: { jobtitle: 'Head of buying' } });
  await contacts.update(id, { properties: { firstname: 'Ewa' } });
  const check = (record, where) => {
    const past = record.propertiesWithHistory.jobtitle;
    assert.deepEqual(past.map((entry) => entry.value), ['Head of buying', 'Buyer'], where);
    for (const entry of past) {
      isTime(entry.timestamp, `${where}: timestamp`);
      assert.ok(entry.sourceType, `${where}: sourceType`);
    }
    assert.ok(past[0].timestamp >= past[1].timestamp, `${where}: newest first`);
  };
  check(await contacts.getById(id, ['jobtitle'], ['jobtitle']), 'getById');
  const { all } = await everyPage((after) => contacts.getPage(50, after, ['jobtitle'], ['jobtitle']), 50);
  check(all.find((record) => record.id === id), 'getPage');
  const read = await hubspot.crm.contacts.batchApi.read({
    inputs: [{ id }], properties: ['jobtitle'], propertiesWithHistory: ['jobtitle'] });
  check(read.results[0], 'batch/read');
});

test('archive: gone from lists, search and batch reads; there with archived=true; twice is no error', async () => {
  const word = unique('Gone');
  const id = await contact({ lastname: word });
  await contacts.archive(id);
  const list = async (archived) => (await everyPage((after) =>
    contacts.getPage(100, after, ['lastname'], undefined, undefined, archived), 100)).all;
  assert.ok(!(await list(false)).some((record) => record.id === id));
  const old = (await list(true)).find((record) => record.id === id);
  has(old, { archived: true });
  assert.equal(old.properties.lastname, word);
  const found = await hubspot.crm.contacts.searchApi.doSearch({ query: word, limit: 5 });
  assert.equal(found.total, 0);
  const inputs = { inputs: [{ id }], properties: ['lastname'], propertiesWithHistory: [] };
  assert.equal((await hubspot.crm.contacts.batchApi.read(inputs, false)).results.length, 0);
  assert.equal((await hubspot.crm.contacts.batchApi.read(inputs, true)).results[0].id, id);
  await refused(contacts.update(id, { properties: { lastname: 'x' } }), 404, 'OBJECT_NOT_FOUND');
  await contacts.archive(id);
});

test('paging: every record once, the last page without paging, getAll of the client', async () => {
  const ids = [];
  for (let i = 0; i < 7; i += 1) ids.push(await make('products', { name: unique('paged') }));
  const { all, pages } = await everyPage((after) => hubspot.crm.products.basicApi.getPage(3, after, ['name']), 3);
  assert.ok(pages > 2);
  for (const id of ids) assert.ok(all.some((record) => record.id === id));
  const whole = await hubspot.crm.products.getAll(3, undefined, ['name']);
  sameSet(whole.map((record) => record.id), all.map((record) => record.id));
  const first = await hubspot.crm.products.basicApi.getPage(3, '0');
  assert.equal(first.results[0].id, all[0].id, 'after "0" is the beginning');
  assert.ok(first.paging.next.link.startsWith(server.url), first.paging.next.link);
  assert.equal((await hubspot.crm.products.basicApi.getPage()).results.length, Math.min(10, all.length));
});

test('merge: the survivor keeps its values and takes what it lacked; the old id leads to it', async () => {
  const one = await contact({ firstname: 'Ann', city: 'Łódź' });
  const two = await contact({ firstname: 'Anna', jobtitle: 'Buyer' });
  const merged = await contacts.merge({ primaryObjectId: one, objectIdToMerge: two });
  assert.equal(merged.id, one);
  assert.ok(merged.properties.hs_merged_object_ids.split(';').includes(two));
  const names = ['firstname', 'city', 'jobtitle'];
  for (const id of [one, two]) {
    const record = await contacts.getById(id, names);
    assert.equal(record.id, one, 'by the old id, too');
    has(record.properties, { firstname: 'Ann', city: 'Łódź', jobtitle: 'Buyer' });
  }
  const read = await hubspot.crm.contacts.batchApi.read({
    inputs: [{ id: two }], properties: names, propertiesWithHistory: [] });
  assert.deepEqual(read.results.map((record) => record.id), [one], 'a batch read by the old id');
  const changed = await contacts.update(two, { properties: { jobtitle: 'Head' } });
  assert.equal(changed.id, one, 'a change by the old id');
  assert.equal((await contacts.getById(one, names)).properties.jobtitle, 'Head');
  const { all } = await everyPage((after) => contacts.getPage(100, after), 100);
  assert.ok(!all.some((record) => record.id === two), 'lists hold the survivor alone');
});

test('merge: companies, deals and tickets, too; with itself or nothing it is refused', async () => {
  const ticket = () => make('tickets', { subject: unique(), hs_pipeline: '0', hs_pipeline_stage: '1' });
  for (const [{ basicApi }, one, two] of [[hubspot.crm.companies, await company(), await company()],
    [hubspot.crm.deals, await deal(), await deal()], [hubspot.crm.tickets, await ticket(), await ticket()]]) {
    const merge = (primaryObjectId, objectIdToMerge) => basicApi.merge({ primaryObjectId, objectIdToMerge });
    assert.equal((await merge(one, two)).id, one);
    assert.equal((await basicApi.getById(two)).id, one);
    await refused(merge(one, one), [400, 409]);
    await refused(merge(one, '999999999'), 404, 'OBJECT_NOT_FOUND');
  }
});

test('old ids of merged records write the survivor, which tells what was merged into it', async () => {
  const [one, two, three] = [await contact(), await contact(), await contact()];
  const merge = (kept, gone) => hubspot.crm.contacts.basicApi.merge({ primaryObjectId: kept, objectIdToMerge: gone });
  await merge(one, two);
  assert.equal((await contacts.update(two, { properties: { city: 'Hel' } })).id, one);
  await merge(two, three);
  const { properties } = await contacts.getById(three, ['hs_merged_object_ids', 'city', 'hs_additional_emails']);
  assert.deepEqual(properties.hs_merged_object_ids.split(';').sort(), [two, three].sort());
  assert.equal(properties.city, 'Hel');
  assert.equal(properties.hs_additional_emails.split(';').length, 2);
  await contacts.archive(three);
  await refused(contacts.getById(one), 404, 'OBJECT_NOT_FOUND');
});

test('deletion for good: by id and by address; nothing is left, and nobody is brought back by chance', async () => {
  const email = mail('forget');
  const id = await contact({ email, lastname: 'Forgotten' });
  await contacts.purge({ objectId: id });
  await refused(contacts.getById(id), 404, 'OBJECT_NOT_FOUND');
  await refused(contacts.getById(id, [], undefined, undefined, true), 404, 'OBJECT_NOT_FOUND');
  const found = await hubspot.crm.contacts.searchApi.doSearch({ query: email, limit: 5 });
  assert.equal(found.total, 0);
  const other = mail('forget');
  const second = await contact({ email: other });
  await contacts.purge({ objectId: other, idProperty: 'email' });
  await refused(contacts.getById(second), 404, 'OBJECT_NOT_FOUND');
  await refused(contacts.create({ properties: { email: other } }), 409, 'CONFLICT');
  await answers(200, 'POST', '/api/v1/erased/lift', { type: 'contacts', properties: { email: other }, reason: 'agreed' });
  const again = await contact({ email: other });
  assert.notEqual(again, second);
});

test('create with associations: both ends see them', async () => {
  const firm = await company();
  const id = await make('contacts', { email: mail() }, [{
    to: { id: firm }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 279 }] }]);
  const record = await contacts.getById(id, ['email'], undefined, ['companies']);
  assert.ok(record.associations.companies.results.some((link) => link.id === firm && /^contact_to_company/.test(link.type)),
    JSON.stringify(record.associations));
  const back = await hubspot.crm.companies.basicApi.getById(firm, ['name'], undefined, ['contacts']);
  assert.ok(back.associations.contacts.results.some((link) => link.id === id && /^company_to_contact/.test(link.type)),
    JSON.stringify(back.associations));
  const { all } = await everyPage((after) => contacts.getPage(100, after, ['email'], undefined, ['companies']), 100);
  assert.ok(all.find((item) => item.id === id).associations.companies.results.some((link) => link.id === firm));
  const nobody = await contacts.create({ properties: { email: mail() }, associations: [] });
  const alone = await contacts.getById(nobody.id, ['email'], undefined, ['companies']);
  assert.ok(!alone.associations?.companies?.results?.length, 'without any there are none');
});

test('an association with what is not there refuses the whole creation', async () => {
  const email = mail();
  await refused(contacts.create({ properties: { email }, associations: [{
    to: { id: '999999999' }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 279 }] }] }), [400, 404]);
  await refused(contacts.getById(email, [], undefined, undefined, false, 'email'), 404, 'OBJECT_NOT_FOUND');
});

test('ETag: stale changes are refused where asked, unchanged reads are empty', async () => {
  const id = await contact();
  const path = `/crm/v3/objects/contacts/${id}`;
  const { headers } = await call('GET', path);
  const tag = headers.get('etag');
  assert.ok(tag);
  assert.equal((await call('GET', path, undefined, { headers: { 'If-None-Match': tag } })).status, 304);
  await answers(200, 'PATCH', path, { properties: { city: 'Kielce' } }, { headers: { 'If-Match': tag } });
  assert.equal((await call('PATCH', path, { properties: { city: 'x' } }, { headers: { 'If-Match': tag } })).status, 412);
  const seen = await contacts.getByIdWithHttpInfo(id);
  assert.notEqual(seen.headers.etag, tag, 'the typed client sees it, too');
});

test('several options: a text that begins with a semicolon adds to those there', async () => {
  const name = unique('many');
  await hubspot.crm.properties.coreApi.create('contacts', { name, label: name, groupName: 'contactinformation',
    type: 'enumeration', fieldType: 'checkbox', options: ['a', 'b', 'c'].map((value, displayOrder) => (
      { label: value.toUpperCase(), value, displayOrder, hidden: false })) });
  const id = await contact({ [name]: ';b' });
  const written = async (text) => (await contacts.update(id, { properties: { [name]: text } })).properties[name];
  assert.equal(await written(';a'), 'a;b');
  assert.equal(await written(';b;c'), 'a;b;c', 'none is there twice');
  await refused(contacts.update(id, { properties: { [name]: ';z' } }), 400, 'VALIDATION_ERROR');
  await everyWay('contacts', id, { [name]: 'a;b;c' });
  assert.equal(await written('b'), 'b', 'without the semicolon it is all there is');
  await hubspot.crm.contacts.batchApi.update({ inputs: [{ id, properties: { [name]: ';c' } }] });
  await everyWay('contacts', id, { [name]: 'b;c' });
  assert.equal(await written(''), null);
});

test('telephone numbers that look made up are kept: programs mean what they write', async () => {
  for (const phone of ['(555) 555-5555', '0000000000', '1234567890']) {
    const id = await contact({ phone });
    assert.ok((await contacts.getById(id, ['phone'])).properties.phone, phone);
  }
});

test('names that programs give are left as they are', async () => {
  for (const firstname of ['user_1', 'x7', 'RUN42'])
    assert.equal((await contacts.getById(await contact({ firstname }), ['firstname'])).properties.firstname, firstname);
});

test('an invoice needs no number of its own', async () => {
  const id = await make('invoices', { hs_currency: 'EUR', hs_due_date: '2026-12-31' });
  has((await generic.getById('invoices', id, ['hs_currency', 'hs_number'])).properties, { hs_currency: 'EUR', hs_number: null });
});

test('a note of 65,536 characters in any script, and not of one more', async () => {
  for (const letter of ['x', 'ż', '語', '😀']) {
    const text = letter.repeat(65_536);
    const id = await make('notes', { hs_timestamp: '2026-01-01T00:00:00Z', hs_note_body: text });
    assert.equal((await generic.getById('notes', id, ['hs_note_body'])).properties.hs_note_body, text);
    await refused(make('notes', { hs_timestamp: '2026-01-01T00:00:00Z', hs_note_body: text + letter }), 400, 'VALIDATION_ERROR');
  }
});

end();
