/* Custom object types: made while the server runs, and then a type like any other, under its name, its number
   (2-N) and its full name: records, properties, search, batches, associations, lists. */
import { answers, assert, contact, deal, end, everyWay, has, hubspot, isTime, make, property, refused, sameSet, schema, test,
  unique } from './support.mjs';

const { coreApi } = hubspot.crm.schemas;
const { basicApi, batchApi, searchApi } = hubspot.crm.objects;

test('create: the answer tells its names; it is listed and read by each of them', async () => {
  const name = unique('car');
  const made = await schema(name, { description: 'What we rent out' });
  has(made, { name, primaryDisplayProperty: 'name', description: 'What we rent out' });
  has(made.labels, { singular: name, plural: `${name}s` });
  assert.match(made.objectTypeId, /^2-[1-9][0-9]*$/);
  assert.match(made.fullyQualifiedName, new RegExp(`^p[0-9]+_${name}$`));
  assert.deepEqual([made.requiredProperties, made.searchableProperties], [['name'], ['name']]);
  isTime(made.createdAt, 'createdAt');
  const own = made.properties.filter((item) => ['name', 'size'].includes(item.name));
  assert.deepEqual(own.map((item) => [item.name, item.type, item.fieldType]).sort(),
    [['name', 'string', 'text'], ['size', 'number', 'number']]);
  assert.ok(made.properties.some((item) => item.name === 'hs_object_id'), 'with the system properties');
  assert.ok((await coreApi.getAll()).results.some((item) => item.objectTypeId === made.objectTypeId));
  for (const by of [name, made.objectTypeId, made.fullyQualifiedName])
    has(await coreApi.getById(by), { objectTypeId: made.objectTypeId, name }, by);
});

test('records of it, by its name, its number and its full name', async () => {
  const name = unique('car');
  const made = await schema(name);
  const ids = [];
  for (const by of [name, made.objectTypeId, made.fullyQualifiedName]) {
    const id = await make(by, { name: `Red ${by}`, size: '4.5' });
    ids.push(id);
    await everyWay(by, id, { name: `Red ${by}`, size: '4.5' });
  }
  const { results } = await basicApi.getPage(name, 100, undefined, ['name']);
  sameSet(results.map((record) => record.id), ids);
  const changed = await basicApi.update(made.objectTypeId, ids[0], { properties: { size: '9' } });
  assert.equal(changed.properties.size, '9');
  const found = await searchApi.doSearch(name, { limit: 10, sorts: ['-size'], properties: ['size'],
    filterGroups: [{ filters: [{ propertyName: 'size', operator: 'GT', value: '4' }] }] });
  assert.equal(found.total, 3);
  assert.deepEqual([found.results[0].id, found.results[0].properties.size], [ids[0], '9']);
  sameSet((await searchApi.doSearch(name, { limit: 10, query: 'Red' })).results.map((record) => record.id), ids);
  const batch = await batchApi.create(name, { inputs: [1, 2].map((i) => ({ properties: { name: `B${i}` }, associations: [] })) });
  assert.deepEqual(batch.results.map((record) => record.properties.name), ['B1', 'B2']);
  await basicApi.archive(name, ids[1]);
  await refused(basicApi.getById(name, ids[1]), 404, 'OBJECT_NOT_FOUND');
});

test('a required property is required', async () => {
  const name = unique('car');
  await schema(name);
  const body = await refused(basicApi.create(name, { properties: { size: '1' }, associations: [] }), 400, 'VALIDATION_ERROR');
  assert.ok(JSON.stringify(body).includes('name'), JSON.stringify(body));
});

test('properties are added and groups made while it is in use', async () => {
  const name = unique('car');
  const made = await schema(name);
  const id = await make(name, { name: 'First' });
  const group = unique('g');
  await hubspot.crm.properties.groupsApi.create(name, { name: group, label: 'Group', displayOrder: 1 });
  await hubspot.crm.properties.coreApi.create(made.objectTypeId, property('colour', { groupName: group,
    type: 'enumeration', fieldType: 'select', options: [{ label: 'Red', value: 'red', displayOrder: 0, hidden: false }] }));
  await basicApi.update(name, id, { properties: { colour: 'red' } });
  await everyWay(name, id, { name: 'First', colour: 'red' });
  assert.ok((await coreApi.getById(name)).properties.some((item) => item.name === 'colour'));
  const codes = await hubspot.crm.properties.coreApi.create(name, property('code', { groupName: group, hasUniqueValue: true }));
  assert.equal(codes.hasUniqueValue, true);
  const done = await batchApi.upsert(name, { inputs: [{ id: 'K1', idProperty: 'code', properties: { name: 'By code', code: 'K1' } }] });
  assert.equal(done.results[0]._new, true);
  assert.equal((await basicApi.getById(name, 'K1', ['name'], undefined, undefined, false, 'code')).properties.name, 'By code');
});

