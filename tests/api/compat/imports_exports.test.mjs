/* Files in and out. Imports come as multipart with their columns mapped; their state, counts and errors are asked
   for until they are done. Exports are started with `apiRequest`, for the typed call of 14.0.1 sends nothing. */
import { answers, assert, call, contact, end, everyPage, has, hubspot, isTime, mail, make, refused, sameSet, server, test,
  unique, until } from './support.mjs';

const { coreApi, publicImportsApi } = hubspot.crm.imports;

/** Starts an import of contacts; columns are [header, property, idColumnType?]. */
function start(name, columns, rows, { operation = 'UPSERT', objectTypeId = '0-1' } = {}) {
  const quote = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = [columns.map(([header]) => header), ...rows].map((row) => row.map(quote).join(',')).join('\r\n');
  const request = { name, dateFormat: 'YEAR_MONTH_DAY', importOperations: { [objectTypeId]: operation }, files: [{
    fileName: 'rows.csv', fileFormat: 'CSV', fileImportPage: { hasHeader: true,
      columnMappings: columns.map(([columnName, propertyName, columnType]) => ({
        columnObjectTypeId: objectTypeId, columnName, propertyName, ...(columnType ? { columnType } : {}) })) } }] };
  return coreApi.create({ data: Buffer.from(text), name: 'rows.csv' }, JSON.stringify(request));
}

const finished = (id) => until(async () => {
  const state = await coreApi.getById(Number(id));
  return ['DONE', 'FAILED', 'CANCELED'].includes(state.state) && state;
}, `import ${id}`, 60);

const byMail = async (email, names) => (await hubspot.crm.contacts.basicApi.getById(email, names, undefined, undefined,
  false, 'email')).properties;

test('an import: started, done, its counts, its records', async () => {
  const [old, fresh] = [mail(), mail()];
  const id = await contact({ email: old, firstname: 'Ann', city: 'Before' });
  const name = unique('Import ');
  const made = await start(name, [['E-mail', 'email', 'HUBSPOT_ALTERNATE_ID'], ['Town', 'city'], ['Surname', 'lastname']],
    [[old, 'Radom', 'Nowak'], [fresh, 'Kielce, Centrum', 'Żółć']]);
  assert.match(made.id, /^[1-9][0-9]*$/);
  assert.ok(['STARTED', 'PROCESSING', 'DONE'].includes(made.state), made.state);
  has(made, { optOutImport: false });
  isTime(made.createdAt, 'createdAt');
  const done = await finished(made.id);
  has(done, { id: made.id, state: 'DONE', importName: name });
  assert.deepEqual(done.mappedObjectTypeIds, ['0-1']);
  has(done.metadata.counters, { TOTAL_ROWS: 2, CREATED_OBJECTS: 1, UPDATED_OBJECTS: 1 });
  assert.equal(done.metadata.fileIds.length, 1);
  has(await byMail(old, ['hs_object_id', 'firstname', 'lastname', 'city']),
    { hs_object_id: id, firstname: 'Ann', lastname: 'Nowak', city: 'Radom' });
  has(await byMail(fresh, ['lastname', 'city']), { lastname: 'Żółć', city: 'Kielce, Centrum' });
  const { all } = await everyPage((after) => coreApi.getPage(after, undefined, 2), 2);
  has(all.find((item) => item.id === made.id), { state: 'DONE', importName: name });
});

test('rows with faults are told: which line, which column, which value', async () => {
  const good = mail();
  const made = await start(unique('Faults '), [['E-mail', 'email', 'HUBSPOT_ALTERNATE_ID'], ['Employees', 'lastname']],
    [[good, 'One'], ['this is no address', 'Two']]);
  await finished(made.id);
  assert.equal((await byMail(good, ['lastname'])).lastname, 'One');
  const { results } = await publicImportsApi.getErrors(Number(made.id), undefined, 100, true, true);
  const fault = results.find((item) => item.sourceData.lineNumber === 3);
  assert.ok(fault, JSON.stringify(results));
  has(fault, { errorType: 'INVALID_EMAIL', objectTypeId: '0-1', invalidValue: 'this is no address' });
  assert.equal(fault.knownColumnNumber, 1);
  assert.ok(fault.errorMessage);
  assert.ok(fault.sourceData.rowData.includes('this is no address'));
  assert.ok(Math.abs(fault.createdAt - Date.now()) < 600_000);
});

test('companies, too; operations CREATE and UPDATE', async () => {
  const word = unique('Imported ');
  const made = await start(unique('Firms '), [['Name', 'name'], ['Domain', 'domain', 'HUBSPOT_ALTERNATE_ID']],
    [[word, `${unique('d')}.example`]], { operation: 'CREATE', objectTypeId: '0-2' });
  has((await finished(made.id)).metadata.counters, { TOTAL_ROWS: 1, CREATED_OBJECTS: 1 });
  const found = await hubspot.crm.companies.searchApi.doSearch({ limit: 5, filterGroups: [{ filters: [
    { propertyName: 'name', operator: 'EQ', value: word }] }] });
  assert.equal(found.total, 1);
  const nobody = mail();
  const update = await start(unique('Update '), [['E-mail', 'email', 'HUBSPOT_ALTERNATE_ID'], ['Town', 'city']],
    [[nobody, 'Radom']], { operation: 'UPDATE' });
  await finished(update.id);
  await refused(hubspot.crm.contacts.basicApi.getById(nobody, [], undefined, undefined, false, 'email'), 404, 'OBJECT_NOT_FOUND');
});

