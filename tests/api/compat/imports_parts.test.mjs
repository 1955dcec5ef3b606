/* Imports of more than one type of records: several in a row of one file, those that a column calls by an id or a
   value, several files of one request, labels, lists; their errors, and taking all of it back at once. The typed call
   sends one file, so forms of several go through the client's own `apiRequest`. */
import { answers, assert, call, company, contact, end, has, hubspot, isError, mail, make, sameSet, server, test, unique,
  until } from './support.mjs';

const { coreApi, publicImportsApi } = hubspot.crm.imports;
const CONTACT = '0-1', COMPANY = '0-2', DEAL = '0-3';

async function property(name, type, fieldType) {
  const made = await hubspot.crm.properties.coreApi.create('contacts', { name: unique(`${name}_`), label: unique('Label '),
    groupName: 'contactinformation', type, fieldType });
  return made.name;
}
const quote = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows) => rows.map((row) => row.map(String).map(quote).join(',')).join('\r\n');
const column = (columnObjectTypeId, columnName, propertyName, more = {}) =>
  ({ columnObjectTypeId, columnName, propertyName, ...more });
const KEY = { columnType: 'HUBSPOT_ALTERNATE_ID' };
const file = (fileName, columnMappings, hasHeader = true) =>
  ({ fileName, fileFormat: 'CSV', fileImportPage: { hasHeader, columnMappings } });

const finished = (id) => until(async () => {
  const state = await coreApi.getById(Number(id));
  return ['DONE', 'FAILED', 'CANCELED'].includes(state.state) && state;
}, `import ${id}`, 60);

/** One file through the typed call, to its end. */
async function importFile(mappings, rows, more = {}) {
  const request = { name: unique('Import '), files: [file('rows.csv', mappings)], ...more };
  const made = await coreApi.create({ data: Buffer.from(csv(rows)), name: 'rows.csv' }, JSON.stringify(request));
  return finished(made.id);
}

/** Several files; what the server answers. */
async function sendFiles(files, more = {}) {
  const form = new FormData();
  form.append('importRequest', JSON.stringify({ name: unique('Import '), files: files.map((one) => one.about), ...more }));
  for (const one of files) form.append('files', new Blob([csv(one.rows)], { type: 'text/csv' }), one.about.fileName);
  const answer = await fetch(`${server.url}/crm/v3/imports`, {
    method: 'POST', headers: { authorization: `Bearer ${server.key}` }, body: form });
  return { status: answer.status, json: await answer.json() };
}

async function importFiles(files, more) {
  const { status, json } = await sendFiles(files, more);
  assert.equal(status, 200, JSON.stringify(json));
  return finished(json.id);
}

const errorsOf = async (id) => (await publicImportsApi.getErrors(Number(id), undefined, 100, true, true)).results;
const byMail = async (email) => (await hubspot.crm.contacts.basicApi.getById(email, ['firstname', 'lastname', 'email'],
  undefined, undefined, false, 'email'));
async function found(type, property, value) {
  const { results } = await hubspot.crm.objects.searchApi.doSearch(type, { limit: 10, properties: [property],
    filterGroups: [{ filters: [{ propertyName: property, operator: 'EQ', value }] }] });
  return results.map((one) => one.id);
}
/** Labels (null: plain) of what a record is associated with, by id. */
async function linked(from, id, to) {
  const { results } = await hubspot.crm.associations.v4.basicApi.getPage(from, id, to);
  return Object.fromEntries(results.map((one) => [String(one.toObjectId), one.associationTypes.map((t) => t.label).sort()]));
}
async function undo(id) {
  await answers(202, 'POST', `/api/v1/imports/${id}/undo`);
  await until(async () => (await coreApi.getById(Number(id))).state === 'REVERTED'
    && (await answers(200, 'GET', `/api/v1/imports/${id}`)).state === 'undone', `undo of ${id}`, 60);
}

const PERSON_AND_FIRM = [column(CONTACT, 'First name', 'firstname'), column(CONTACT, 'E-mail', 'email', KEY),
  column(COMPANY, 'Company', 'name'), column(COMPANY, 'Domain', 'domain', KEY)];

