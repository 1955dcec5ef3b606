/* Webhook settings and subscriptions. The typed calls send no bearer token: they know only a developer key, which
   they put into the query. */
import { answers, assert, end, has, isTime, library, refused, sameSet, server, test } from './support.mjs';

const hubspot = new library.Client({ basePath: server.url, limiterOptions: { minTime: 0 }, developerApiKey: server.key });
const { settingsApi, subscriptionsApi } = hubspot.webhooks;
const { appId } = await answers(200, 'POST', '/oauth/v2/private-apps/get/access-token-info', { tokenKey: server.key })
  .catch(() => ({ appId: 1 }));
const settings = { targetUrl: 'https://hooks.firma.example/in', throttling: { maxConcurrentRequests: 10 } };

test('settings: set, read, changed, cleared', async () => {
  const made = await settingsApi.configure(appId, settings);
  has(made, { targetUrl: settings.targetUrl });
  assert.equal(made.throttling.maxConcurrentRequests, 10);
  isTime(made.createdAt, 'createdAt');
  await settingsApi.configure(appId, { ...settings, throttling: { maxConcurrentRequests: 5 } });
  assert.equal((await settingsApi.getAll(appId)).throttling.maxConcurrentRequests, 5);
  await settingsApi.clear(appId);
  await refused(settingsApi.getAll(appId), 404, 'OBJECT_NOT_FOUND');
});

test('settings: an address that is none is refused', async () => {
  for (const targetUrl of ['not an address', 'ftp://firma.example/x', ''])
    await refused(settingsApi.configure(appId, { ...settings, targetUrl }), 400, 'VALIDATION_ERROR');
});

test('subscriptions: made, listed, read, switched, archived', async () => {
  await settingsApi.configure(appId, settings);
  const made = await subscriptionsApi.create(appId, { eventType: 'contact.propertyChange', propertyName: 'email', active: false });
  has(made, { eventType: 'contact.propertyChange', propertyName: 'email', active: false });
  assert.match(made.id, /^[1-9][0-9]*$/);
  isTime(made.createdAt, 'createdAt');
  const id = Number(made.id);
  assert.ok((await subscriptionsApi.getAll(appId)).results.some((item) => item.id === made.id));
  has(await subscriptionsApi.getById(id, appId), { id: made.id, active: false });
  has(await subscriptionsApi.update(id, appId, { active: true }), { id: made.id, active: true });
  has(await subscriptionsApi.getById(id, appId), { active: true });
  await subscriptionsApi.archive(id, appId);
  await refused(subscriptionsApi.getById(id, appId), 404, 'OBJECT_NOT_FOUND');
});

test('subscriptions: every kind of event of the types there are', async () => {
  const made = [];
  for (const type of ['contact', 'company', 'deal', 'ticket', 'product', 'line_item']) {
    for (const event of ['creation', 'deletion', 'merge', 'restore'])
      made.push(await subscriptionsApi.create(appId, { eventType: `${type}.${event}`, active: false }));
  }
  for (const type of ['contact', 'company', 'deal', 'ticket'])
    made.push(await subscriptionsApi.create(appId, { eventType: `${type}.associationChange`, active: false }));
  made.push(await subscriptionsApi.create(appId, { eventType: 'contact.privacyDeletion', active: false }));
  const all = (await subscriptionsApi.getAll(appId)).results.map((item) => item.id);
  for (const item of made) assert.ok(all.includes(item.id), item.eventType);
  await refused(subscriptionsApi.create(appId, { eventType: 'unicorn.creation', active: false }), 400, 'VALIDATION_ERROR');
  await refused(subscriptionsApi.create(appId, { eventType: 'contact.propertyChange', active: false }), 400, 'VALIDATION_ERROR');
});

test('subscriptions: several switched at once', async () => {
  const made = [await subscriptionsApi.create(appId, { eventType: 'contact.propertyChange', propertyName: 'city', active: false }),
    await subscriptionsApi.create(appId, { eventType: 'contact.propertyChange', propertyName: 'phone', active: false })];
  const done = await subscriptionsApi.updateBatchWithHttpInfo(appId, { inputs: made.map((item) => ({ id: Number(item.id), active: true })) });
  assert.equal(done.httpStatusCode, 200);
  assert.equal(done.data.status, 'COMPLETE');
  sameSet(done.data.results.map((item) => `${item.id} ${item.active}`), made.map((item) => `${item.id} true`));
  for (const item of made) has(await subscriptionsApi.getById(Number(item.id), appId), { active: true });
});

test('switched on in part: those that are not there are listed (207)', async () => {
  const made = await subscriptionsApi.create(appId, { eventType: 'contact.propertyChange', propertyName: 'zip', active: false });
  const done = await subscriptionsApi.updateBatchWithHttpInfo(appId, { inputs: [
    { id: Number(made.id), active: true }, { id: 999999999, active: true }] }).catch((error) => error);
  assert.equal(done.httpStatusCode, 207, done.message);
  assert.deepEqual(done.data.results.map((item) => [item.id, item.active]), [[made.id, true]]);
  assert.equal(done.data.numErrors, 1);
  assert.deepEqual(done.data.errors[0].context.ids, ['999999999']);
  has(await subscriptionsApi.getById(Number(made.id), appId), { active: true });
});

test('another application is none of this key’s', async () => {
  await refused(settingsApi.getAll(987654321), [403, 404]);
});

test('the dated paths do the same', async () => {
  const path = `/app-webhooks/2026-03/${appId}`;
  await answers(200, 'PUT', `${path}/settings`, settings);
  assert.equal((await settingsApi.getAll(appId)).targetUrl, settings.targetUrl);
  const made = await answers(201, 'POST', `${path}/subscriptions`, { eventType: 'deal.propertyChange', propertyName: 'amount', active: false });
  has(await subscriptionsApi.getById(Number(made.id), appId), { eventType: 'deal.propertyChange' });
  await answers(204, 'DELETE', `${path}/subscriptions/${made.id}`);
});

end();
