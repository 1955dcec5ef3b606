/* Search: the thirteen operators by what they find, alternatives of conditions, both spellings of a sort,
   paging to the end, free text, limits. Each test looks only among records it made, told apart by a word. */
import { answers, assert, company, contact, deal, end, has, hubspot, make, refused, sameSet, test, unique } from './support.mjs';

const search = (type, body) => hubspot.crm.objects.searchApi.doSearch(type, { limit: 100, ...body });
const f = (propertyName, operator, more = {}) => ({ propertyName, operator, ...more });

/** Four deals that share a word in `description`; a function that searches among them gives their numbers. */
async function deals() {
  const word = unique('w');
  const rows = [
    { dealname: `Alpha table ${word}`, amount: '10', closedate: '2026-01-10T00:00:00Z', dealtype: 'newbusiness' },
    { dealname: `Beta chair ${word}`, amount: '20.5', closedate: '2026-02-10T00:00:00Z', dealtype: 'existingbusiness' },
    { dealname: `Gamma chair ${word}`, amount: '30' },
    { dealname: `Delta lamp ${word}`, closedate: '2026-04-10T00:00:00Z', dealtype: 'newbusiness' }];
  const ids = [];
  for (const row of rows) ids.push(await deal(row));
  const found = async (filters, more = {}) => {
    const mine = f('hs_object_id', 'IN', { values: ids });
    const answer = await search('deals', { filterGroups: [{ filters: [...filters, mine] }], ...more });
    assert.equal(answer.total, answer.results.length, 'total is what was found');
    return answer.results.map((record) => ids.indexOf(record.id));
  };
  return { ids, word, found };
}

test('the thirteen operators, on numbers, times, options and texts', async () => {
  const { found, ids } = await deals();
  const day = (text) => String(Date.parse(text));
  for (const [what, filters, expected] of [
    ['EQ number', [f('amount', 'EQ', { value: '20.5' })], [1]],
    ['EQ number in another spelling', [f('amount', 'EQ', { value: '10.00' })], [0]],
    ['EQ option', [f('dealtype', 'EQ', { value: 'newbusiness' })], [0, 3]],
    ['EQ stage', [f('dealstage', 'EQ', { value: 'appointmentscheduled' })], [0, 1, 2, 3]],
    ['NEQ', [f('dealtype', 'NEQ', { value: 'newbusiness' }), f('dealtype', 'HAS_PROPERTY')], [1]],
    ['LT', [f('amount', 'LT', { value: '20.5' })], [0]],
    ['LTE', [f('amount', 'LTE', { value: '20.5' })], [0, 1]],
    ['GT', [f('amount', 'GT', { value: 20.5 })], [2]],
    ['GTE', [f('amount', 'GTE', { value: 20.5 })], [1, 2]],
    ['numbers are not compared as texts', [f('amount', 'GT', { value: '9' })], [0, 1, 2]],
    ['GT time in milliseconds', [f('closedate', 'GT', { value: day('2026-02-01') })], [1, 3]],
    ['LTE time as ISO', [f('closedate', 'LTE', { value: '2026-02-10T00:00:00Z' })], [0, 1]],
    ['BETWEEN includes both ends', [f('amount', 'BETWEEN', { value: '10', highValue: '20.5' })], [0, 1]],
    ['BETWEEN times', [f('closedate', 'BETWEEN', { value: day('2026-02-01'), highValue: day('2026-05-01') })], [1, 3]],
    ['IN options', [f('dealtype', 'IN', { values: ['existingbusiness', 'newbusiness'] })], [0, 1, 3]],
    ['NOT_IN', [f('dealtype', 'NOT_IN', { values: ['existingbusiness'] }), f('dealtype', 'HAS_PROPERTY')], [0, 3]],
    ['HAS_PROPERTY', [f('amount', 'HAS_PROPERTY')], [0, 1, 2]],
    ['NOT_HAS_PROPERTY', [f('amount', 'NOT_HAS_PROPERTY')], [3]],
    ['CONTAINS_TOKEN', [f('dealname', 'CONTAINS_TOKEN', { value: 'chair' })], [1, 2]],
    ['CONTAINS_TOKEN is blind to case', [f('dealname', 'CONTAINS_TOKEN', { value: 'CHAIR' })], [1, 2]],
    ['CONTAINS_TOKEN with a star', [f('dealname', 'CONTAINS_TOKEN', { value: 'cha*' })], [1, 2]],
    ['NOT_CONTAINS_TOKEN', [f('dealname', 'NOT_CONTAINS_TOKEN', { value: 'chair' })], [0, 3]],
    ['two conditions', [f('amount', 'GTE', { value: '20' }), f('dealname', 'CONTAINS_TOKEN', { value: 'gamma' })], [2]],
    ['the id', [f('hs_object_id', 'EQ', { value: ids[2] })], [2]],
    ['created since', [f('createdate', 'GTE', { value: String(Date.now() - 600_000) })], [0, 1, 2, 3]],
    ['modified before', [f('hs_lastmodifieddate', 'LT', { value: String(Date.now() - 600_000) })], []],
  ]) sameSet(await found(filters), expected, what);
});