test('associations: with contacts from the start, with others when defined; both directions', async () => {
  const name = unique('car');
  const made = await schema(name, { associatedObjects: ['CONTACT'] });
  const [id, person] = [await make(name, { name: 'Car' }), await contact()];
  const { basicApi: links, schema: { definitionsApi } } = hubspot.crm.associations.v4;
  assert.ok((await definitionsApi.getAll(name, 'contacts')).results.length > 0);
  await links.createDefault(name, id, 'contacts', person);
  assert.deepEqual((await links.getPage(made.objectTypeId, id, 'contacts')).results.map((l) => l.toObjectId), [person]);
  assert.deepEqual((await links.getPage('contacts', person, made.fullyQualifiedName)).results.map((l) => l.toObjectId), [id]);
  const read = await basicApi.getById(name, id, ['name'], undefined, ['contacts']);
  assert.ok(read.associations.contacts.results.some((link) => link.id === person));

  const other = await schema(unique('garage'), { associatedObjects: [] });
  const defined = await coreApi.createAssociation(made.objectTypeId, {
    fromObjectTypeId: made.objectTypeId, toObjectTypeId: other.objectTypeId, name: unique('stands_in') });
  has(defined, { fromObjectTypeId: made.objectTypeId, toObjectTypeId: other.objectTypeId });
  assert.ok((await coreApi.getById(name)).associations.some((item) => item.id === defined.id));
  const garage = await make(other.objectTypeId, { name: 'Garage' });
  await links.create(name, id, other.objectTypeId, garage,
    [{ associationCategory: 'USER_DEFINED', associationTypeId: Number(defined.id) }]);
  assert.deepEqual((await links.getPage(other.objectTypeId, garage, name)).results.map((l) => l.toObjectId), [id]);
  await coreApi.archiveAssociation(made.objectTypeId, defined.id);
  assert.ok(!(await coreApi.getById(name)).associations.some((item) => item.id === defined.id));
});

test('associations: the usual name of a pair may be defined of a new type, from either end', async () => {
  const name = unique('car');
  const made = await schema(name, { associatedObjects: ['CONTACT'] });
  const there = await coreApi.createAssociation(made.objectTypeId, {
    fromObjectTypeId: made.objectTypeId, toObjectTypeId: '0-3', name: `${name}_to_deal` });
  has(there, { fromObjectTypeId: made.objectTypeId, toObjectTypeId: '0-3', name: `${name}_to_deal` });
  const back = await coreApi.createAssociation(made.objectTypeId, {
    fromObjectTypeId: '0-2', toObjectTypeId: made.objectTypeId, name: `company_to_${name}` });
  has(back, { fromObjectTypeId: '0-2', toObjectTypeId: made.objectTypeId });
  const id = await make(name, { name: 'Car' });
  const { basicApi: links } = hubspot.crm.associations.v4;
  const other = await deal();
  await links.create(name, id, 'deals', other,
    [{ associationCategory: 'USER_DEFINED', associationTypeId: Number(there.id) }]);
  assert.deepEqual((await links.getPage('deals', other, name)).results.map((l) => l.toObjectId), [id]);
});

test('update: labels, displayed and required properties', async () => {
  const name = unique('car');
  const made = await schema(name);
  const changed = await coreApi.update(made.objectTypeId, { labels: { singular: 'Wagon', plural: 'Wagons' },
    requiredProperties: [], searchableProperties: ['name'], primaryDisplayProperty: 'name', description: 'New' });
  has(changed, { objectTypeId: made.objectTypeId, name, requiredProperties: [], description: 'New' });
  has(changed.labels, { singular: 'Wagon', plural: 'Wagons' });
  has((await coreApi.getById(name)).labels, { singular: 'Wagon' });
  await make(name, { size: '1' });
});

test('archive: refused while records are there; then the type is gone', async () => {
  const name = unique('car');
  await schema(name);
  const id = await make(name, { name: 'Last' });
  await refused(coreApi.archive(name), [400, 409]);
  await basicApi.archive(name, id);
  await coreApi.archive(name);
  await refused(basicApi.getPage(name), 404, 'OBJECT_NOT_FOUND');
  assert.ok(!(await coreApi.getAll()).results.some((item) => item.name === name));
  assert.ok((await coreApi.getAll(true)).results.some((item) => item.name === name), 'listed with archived=true');
});

test('refused: a name twice, a shipped one, a wrong one, an unknown type', async () => {
  const name = unique('car');
  await schema(name);
  for (const bad of [name, 'contacts', 'Not A Name', '']) await refused(schema(bad), [400, 409]);
  await refused(coreApi.getById('2-999999999'), 404, 'OBJECT_NOT_FOUND');
  await refused(basicApi.getPage('2-999999999'), 404, 'OBJECT_NOT_FOUND');
});

test('several at once; the dated paths', async () => {
  const made = [await schema(unique('car')), await schema(unique('car'))];
  const body = await answers(200, 'POST', '/crm-object-schemas/v3/schemas/batch/read', {
    inputs: made.map((item) => item.objectTypeId), includePropertyDefinitions: true, includeAssociationDefinitions: true,
    includeAuditMetadata: true });
  sameSet(body.results.map((item) => item.name), made.map((item) => item.name));
  const dated = await answers(200, 'GET', `/crm-object-schemas/2026-03/schemas/${made[0].objectTypeId}`);
  assert.equal(dated.name, made[0].name);
  assert.ok((await answers(200, 'GET', '/crm-object-schemas/2026-03/schemas')).results.length >= 2);
});

end();