test('one file of people and companies: each row makes both and associates them', async () => {
  const [ann, bob, eve] = [mail('ann'), mail('bob'), mail('eve')];
  const [acme, beta] = [`${unique('acme')}.example`, `${unique('beta')}.example`];
  const old = await company({ name: 'Beta before', domain: beta });
  const done = await importFile(PERSON_AND_FIRM, [['First name', 'E-mail', 'Company', 'Domain'],
    ['Ann', ann, 'Acme', acme], ['Bob', bob, 'Acme', acme], ['Eve', eve, 'Beta', beta], ['Lonely', mail(), '', '']]);
  assert.equal(done.state, 'DONE');
  sameSet(done.mappedObjectTypeIds, [CONTACT, COMPANY]);
  has(done.metadata.counters, { TOTAL_ROWS: 4, CREATED_OBJECTS: 5, UPDATED_OBJECTS: 1, UNIQUE_OBJECTS_WRITTEN: 6, ERRORS: 0,
    ASSOCIATIONS_CREATED: 3 });
  const [firm] = await found('companies', 'domain', acme);
  const people = [(await byMail(ann)).id, (await byMail(bob)).id];
  sameSet(Object.keys(await linked('companies', firm, 'contacts')), people);
  // The first company of a person is the primary one.
  assert.deepEqual((await linked('contacts', people[0], 'companies'))[firm], ['Primary', null].sort());
  assert.equal((await hubspot.crm.companies.basicApi.getById(old, ['name'])).properties.name, 'Beta');
  sameSet(Object.keys(await linked('companies', old, 'contacts')), [(await byMail(eve)).id]);
  assert.deepEqual(await errorsOf(done.id), []);
  // The same once more changes nothing and makes nobody twice.
  const again = await importFile(PERSON_AND_FIRM, [['First name', 'E-mail', 'Company', 'Domain'], ['Ann', ann, 'Acme', acme]]);
  has(again.metadata.counters, { CREATED_OBJECTS: 0, UPDATED_OBJECTS: 2 });
  sameSet(Object.keys(await linked('companies', firm, 'contacts')), people);
});

test('three types in a row, and a label that a column names', async () => {
  const { results: [label] } = await hubspot.crm.associations.v4.schema.definitionsApi.create('contacts', 'companies',
    { name: unique('adviser_'), label: unique('Adviser '), inverseLabel: unique('Advised ') });
  const [ann, bob] = [mail(), mail()];
  const domain = `${unique('firm')}.example`, title = unique('Deal ');
  const done = await importFile([...PERSON_AND_FIRM, column(DEAL, 'Deal', 'dealname'), column(DEAL, 'Stage', 'dealstage'),
    column(CONTACT, 'Role', null, { columnType: 'FLEXIBLE_ASSOCIATION_LABEL', toColumnObjectTypeId: COMPANY })],
  [['First name', 'E-mail', 'Company', 'Domain', 'Deal', 'Stage', 'Role'],
    ['Ann', ann, 'Firm', domain, title, 'appointmentscheduled', label.label],
    ['Bob', bob, 'Firm', domain, '', '', 'No such role']]);
  assert.equal(done.state, 'DONE');
  const [firm] = await found('companies', 'domain', domain);
  const [deal] = await found('deals', 'dealname', title);
  const [a, b] = [(await byMail(ann)).id, (await byMail(bob)).id];
  assert.ok((await linked('contacts', a, 'companies'))[firm].includes(label.label));
  sameSet(Object.keys(await linked('deals', deal, 'contacts')), [a]);
  sameSet(Object.keys(await linked('deals', deal, 'companies')), [firm]);
  // A label there is not is told, and the two are related all the same.
  assert.ok((await linked('contacts', b, 'companies'))[firm]);
  const faults = await errorsOf(done.id);
  assert.equal(faults.length, 1, JSON.stringify(faults));
  has(faults[0], { errorType: 'ASSOCIATION_LABEL_NOT_FOUND', objectTypeId: CONTACT, invalidValue: 'No such role',
    knownColumnNumber: 7 });
  assert.equal(faults[0].sourceData.lineNumber, 3);
});

