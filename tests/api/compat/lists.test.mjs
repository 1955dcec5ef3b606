/* Lists: manual ones whose members are named, dynamic ones whose members follow from their conditions; how they
   are found, renamed, removed and restored, and who is in them, from either side. */
import { answers, assert, company, contact, end, everyPage, has, hubspot, isTime, make, refused, sameSet, test, unique,
  until } from './support.mjs';

const { listsApi, membershipsApi } = hubspot.crm.lists;
const manual = async (objectTypeId = '0-1', name = unique('List ')) =>
  (await listsApi.create({ name, objectTypeId, processingType: 'MANUAL' })).list;

const branch = (...filters) => ({ filterBranchType: 'OR', filterBranchOperator: 'OR', filters: [], filterBranches: [
  { filterBranchType: 'AND', filterBranchOperator: 'AND', filterBranches: [], filters }] });
const is = (property, operator, values, operationType = 'MULTISTRING') => ({ filterType: 'PROPERTY', property,
  operation: { operationType, operator, values, includeObjectsWithNoValueSet: false } });
const dynamic = async (filterBranch, objectTypeId = '0-1') => (await listsApi.create({
  name: unique('Dynamic '), objectTypeId, processingType: 'DYNAMIC', filterBranch })).list;

const members = async (listId) => (await everyPage((after) => membershipsApi.getPage(listId, after, undefined, 100), 100,
  (item) => item.recordId)).all.map((item) => item.recordId);

test('create: manual; read by id and by name, listed, searched', async () => {
  const made = await manual();
  has(made, { objectTypeId: '0-1', processingType: 'MANUAL' });
  assert.match(made.listId, /^[1-9][0-9]*$/);
  assert.ok(Number.isInteger(made.listVersion));
  isTime(made.createdAt, 'createdAt');
  isTime(made.updatedAt, 'updatedAt');
  has((await listsApi.getById(made.listId)).list, { listId: made.listId, name: made.name, processingType: 'MANUAL' });
  has((await listsApi.getByName(made.name, '0-1')).list, { listId: made.listId });
  await refused(listsApi.getByName(made.name, '0-2'), 404, 'OBJECT_NOT_FOUND');
  const other = await manual();
  sameSet((await listsApi.getAll([made.listId, other.listId])).lists.map((list) => list.listId), [made.listId, other.listId]);
  const found = await listsApi.doSearch({ query: made.name, offset: 0, count: 20 });
  has(found, { total: 1, hasMore: false });
  has(found.lists[0], { listId: made.listId, name: made.name });
  const page = await listsApi.doSearch({ offset: 0, count: 1, processingTypes: ['MANUAL'] });
  assert.equal(page.lists.length, 1);
  assert.equal(page.hasMore, true);
  const next = await listsApi.doSearch({ offset: page.offset, count: 1, processingTypes: ['MANUAL'] });
  assert.notEqual(next.lists[0].listId, page.lists[0].listId);
});

test('members: added, missing ones named, read with their time, removed', async () => {
  const { listId } = await manual();
  const [a, b, c] = [await contact(), await contact(), await contact()];
  const added = await membershipsApi.add(listId, [a, b, '999999999']);
  sameSet(added.recordsIdsAdded, [a, b]);
  sameSet(added.recordIdsMissing, ['999999999']);
  sameSet(added.recordIdsRemoved, []);
  sameSet(await members(listId), [a, b]);
  const page = await membershipsApi.getPage(listId);
  for (const item of page.results) isTime(item.membershipTimestamp, 'membershipTimestamp');
  await membershipsApi.add(listId, [a]);
  sameSet(await members(listId), [a, b], 'twice is once');
  const both = await membershipsApi.addAndRemove(listId, { recordIdsToAdd: [c], recordIdsToRemove: [a] });
  sameSet(both.recordsIdsAdded, [c]);
  sameSet(both.recordIdsRemoved, [a]);
  sameSet(await members(listId), [b, c]);
  sameSet((await membershipsApi.remove(listId, [b])).recordIdsRemoved, [b]);
  sameSet(await members(listId), [c]);
  assert.equal((await listsApi.getById(listId)).list.size, 1);
  await membershipsApi.removeAll(listId);
  sameSet(await members(listId), []);
});