test('texts of contacts: EQ is blind to case, IN takes several, an e-mail address is one value', async () => {
  const city = unique('Wsi');
  const email = `${unique('Q')}@firma.example`;
  const [one, two] = [await contact({ city, email, lastname: 'Żółć' }), await contact({ city: `${city} Dolna` })];
  const ids = async (filters) => (await search('contacts', { filterGroups: [{ filters }] })).results.map((r) => r.id);
  sameSet(await ids([f('city', 'EQ', { value: city.toUpperCase() })]), [one]);
  sameSet(await ids([f('city', 'IN', { values: [city.toLowerCase(), `${city} dolna`.toLowerCase()] })]), [one, two]);
  sameSet(await ids([f('email', 'EQ', { value: email.toUpperCase() })]), [one]);
  sameSet(await ids([f('city', 'CONTAINS_TOKEN', { value: city })]), [one, two]);
  sameSet(await ids([f('email', 'CONTAINS_TOKEN', { value: `${email.split('@')[0]}*` })]), [one]);
});

test('groups are alternatives', async () => {
  const { ids } = await deals();
  const mine = f('hs_object_id', 'IN', { values: ids });
  const answer = await search('deals', { filterGroups: [
    { filters: [f('amount', 'EQ', { value: '10' }), mine] },
    { filters: [f('dealname', 'CONTAINS_TOKEN', { value: 'lamp' }), mine] }] });
  sameSet(answer.results.map((record) => record.id), [ids[0], ids[3]]);
  assert.equal(answer.total, 2);
});

test('sorts: as texts and as objects, both ways; times and numbers in their own order', async () => {
  const { found } = await deals();
  for (const [sorts, expected] of [
    [['amount'], [0, 1, 2]], [['-amount'], [2, 1, 0]],
    [[{ propertyName: 'amount', direction: 'ASCENDING' }], [0, 1, 2]],
    [[{ propertyName: 'amount', direction: 'DESCENDING' }], [2, 1, 0]],
    [['dealname'], [0, 1, 2]], [['-dealname'], [2, 1, 0]],
    [[{ propertyName: 'createdate', direction: 'DESCENDING' }], [2, 1, 0]],
  ]) assert.deepEqual(await found([f('amount', 'HAS_PROPERTY')], { sorts }), expected, JSON.stringify(sorts));
});

test('paging: to the last page, in order, with a total on each', async () => {
  const word = unique('pg');
  const ids = [];
  for (let i = 0; i < 7; i += 1) ids.push(await make('companies', { name: `${word} ${i}` }));
  const filterGroups = [{ filters: [f('hs_object_id', 'IN', { values: ids })] }];
  for (const sorts of [['name'], [{ propertyName: 'name', direction: 'ASCENDING' }]]) {
    const seen = [];
    let after = 0;
    let pages = 0;
    do {
      const page = await search('companies', { filterGroups, sorts, limit: 3, after, properties: ['name'] });
      assert.equal(page.total, 7);
      seen.push(...page.results.map((record) => record.id));
      after = page.paging?.next?.after;
      pages += 1;
    } while (after !== undefined && pages < 10);
    assert.deepEqual(seen, ids);
    assert.equal(pages, 3);
  }
});