test('what is wrong with one record of a row keeps the other from nothing', async () => {
  const good = mail(), domain = `${unique('ok')}.example`, word = unique('Only a firm ');
  const done = await importFile(PERSON_AND_FIRM, [['First name', 'E-mail', 'Company', 'Domain'],
    ['Ann', good, 'Fine', domain], ['Bad', 'this is no address', word, `${unique('w')}.example`]]);
  has(done.metadata.counters, { TOTAL_ROWS: 2, CREATED_OBJECTS: 3, ERRORS: 1 });
  const [fault] = await errorsOf(done.id);
  has(fault, { errorType: 'INVALID_EMAIL', objectTypeId: CONTACT, invalidValue: 'this is no address', knownColumnNumber: 2 });
  has(fault.sourceData, { lineNumber: 3, fileId: Number(done.metadata.fileIds[0]) });
  assert.ok(fault.sourceData.rowData.includes(word));
  const [firm] = await found('companies', 'name', word);
  assert.deepEqual(await linked('companies', firm, 'contacts'), {});
  // What is missing is called by its label.
  const lacking = await importFile([column(CONTACT, 'M', 'email'), column(DEAL, 'Amount', 'amount'),
    column(COMPANY, 'Town', 'city')], [['M', 'Amount', 'Town'], [mail(), '5', 'Radom']]);
  const missing = await errorsOf(lacking.id);
  assert.ok(missing.length > 0);
  for (const { errorMessage, objectTypeId } of missing) {
    assert.doesNotMatch(errorMessage, /^:/);
    assert.notEqual(objectTypeId, CONTACT);
  }
});

test('a column of ids of another type associates with records that are there', async () => {
  const firm = await company(), email = mail();
  const rows = (id) => [['E-mail', 'Surname', 'Company id'], [email, 'Nowak', id]];
  const mappings = [column(CONTACT, 'E-mail', 'email', KEY), column(CONTACT, 'Surname', 'lastname'),
    column(COMPANY, 'Company id', null, { idColumnType: 'HUBSPOT_OBJECT_ID' })];
  const done = await importFile(mappings, rows(firm));
  has(done.metadata.counters, { CREATED_OBJECTS: 1, UPDATED_OBJECTS: 1, ERRORS: 0 });
  const { id } = await byMail(email);
  assert.deepEqual(Object.keys(await linked('contacts', id, 'companies')), [firm]);
  const wrong = await importFile(mappings, rows('999999999'));
  const [fault] = await errorsOf(wrong.id);
  has(fault, { errorType: 'INVALID_RECORD_ID', objectTypeId: COMPANY, invalidValue: '999999999', knownColumnNumber: 3 });
});

test('a foreign key: by id, by a unique value, several in a cell, of a kind', async () => {
  const [one, two] = [await company({ domain: `${unique('one')}.example` }), `${unique('two')}.example`];
  const second = await company({ domain: two });
  const [ann, bob, eve] = [mail(), mail(), mail()];
  const person = [column(CONTACT, 'E-mail', 'email', KEY)];
  const done = await importFile([...person, column(CONTACT, 'Firms', 'domain', { toColumnObjectTypeId: COMPANY,
    foreignKeyType: { associationTypeId: 279, associationCategory: 'HUBSPOT_DEFINED' } })],
  [['E-mail', 'Firms'], [ann, two.toUpperCase()], [bob, 'nobody.example'], [eve, '']]);
  const a = (await byMail(ann)).id;
  assert.deepEqual(Object.keys(await linked('contacts', a, 'companies')), [second]);
  has(done.metadata.counters, { TOTAL_ROWS: 3, CREATED_OBJECTS: 3, ASSOCIATIONS_CREATED: 1, ERRORS: 1 });
  const [fault] = await errorsOf(done.id);
  has(fault, { errorType: 'ASSOCIATION_RECORD_NOT_FOUND', objectTypeId: CONTACT, invalidValue: 'nobody.example',
    knownColumnNumber: 2 });
  assert.equal(fault.sourceData.lineNumber, 3);
  // Without a word on what the cell holds: ids here.
  await importFile([...person, column(CONTACT, 'Firms', null, { toColumnObjectTypeId: COMPANY })],
    [['E-mail', 'Firms'], [eve, `${one};${second}`]]);
  sameSet(Object.keys(await linked('contacts', (await byMail(eve)).id, 'companies')), [one, second]);
  // Keys of another type, without a word on whose they are.
  await importFile([...person, column(COMPANY, 'Firms', 'domain', { columnType: 'ASSOCIATION_KEYS' })],
    [['E-mail', 'Firms'], [bob, two]]);
  assert.deepEqual(Object.keys(await linked('contacts', (await byMail(bob)).id, 'companies')), [second]);
  assert.equal(await importFile([...person, column(CONTACT, 'Firms', null, { toColumnObjectTypeId: COMPANY,
    foreignKeyType: { associationTypeId: 3, associationCategory: 'HUBSPOT_DEFINED' } })], [['E-mail', 'Firms'], [ann, one]])
    .then(() => 'accepted', (error) => error.code), 400);
});