test('members in pages, by id and in the order they came', async () => {
  const { listId } = await manual();
  const ids = (await hubspot.crm.contacts.batchApi.create({ inputs: Array.from({ length: 7 }, () => ({
    properties: { lastname: unique('M') }, associations: [] })) })).results.map((record) => record.id);
  for (const id of [...ids].reverse()) await membershipsApi.add(listId, [id]);
  const { all, pages } = await everyPage((after) => membershipsApi.getPage(listId, after, undefined, 3), 3, (m) => m.recordId);
  sameSet(all.map((m) => m.recordId), ids);
  assert.equal(pages, 3);
  const order = await everyPage((after) => membershipsApi.getPageOrderedByAddedToListDate(listId, after, undefined, 3), 3,
    (m) => m.recordId);
  const times = order.all.map((m) => m.membershipTimestamp.getTime());
  assert.deepEqual(times, [...times].sort((x, y) => x - y));
  sameSet(order.all.map((m) => m.recordId), ids);
});

test('all of one list into another', async () => {
  const [from, to] = [await manual(), await manual()];
  const ids = [await contact(), await contact()];
  await membershipsApi.add(from.listId, ids);
  const done = await membershipsApi.addAllFromListWithHttpInfo(to.listId, from.listId);
  assert.equal(done.httpStatusCode, 204);
  sameSet(await until(async () => { const got = await members(to.listId); return got.length === 2 && got; }, 'members'), ids);
});

test('those whom a dynamic list finds into a manual one, where they stay', async () => {
  const word = unique('Fromdyn');
  const ids = [await contact({ lastname: word }), await contact({ lastname: word })];
  const [from, to] = [await dynamic(branch(is('lastname', 'IS_EQUAL_TO', [word]))), await manual()];
  await membershipsApi.add(to.listId, [ids[0]]);
  await membershipsApi.addAllFromList(to.listId, from.listId);
  sameSet(await members(to.listId), ids);
  await hubspot.crm.contacts.basicApi.update(ids[1], { properties: { lastname: unique('Else') } });
  sameSet(await members(to.listId), ids, 'though the filter finds one no more');
  await refused(membershipsApi.addAllFromList(from.listId, to.listId), 400, 'VALIDATION_ERROR');
});

test('which lists a record is in: one record, several', async () => {
  const [one, two] = [await manual(), await manual()];
  const [a, b] = [await contact(), await contact()];
  await membershipsApi.add(one.listId, [a, b]);
  await membershipsApi.add(two.listId, [a]);
  const mine = (await membershipsApi.getLists('0-1', a)).results;
  sameSet(mine.map((item) => item.listId), [one.listId, two.listId]);
  for (const item of mine) {
    isTime(item.firstAddedTimestamp, 'firstAddedTimestamp');
    isTime(item.lastAddedTimestamp, 'lastAddedTimestamp');
    assert.ok(Number.isInteger(item.listVersion));
  }
  const body = await answers(200, 'POST', '/crm/v3/lists/records/memberships/batch/read', { inputs: [
    { objectTypeId: '0-1', recordId: a }, { objectTypeId: '0-1', recordId: b }] });
  assert.deepEqual(Object.fromEntries(body.results.map((item) =>
    [item.recordId, item.recordListMemberships.map((list) => list.listId).sort()])),
  { [a]: [one.listId, two.listId].sort(), [b]: [one.listId] });
});

test('dynamic: members follow from conditions, at once and after each change', async () => {
  const city = unique('Gród');
  const inside = await contact({ city });
  const outside = await contact({ city: 'Elsewhere' });
  const { listId } = await dynamic(branch(is('city', 'IS_EQUAL_TO', [city])));
  const settled = (ids) => until(async () => {
    const got = await members(listId);
    return got.sort().join() === [...ids].sort().join() && got;
  }, `members ${ids}`);
  await settled([inside]);
  await hubspot.crm.contacts.basicApi.update(outside, { properties: { city } });
  await settled([inside, outside]);
  await hubspot.crm.contacts.basicApi.update(inside, { properties: { city: 'Elsewhere' } });
  await settled([outside]);
  await hubspot.crm.contacts.basicApi.archive(outside);
  await settled([]);
  const { list } = await listsApi.getById(listId, true);
  has(list, { processingType: 'DYNAMIC' });
  assert.equal(list.filterBranch.filterBranches[0].filters[0].property, 'city');
  assert.equal((await listsApi.getById(listId, false)).list.filterBranch, undefined, 'conditions only where asked for');
});