test('free text finds names, addresses and phone numbers, beside conditions', async () => {
  const word = unique('Szukany');
  const id = await contact({ lastname: word, phone: '+48600100200', company: 'Zakład' });
  const firm = await company({ name: `Hurtownia ${word}`, domain: `${word.toLowerCase()}.example` });
  const ids = async (type, query, more = {}) => (await search(type, { query, ...more })).results.map((r) => r.id);
  sameSet(await ids('contacts', word), [id]);
  sameSet(await ids('contacts', word.toUpperCase()), [id]);
  sameSet(await ids('companies', `${word.toLowerCase()}.example`), [firm]);
  sameSet(await ids('companies', word, { filterGroups: [{ filters: [f('name', 'CONTAINS_TOKEN', { value: 'Hurtownia' })] }] }),
    [firm]);
  sameSet(await ids('companies', word, { filterGroups: [{ filters: [f('name', 'EQ', { value: 'Other' })] }] }), []);
});

test('properties: those asked for, the usual ones else', async () => {
  const id = await contact({ city: 'Radom' });
  const filterGroups = [{ filters: [f('hs_object_id', 'EQ', { value: id })] }];
  const some = (await search('contacts', { filterGroups, properties: ['city'] })).results[0];
  sameSet(Object.keys(some.properties), ['city', 'createdate', 'hs_object_id', 'lastmodifieddate']);
  const usual = (await search('contacts', { filterGroups })).results[0];
  sameSet(Object.keys(usual.properties),
    ['createdate', 'email', 'firstname', 'hs_object_id', 'lastmodifieddate', 'lastname']);
  has(usual, { archived: false, id });
});

test('what was written is found at once, what was changed no more', async () => {
  const city = unique('Miasto');
  const id = await contact({ city });
  const total = async () => (await search('contacts',
    { filterGroups: [{ filters: [f('city', 'EQ', { value: city })] }] })).total;
  assert.equal(await total(), 1);
  await hubspot.crm.contacts.basicApi.update(id, { properties: { city: 'Elsewhere' } });
  assert.equal(await total(), 0);
});

test('by what a record is associated with', async () => {
  const firm = await company();
  const id = await make('contacts', { email: `${unique()}@firma.example` }, [{ to: { id: firm },
    types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 279 }] }]);
  await contact();
  const got = await search('contacts', { filterGroups: [{ filters: [f('associations.company', 'EQ', { value: firm })] }] });
  assert.deepEqual(got.results.map((record) => record.id), [id]);
});

test('limits: 200 a page, five groups, no further than 10,000', async () => {
  for (const body of [{ limit: 201 }, { limit: 100, after: '9950' },
    { filterGroups: Array.from({ length: 6 }, () => ({ filters: [f('city', 'HAS_PROPERTY')] })) },
    { filterGroups: [{ filters: Array.from({ length: 11 }, () => f('city', 'HAS_PROPERTY')) }] },
    { filterGroups: Array.from({ length: 3 }, () => ({ filters: Array.from({ length: 9 }, () => f('city', 'HAS_PROPERTY')) })) },
    { filterGroups: [{ filters: [f('city', 'LIKE', { value: 'x' })] }] },
    { filterGroups: [{ filters: [f('nothing_like_it', 'EQ', { value: 'x' })] }] },
    { sorts: [{ propertyName: 'nothing_like_it', direction: 'ASCENDING' }] },
  ]) await refused(search('contacts', body), 400, 'VALIDATION_ERROR');
  assert.ok((await search('contacts', { limit: 200 })).results.length > 0);
});