test('records of one type with each other, whichever row comes first', async () => {
  const [boss, worker] = [mail('boss'), mail('worker')];
  const done = await importFile([column(CONTACT, 'E-mail', 'email', KEY),
    column(CONTACT, 'Of', 'email', { columnType: 'ASSOCIATION_KEYS', toColumnObjectTypeId: CONTACT })],
  [['E-mail', 'Of'], [worker, boss], [boss, '']]);
  has(done.metadata.counters, { CREATED_OBJECTS: 2, ASSOCIATIONS_CREATED: 1, ERRORS: 0 });
  const [b, w] = [(await byMail(boss)).id, (await byMail(worker)).id];
  assert.deepEqual(Object.keys(await linked('contacts', w, 'contacts')), [b]);
});

const TWO_FILES = (people, firms) => [
  { about: file('people.csv', [column(CONTACT, 'First name', 'firstname'),
    column(CONTACT, 'E-mail', 'email', { ...KEY, associationIdentifierColumn: true })]), rows: people },
  { about: file('firms.csv', [column(COMPANY, 'Name', 'name'), column(COMPANY, 'Domain', 'domain', KEY),
    column(COMPANY, 'Person', null, { toColumnObjectTypeId: CONTACT,
      foreignKeyType: { associationTypeId: 280, associationCategory: 'HUBSPOT_DEFINED' } })]), rows: firms },
];

test('two files of one request, associated by a common column', async () => {
  for (const turned of [false, true]) {
    const [ann, bob] = [mail('ann'), mail('bob')], domain = `${unique('two')}.example`, other = `${unique('two')}.example`;
    const files = TWO_FILES([['First name', 'E-mail'], ['Ann', ann], ['Bob', bob]],
      [['Name', 'Domain', 'Person'], ['Two files', domain, `${ann}; ${bob}`], ['Nobody', other, mail('nobody')]]);
    const done = await importFiles(turned ? files.reverse() : files);
    assert.equal(done.state, 'DONE');
    sameSet(done.mappedObjectTypeIds, [CONTACT, COMPANY]);
    assert.equal(new Set(done.metadata.fileIds).size, 2);
    has(done.metadata.counters, { TOTAL_ROWS: 4, CREATED_OBJECTS: 4, ASSOCIATIONS_CREATED: 2, ERRORS: 1 });
    const [firm] = await found('companies', 'domain', domain);
    sameSet(Object.keys(await linked('companies', firm, 'contacts')), [(await byMail(ann)).id, (await byMail(bob)).id]);
    const [fault] = await errorsOf(done.id);
    has(fault, { errorType: 'ASSOCIATION_RECORD_NOT_FOUND', objectTypeId: COMPANY, knownColumnNumber: 3 });
    has(fault.sourceData, { lineNumber: 3, fileId: Number(done.metadata.fileIds[turned ? 0 : 1]) });
  }
});

