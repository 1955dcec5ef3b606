/* What a key tells of itself by the address that names it; the typed call sends no header with it. */
import { assert, end, hubspot, refused, server, test } from './support.mjs';

test('the typed call: user, account, scopes', async () => {
  const info = await hubspot.oauth.accessTokensApi.get(server.key);
  assert.equal(info.token, server.key);
  for (const name of ['userId', 'hubId', 'appId', 'expiresIn']) assert.ok(Number.isInteger(info[name]), `${name} ${info[name]}`);
  assert.ok(Array.isArray(info.scopes) && info.scopes.length > 0);
  assert.equal(info.user, server.email);
  assert.ok(info.tokenType);
});

test('a key that is none', async () => {
  await refused(hubspot.oauth.accessTokensApi.get('kt_nothing'), 404, 'OBJECT_NOT_FOUND');
});

end();