test('an import is cancelled', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => [`c${i}.${unique()}@firma.example`, `N${i}`]);
  const made = await start(unique('Cancelled '), [['E-mail', 'email', 'HUBSPOT_ALTERNATE_ID'], ['Name', 'lastname']], rows);
  const answer = await coreApi.cancel(Number(made.id));
  assert.match(answer.status, /^(PENDING|PROCESSING|CANCELED|COMPLETE)$/);
  const end1 = await finished(made.id);
  assert.match(end1.state, /^(CANCELED|DONE)$/);
});

test('refused: without a file, with a mapping to nowhere, what is not there', async () => {
  await refused(start(unique(), [['X', 'nothing_like_it']], [['1']]), 400, 'VALIDATION_ERROR');
  await refused(coreApi.create({ data: Buffer.from('a\n1'), name: 'a.csv' }, 'not json'), 400, 'VALIDATION_ERROR');
  assert.equal((await call('POST', '/crm/v3/imports', { name: 'x' })).status >= 400, true);
  await refused(coreApi.getById(999999999), 404, 'OBJECT_NOT_FOUND');
  await refused(publicImportsApi.getErrors(999999999), 404, 'OBJECT_NOT_FOUND');
});

/** The rows of a CSV text. */
function csv(text) {
  const rows = [[]];
  for (const [, quoted, plain, stop] of text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (stop !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0]);
}

async function exported(request, base = '/crm/v3/exports/export/async') {
  const started = await answers(202, 'POST', base, { exportName: unique('Export '), format: 'CSV', language: 'EN',
    exportInternalValuesOptions: ['NAMES', 'VALUES'], ...request });
  assert.match(String(started.id), /^[1-9][0-9]*$/);
  const task = await until(async () => {
    const got = await hubspot.crm.exports.publicExportsApi.getStatus(Number(started.id));
    return got.status === 'COMPLETE' && got;
  }, 'export', 60);
  isTime(task.startedAt, 'startedAt');
  isTime(task.completedAt, 'completedAt');
  const file = await fetch(task.result); // as a link that is its own permission
  assert.equal(file.status, 200, task.result);
  const [head, ...rows] = csv(await file.text());
  return { started, rows: rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]]))) };
}

test('an export of what a search finds', async () => {
  const word = unique('Wies');
  const a = await contact({ lastname: `${word}, "the first"`, city: word });
  const b = await contact({ lastname: 'Second', city: word });
  await contact({ city: 'Elsewhere' });
  const { rows, started } = await exported({ exportType: 'VIEW', objectType: 'CONTACT', objectProperties: ['lastname', 'city', 'hs_object_id'],
    publicCrmSearchRequest: { query: '', sorts: [], filters: [{ propertyName: 'city', operator: 'EQ', value: word }] } });
  assert.deepEqual(rows.map((row) => [row.hs_object_id, row.lastname, row.city]).sort(),
    [[a, `${word}, "the first"`, word], [b, 'Second', word]].sort());
  const told = await answers(200, 'GET', `/crm/v3/exports/export/${started.id}`);
  has(told, { id: String(started.id), exportState: 'DONE', exportType: 'VIEW', recordCount: 2 });
});

test('an export of a list, of another type, by the dated path', async () => {
  const { list } = await hubspot.crm.lists.listsApi.create({ name: unique('L '), objectTypeId: '0-2', processingType: 'MANUAL' });
  const name = unique('Firma ');
  const firm = await make('companies', { name });
  await hubspot.crm.lists.membershipsApi.add(list.listId, [firm]);
  const { rows } = await exported({ exportType: 'LIST', listId: list.listId, objectType: 'COMPANY', objectProperties: ['name'] },
    '/crm/exports/2026-03/export/async');
  assert.deepEqual(rows.map((row) => row.name), [name]);
});

test('refused: a type or property there is not, a task there is not', async () => {
  const ask = (more) => call('POST', '/crm/v3/exports/export/async', { exportType: 'VIEW', exportName: 'x', format: 'CSV',
    language: 'EN', objectType: 'CONTACT', objectProperties: ['email'], ...more });
  assert.equal((await ask({ objectType: 'UNICORN' })).status, 400);
  assert.equal((await ask({ objectProperties: ['nothing_like_it'] })).status, 400);
  await refused(hubspot.crm.exports.publicExportsApi.getStatus(999999999), 404, 'OBJECT_NOT_FOUND');
  assert.ok(server.url);
});

end();