test('a common column that only the files know: a number of theirs', async () => {
  const [ann, bob] = [mail(), mail()], [k1, k2] = [unique('K-'), unique('K-')];
  const names = [unique('Deal '), unique('Deal ')];
  const done = await importFiles([
    { about: file('deals.csv', [column(DEAL, 'Name', 'dealname'), column(DEAL, 'Stage', 'dealstage'),
      column(DEAL, 'Customer', 'jobtitle', { toColumnObjectTypeId: CONTACT })]),
    rows: [['Name', 'Stage', 'Customer'], [names[0], 'appointmentscheduled', k1], [names[1], 'appointmentscheduled', k2]] },
    { about: file('people.csv', [column(CONTACT, 'Mail', 'email', KEY),
      column(CONTACT, 'Number', 'jobtitle', { associationIdentifierColumn: true })]),
    rows: [['Mail', 'Number'], [ann, k1], [bob, k2]] },
  ]);
  has(done.metadata.counters, { TOTAL_ROWS: 4, CREATED_OBJECTS: 4, ASSOCIATIONS_CREATED: 2, ERRORS: 0 });
  const [deal] = await found('deals', 'dealname', names[1]);
  assert.deepEqual(Object.keys(await linked('deals', deal, 'contacts')), [(await byMail(bob)).id]);
});

test('two files of one type', async () => {
  const [ann, bob] = [mail(), mail()];
  const about = (name) => file(name, [column(CONTACT, 'Mail', 'email', KEY), column(CONTACT, 'Name', 'lastname')]);
  const done = await importFiles([{ about: about('a.csv'), rows: [['Mail', 'Name'], [ann, 'One']] },
    { about: about('b.csv'), rows: [['Mail', 'Name'], [bob, 'Two'], [ann, 'Three']] }]);
  assert.deepEqual(done.mappedObjectTypeIds, [CONTACT]);
  has(done.metadata.counters, { TOTAL_ROWS: 3, CREATED_OBJECTS: 2, UNIQUE_OBJECTS_WRITTEN: 2 });
  assert.equal((await byMail(ann)).properties.lastname, 'Three');
});

test('a small file with odd rows; a column for two types; a label without the other type', async () => {
  const [ann, bob] = [mail(), mail()];
  const odd = await importFile([column(CONTACT, 'M', 'email'), column(COMPANY, 'N', 'name')],
    [['M', 'N'], [ann, unique('A '), 'extra'], ['', ''], [bob]]);
  has(odd.metadata.counters, { TOTAL_ROWS: 2, CREATED_OBJECTS: 1, ERRORS: 1 }); // an empty line is no row
  assert.deepEqual((await errorsOf(odd.id)).map((one) => [one.sourceData.lineNumber, one.errorType, one.objectTypeId]),
    [[2, 'INCORRECT_NUMBER_OF_COLUMNS', CONTACT]]);
  const name = unique('Shared ');
  const shared = await importFile([column(CONTACT, 'M', 'email'), column(CONTACT, 'C', 'company'), column(COMPANY, 'C', 'name'),
    column(CONTACT, 'L', null, { columnType: 'FLEXIBLE_ASSOCIATION_LABEL' })], [['M', 'C', 'L'], [ann, name, 'Primary']]);
  has(shared.metadata.counters, { CREATED_OBJECTS: 2, ASSOCIATIONS_CREATED: 1, ERRORS: 0 });
  const [firm] = await found('companies', 'name', name);
  assert.deepEqual((await linked('companies', firm, 'contacts'))[(await byMail(ann)).id].length, 2);
});

test('operations go by type', async () => {
  const known = `${unique('known')}.example`, firm = await company({ name: 'Before', domain: known });
  const [ann, bob] = [mail(), mail()];
  await contact({ email: bob, firstname: 'Robert' });
  const done = await importFile(PERSON_AND_FIRM, [['First name', 'E-mail', 'Company', 'Domain'],
    ['Ann', ann, 'After', known], ['Bogdan', bob, 'Nowhere', `${unique('new')}.example`]],
  { importOperations: { [CONTACT]: 'CREATE', [COMPANY]: 'UPDATE' }, dateFormat: 'DAY_MONTH_YEAR', timeZone: 'Europe/Warsaw',
    marketableContactImport: false });
  has(done.metadata.counters, { CREATED_OBJECTS: 1, UPDATED_OBJECTS: 1, ERRORS: 2 });
  assert.equal((await hubspot.crm.companies.basicApi.getById(firm, ['name'])).properties.name, 'After');
  assert.equal((await byMail(bob)).properties.firstname, 'Robert');
  const faults = await errorsOf(done.id);
  assert.deepEqual(faults.map((one) => [one.objectTypeId, one.errorType]).sort(),
    [[CONTACT, 'CREATE_ONLY_IMPORT'], [COMPANY, 'UPDATE_ONLY_IMPORT']]);
});