test('dynamic: operators on texts, numbers and options', async () => {
  const word = unique('Op');
  const ids = [];
  for (const [employees, name] of [['10', `${word} Alpha`], ['200', `${word} Beta`], [null, `${word} Gamma`]])
    ids.push(await make('companies', { name, numberofemployees: employees }));
  const mine = is('name', 'CONTAINS', [word]);
  const number = (operator, value) => ({ filterType: 'PROPERTY', property: 'numberofemployees',
    operation: { operationType: 'NUMBER', operator, value, includeObjectsWithNoValueSet: false } });
  const known = (operator) => ({ filterType: 'PROPERTY', property: 'numberofemployees',
    operation: { operationType: 'ALL_PROPERTY', operator, includeObjectsWithNoValueSet: false } });
  for (const [what, filters, expected] of [
    ['CONTAINS', [mine], [0, 1, 2]], ['IS_GREATER_THAN', [mine, number('IS_GREATER_THAN', 50)], [1]],
    ['IS_LESS_THAN', [mine, number('IS_LESS_THAN', 50)], [0]], ['IS_EQUAL_TO', [mine, number('IS_EQUAL_TO', 200)], [1]],
    ['IS_KNOWN', [mine, known('IS_KNOWN')], [0, 1]], ['IS_UNKNOWN', [mine, known('IS_UNKNOWN')], [2]],
    ['STARTS_WITH', [is('name', 'STARTS_WITH', [`${word} B`])], [1]],
    ['IS_NOT_EQUAL_TO', [mine, is('name', 'IS_NOT_EQUAL_TO', [`${word} Alpha`])], [1, 2]]]) {
    const { listId } = await dynamic(branch(...filters), '0-2');
    const wanted = expected.map((i) => ids[i]).sort().join();
    await until(async () => (await members(listId)).sort().join() === wanted, `${what}: ${wanted}`, 10);
  }
});

test('dynamic: its conditions are changed; its members can not be named', async () => {
  const [one, two] = [unique('Gród'), unique('Gród')];
  const [a, b] = [await contact({ city: one }), await contact({ city: two })];
  const { listId } = await dynamic(branch(is('city', 'IS_EQUAL_TO', [one])));
  await until(async () => (await members(listId)).join() === a, 'first');
  const changed = await listsApi.updateListFilters(listId, { filterBranch: branch(is('city', 'IS_EQUAL_TO', [two])) });
  assert.equal(changed.updatedList.listId, listId);
  await until(async () => (await members(listId)).join() === b, 'second');
  await refused(membershipsApi.add(listId, [a]), 400, 'VALIDATION_ERROR');
  await refused(membershipsApi.remove(listId, [b]), 400, 'VALIDATION_ERROR');
});

test('renamed, removed, restored', async () => {
  const made = await manual();
  const id = await contact();
  await membershipsApi.add(made.listId, [id]);
  const name = unique('Renamed ');
  has((await listsApi.updateName(made.listId, name)).updatedList, { listId: made.listId, name });
  has((await listsApi.getByName(name, '0-1')).list, { listId: made.listId });
  await listsApi.remove(made.listId);
  await refused(listsApi.getById(made.listId), 404, 'OBJECT_NOT_FOUND');
  assert.equal((await listsApi.doSearch({ query: name, offset: 0, count: 20 })).total, 0);
  await listsApi.restore(made.listId);
  has((await listsApi.getById(made.listId)).list, { name });
  sameSet(await members(made.listId), [id]);
});

test('lists of companies, of a custom type; refused ones', async () => {
  const { listId } = await manual('0-2');
  const [firm, person] = [await company(), await contact()];
  const added = await membershipsApi.add(listId, [firm, person]);
  sameSet(added.recordsIdsAdded, [firm]);
  sameSet(added.recordIdsMissing, [person]);
  const made = await manual();
  await refused(manual('0-1', made.name), [400, 409]);
  await refused(manual('0-987'), [400, 404]);
  await refused(listsApi.getById('999999999'), 404, 'OBJECT_NOT_FOUND');
  await refused(membershipsApi.add('999999999', ['1']), 404, 'OBJECT_NOT_FOUND');
});

test('merged records are members once', async () => {
  const { listId } = await manual();
  const [a, b] = [await contact(), await contact()];
  await membershipsApi.add(listId, [a, b]);
  await hubspot.crm.contacts.basicApi.merge({ primaryObjectId: a, objectIdToMerge: b });
  await until(async () => (await members(listId)).join() === a, 'the survivor alone');
});

test('the dated paths do the same', async () => {
  const made = await answers(200, 'POST', '/crm/lists/2026-03', { name: unique('L '), objectTypeId: '0-1', processingType: 'MANUAL' });
  assert.equal((await listsApi.getById(made.list.listId)).list.name, made.list.name);
  const id = await contact();
  await answers(200, 'PUT', `/crm/lists/2026-03/${made.list.listId}/memberships/add`, [id]);
  assert.deepEqual(await members(made.list.listId), [id]);
});

end();