test('the typed calls of each type search their own type', async () => {
  const word = unique('same');
  const one = await contact({ lastname: word });
  const two = await company({ name: word });
  const three = await deal({ dealname: word });
  for (const [api, id] of [[hubspot.crm.contacts, one], [hubspot.crm.companies, two], [hubspot.crm.deals, three]]) {
    const got = await api.searchApi.doSearch({ query: word, limit: 10, after: '0', sorts: ['-createdate'],
      properties: [], filterGroups: [] });
    assert.deepEqual(got.results.map((record) => record.id), [id]);
  }
});

test('long texts: EQ, NEQ, IN and NOT_IN, beside words in them', async () => {
  const word = unique('long');
  const text = `First line ${word}\nsecond line`;
  const [one, two] = [await company({ description: text }), await company({ description: `Other ${word}` })];
  const ids = async (...filters) => (await search('companies', { filterGroups: [{ filters: [
    ...filters, f('hs_object_id', 'IN', { values: [one, two] })] }] })).results.map((record) => record.id);
  assert.deepEqual(await ids(f('description', 'EQ', { value: text })), [one]);
  assert.deepEqual(await ids(f('description', 'NEQ', { value: text })), [two]);
  sameSet(await ids(f('description', 'IN', { values: [text, `Other ${word}`] })), [one, two]);
  assert.deepEqual(await ids(f('description', 'NOT_IN', { values: [text] })), [two]);
  assert.deepEqual(await ids(f('description', 'CONTAINS_TOKEN', { value: 'second' })), [one]);
});

test('filters without a group are one group', async () => {
  const { ids } = await deals();
  const found = (body) => answers(200, 'POST', '/crm/v3/objects/deals/search', body);
  const answer = await found({ filters: [f('hs_object_id', 'IN', { values: ids }), f('amount', 'GT', { value: '15' })] });
  sameSet(answer.results.map((record) => record.id), [ids[1], ids[2]]);
  const both = await found({ filters: [f('amount', 'GT', { value: '15' })],
    filterGroups: [{ filters: [f('hs_object_id', 'EQ', { value: ids[0] })] }] });
  assert.deepEqual(both.results.map((record) => record.id), [ids[0]], 'groups count where there are some');
});

test('a condition whose value is none of the type is refused', async () => {
  for (const [name, value] of [['date_of_birth', 'someday'], ['createdate', 'someday'], ['hs_object_id', 'x'], ['newsletter', 'maybe']]) {
    const error = await refused(search('contacts', { filterGroups: [{ filters: [f(name, 'EQ', { value })] }] }), 400, 'VALIDATION_ERROR');
    assert.equal(error.errors?.[0]._in ?? error.errors?.[0].in, name);
  }
});

test('the times of a record under the names that programs have for them', async () => {
  const id = await make('notes', { hs_timestamp: '2026-01-01T00:00:00Z', hs_note_body: 'x' });
  const body = (names) => ({ sorts: [`-${names[0]}`], filterGroups: [{ filters: [
    f('hs_object_id', 'EQ', { value: id }),
    ...names.map((name) => f(name, 'GTE', { value: String(Date.now() - 600_000) }))] }] });
  for (const [type, names, own] of [['notes', ['hs_createdate', 'hs_lastmodifieddate'], id],
    ['notes', ['createdate', 'lastmodifieddate'], id]])
    assert.deepEqual((await search(type, body(names))).results.map((record) => record.id), [own], names.join());
});

test('patterns that no store can look for are refused', async () => {
  const [big, stars] = ['x'.repeat(70_000), '*a'.repeat(11)];
  for (const [name, operator, value] of [['lastname', 'CONTAINS_TOKEN', big], ['notes', 'NOT_CONTAINS_TOKEN', big],
    ['interests', 'EQ', big], ['lastname', 'CONTAINS_TOKEN', stars]]) {
    const error = await refused(search('contacts', { filterGroups: [{ filters: [f(name, operator, { value })] }] }), 400, 'VALIDATION_ERROR');
    assert.ok(error.errors[0].message.length < 300, 'and not repeated in full');
  }
  await search('contacts', { filterGroups: [{ filters: [f('lastname', 'CONTAINS_TOKEN', { value: '*a'.repeat(10) })] }] });
  await answers(400, 'POST', '/crm/v3/lists/search', { query: big });
});

end();
