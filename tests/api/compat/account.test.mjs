/* What a program asks first: which account this is, and whose key it holds. */
import { answers, assert, call, end, hubspot, isError, server, test } from './support.mjs';

const info = (tokenKey = server.key) => call('POST', '/oauth/v2/private-apps/get/access-token-info', { tokenKey });

test('account details, numeric and dated', async () => {
  for (const path of ['/account-info/v3/details', '/account-info/v3/details/', '/account-info/2026-03/details']) {
    const body = await answers(200, 'GET', path);
    assert.ok(Number.isInteger(body.portalId) && body.portalId > 0, path);
    assert.equal(body.accountType, 'STANDARD');
    assert.match(body.companyCurrency, /^[A-Z]{3}$/);
    assert.ok(Array.isArray(body.additionalCurrencies));
    assert.ok(new Intl.DateTimeFormat('en', { timeZone: body.timeZone }), 'a time zone that is known');
    assert.match(body.utcOffset, /^[+-]\d\d:\d\d$/);
    const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(body.utcOffset);
    assert.equal(body.utcOffsetMilliseconds, (sign === '-' ? -1 : 1) * (hours * 60 + Number(minutes)) * 60_000);
    assert.equal(typeof body.uiDomain, 'string');
    assert.equal(typeof body.dataHostingLocation, 'string');
  }
});

test('whose key this is; its user is an owner', async () => {
  const { status, json } = await info();
  assert.equal(status, 200);
  for (const name of ['userId', 'hubId', 'appId']) assert.ok(Number.isInteger(json[name]) && json[name] > 0, name);
  assert.ok(json.scopes.includes('crm.objects.contacts.read'), String(json.scopes));
  assert.ok(json.scopes.includes('crm.objects.contacts.write'), String(json.scopes));
  assert.equal(json.hubId, (await answers(200, 'GET', '/account-info/v3/details')).portalId);
  const owner = await hubspot.crm.owners.ownersApi.getById(json.userId, 'userId', false);
  assert.equal(owner.userId, json.userId);
  assert.equal(owner.email, server.email);
});

test('a key that is none is refused', async () => {
  const got = await info('kt_nothing');
  assert.ok(got.status === 401 || got.status === 404 || got.status === 400, got.text);
  assert.equal(got.json.status, 'error');
  isError(got.json, got.json.category);
});

end();