test('a record that a row names by its id is changed, whatever a new one has to have', async () => {
  const firm = await company({ name: 'Named' });
  const done = await importFile([column(COMPANY, 'Id', 'hs_object_id', { columnType: 'HUBSPOT_OBJECT_ID' }),
    column(COMPANY, 'Town', 'city')], [['Id', 'Town'], [firm, 'Radom']], { importOperations: { [COMPANY]: 'UPDATE' } });
  has(done.metadata.counters, { UPDATED_OBJECTS: 1, ERRORS: 0 });
  has((await hubspot.crm.companies.basicApi.getById(firm, ['name', 'city'])).properties, { name: 'Named', city: 'Radom' });
});

test('times are those of the zone that the import says', async () => {
  const kind = await property('when', 'datetime', 'date');
  const [ann, bob, eve] = [mail(), mail(), mail()];
  await importFile([column(CONTACT, 'Mail', 'email', KEY), column(CONTACT, 'When', kind)], [['Mail', 'When'],
    [ann, '2026-07-01 09:30'], [bob, '2026-01-05T09:30:00'], [eve, '2026-01-05T09:30:00Z']], { timeZone: 'Europe/Warsaw' });
  const at = async (email) => (await hubspot.crm.contacts.basicApi.getById(email, [kind], undefined, undefined, false,
    'email')).properties[kind];
  assert.deepEqual([await at(ann), await at(bob), await at(eve)],
    ['2026-07-01T07:30:00.000Z', '2026-01-05T08:30:00.000Z', '2026-01-05T09:30:00.000Z']);
  const { status } = await sendFiles([{ about: file('a.csv', [column(CONTACT, 'Mail', 'email')]), rows: [['Mail'], [mail()]] }],
    { timeZone: 'Europe/Atlantis' });
  assert.equal(status, 400);
});

test('a list of the people of an import', async () => {
  const [ann, bob] = [mail(), mail()], name = unique('Guests ');
  const old = await contact({ email: bob });
  const done = await importFile([column(CONTACT, 'Mail', 'email', KEY), column(CONTACT, 'Name', 'lastname')],
    [['Mail', 'Name'], [ann, 'A'], [bob, 'B'], [bob, 'C']], { name, createContactListFromImport: true });
  const [{ objectType, listId }] = done.metadata.objectLists;
  assert.equal(objectType, 'CONTACT');
  has((await hubspot.crm.lists.listsApi.getById(listId)).list, { name, processingType: 'MANUAL', objectTypeId: CONTACT });
  const { results } = await hubspot.crm.lists.membershipsApi.getPage(listId);
  sameSet(results.map((one) => one.recordId), [old, (await byMail(ann)).id]);
  await undo(done.id);
  assert.equal((await call('GET', `/crm/v3/lists/${listId}`)).status, 404);
});

test('all of it is taken back at once', async () => {
  const ann = mail(), domain = `${unique('old')}.example`, fresh = `${unique('fresh')}.example`;
  const [firm, former] = [await company({ name: 'Before', domain }), await company()];
  const person = await contact({ email: ann, firstname: 'Ann' });
  await hubspot.crm.associations.v4.basicApi.create('contacts', person, 'companies', former,
    [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 1 }]);
  const before = await linked('contacts', person, 'companies');
  const bob = mail();
  const files = TWO_FILES([['First name', 'E-mail'], ['Changed', ann], ['Bob', bob]],
    [['Name', 'Domain', 'Person'], ['After', domain, ann], ['Fresh', fresh, `${ann};${bob}`]]);
  // Primary from the company's side: the former one gives way.
  files[1].about.fileImportPage.columnMappings[2].foreignKeyType.associationTypeId = 2;
  const done = await importFiles(files);
  has(done.metadata.counters, { CREATED_OBJECTS: 2, UPDATED_OBJECTS: 2, ASSOCIATIONS_CREATED: 3, ERRORS: 0 });
  const [made] = await found('companies', 'domain', fresh);
  sameSet(Object.keys(await linked('contacts', person, 'companies')), [firm, former, made]);
  const { id: b } = await byMail(bob);
  await undo(done.id);
  assert.deepEqual(await linked('contacts', person, 'companies'), before);
  assert.equal((await byMail(ann)).properties.firstname, 'Ann');
  assert.equal((await hubspot.crm.companies.basicApi.getById(firm, ['name'])).properties.name, 'Before');
  assert.deepEqual(await found('companies', 'domain', fresh), []);
  assert.equal((await call('GET', `/crm/v3/objects/contacts/${b}`)).status, 404);
});

test('what people did since an import stays when it is taken back', async () => {
  const ann = mail(), domain = `${unique('since')}.example`;
  const person = await contact({ email: ann }), firm = await company({ domain });
  const done = await importFile([column(CONTACT, 'E-mail', 'email', KEY), column(COMPANY, 'Domain', 'domain', KEY)],
    [['E-mail', 'Domain'], [ann, domain]]);
  await hubspot.crm.associations.v4.basicApi.archive('contacts', person, 'companies', firm);
  await hubspot.crm.associations.v4.basicApi.createDefault('contacts', person, 'companies', firm);
  await undo(done.id);
  assert.deepEqual(Object.keys(await linked('contacts', person, 'companies')), [firm]);
});

test('many rows, cancelled or done: rows are whole, and go when it is taken back', async () => {
  const word = unique('m');
  const rows = Array.from({ length: 2000 }, (_, i) => [`N${i}`, `c${i}.${word}@firma.example`, `Firm ${word} ${i}`, `f${i}.${word}.example`]);
  const request = { name: unique('Many '), files: [file('rows.csv', PERSON_AND_FIRM)] };
  const made = await coreApi.create({ data: Buffer.from(csv([['First name', 'E-mail', 'Company', 'Domain'], ...rows])),
    name: 'rows.csv' }, JSON.stringify(request));
  await until(async () => (await coreApi.getById(Number(made.id))).metadata.counters.CREATED_OBJECTS > 0, 'the first rows', 60);
  await coreApi.cancel(Number(made.id));
  const { metadata: { counters } } = await finished(made.id);
  assert.ok(counters.CREATED_OBJECTS > 0);
  assert.equal(counters.ASSOCIATIONS_CREATED * 2, counters.CREATED_OBJECTS, JSON.stringify(counters));
  await undo(made.id);
  assert.equal((await call('GET', `/crm/v3/objects/contacts/c0.${word}@firma.example?idProperty=email`)).status, 404);
  assert.deepEqual(await found('companies', 'domain', `f0.${word}.example`), []);
});

test('refused before anything is written', async () => {
  const wrong = async (files, text) => {
    const { status, json } = await sendFiles(files);
    assert.equal(status, 400, JSON.stringify(json));
    isError(json, 'VALIDATION_ERROR', text);
  };
  const rows = [['A', 'B'], ['1', '2']];
  await wrong([], /files/);
  await wrong([{ about: { ...file('a.xlsx', [column(CONTACT, 'A', 'email')]), fileFormat: 'SPREADSHEET' }, rows }], /CSV/);
  await wrong([{ about: file('a.csv', [column(CONTACT, 'A', 'email'), column('9-9', 'B', 'name')]), rows }], /9-9/);
  await wrong([{ about: file('a.csv', [column(CONTACT, 'A', 'email'), column(COMPANY, 'B', 'nothing_like_it')]), rows }]);
  await wrong([{ about: file('a.csv', [column(CONTACT, 'A', 'email'), column(CONTACT, 'B', null,
    { columnType: 'FLEXIBLE_ASSOCIATION_LABEL', toColumnObjectTypeId: COMPANY })]), rows }], /label/);
  await wrong([{ about: file('a.csv', [column(CONTACT, 'A', 'email')]), rows }, { about: file('b.csv', []), rows }]);
  await wrong([{ about: file('a.csv', [column(CONTACT, 'A', 'email'), column(CONTACT, 'B', 'industry',
    { toColumnObjectTypeId: COMPANY })]), rows }], /industry/);
  assert.deepEqual((await coreApi.getPage(undefined, undefined, 100)).results.filter((one) => one.state === 'DEFERRED'), []);
  assert.ok(await make('contacts', { email: mail() }));
});

end();
