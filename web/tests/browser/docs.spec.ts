/* The API reference: open to everybody, searched, opened by mouse, keys and link, in both themes and all languages. */
import { axe, check, equal, newPage, settled, shot, signIn, startServer, test, type Server } from './support';

let server: Server;
const started = (async () => {
  server = await startServer({ account: true });
})();

interface Description {
  paths: Record<string, Record<string, { operationId: string }>>;
}

test('it shows every call to somebody who is not signed in', async () => {
  await started;
  const page = await newPage(server);
  await page.goto('/docs/api');
  await settled(page);
  equal(new URL(page.url()).pathname, '/docs/api', 'address');
  const api = (await (await fetch(`${server.url}/openapi.json`)).json()) as Description;
  const calls = Object.values(api.paths).flatMap((item) => Object.values(item).map((call) => call.operationId));
  const shown = await page.locator('article').evaluateAll((all) => all.map((one) => one.id));
  equal(shown.sort().join(), calls.sort().join(), 'calls');
  check(shown.length > 60, 'there are many');
  await page.context().close();
});

test('search narrows, a call opens with its members, and a shape opens inside', async () => {
  await started;
  const page = await newPage(server);
  await page.goto('/docs/api');
  await settled(page);
  await page.keyboard.press('/');
  await page.keyboard.type('patch v1 objects');
  await page.getByRole('button', { name: /PATCH \/api\/v1\/objects/ }).waitFor();
  equal(await page.locator('article').count(), 1, 'calls found');
  await page.keyboard.press('Tab'); // openapi.json
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  equal(new URL(page.url()).hash, '#objectPatch', 'the address names what is open');
  const article = page.locator('#objectPatch');
  const text = await article.innerText();
  for (const part of ['If-Match', 'RecordPatch', 'FullRecord', 'curl -X PATCH', '412', 'Authorization: Bearer'])
    check(text.includes(part), `${part} is told`);
  await article.getByRole('button', { name: 'Issue[]: members of issues' }).first().click();
  await article.getByText('suggestion').first().waitFor();
  await page.getByRole('searchbox').fill('no such call at all');
  await page.getByText('No call has these words').waitFor();
  await page.context().close();
});

test('a link opens its call and leads there; the back way closes it', async () => {
  await started;
  const page = await newPage(server);
  await page.goto('/docs/api#mergeRevert');
  await settled(page);
  const button = page.locator('#mergeRevert button').first();
  equal(await button.getAttribute('aria-expanded'), 'true', 'it is open');
  const box = await page.locator('#mergeRevert').boundingBox();
  check(box && box.y >= 0 && box.y < 400, 'and in view');
  await button.click();
  equal(await button.getAttribute('aria-expanded'), 'false', 'a click closes it');
  await page.locator('nav').getByRole('link', { name: /^Objects/ }).click();
  await page.locator('#area-Objects').waitFor();
  const area = await page.locator('#area-Objects').boundingBox();
  check(area && area.y >= 0 && area.y < 400, 'areas are led to');
  await page.context().close();
});

for (const [theme, language, title] of [['light', 'en', 'API reference'], ['dark', 'ru', 'Справочник API'], ['dark', 'pl', 'Opis API'], ['light', 'zh', 'API 参考']] as const)
  test(`axe finds nothing, ${theme} in ${language}`, async () => {
    await started;
    const page = await newPage(server, { theme, language });
    await page.goto('/docs/api#objectPatch');
    await settled(page);
    equal(await page.getByRole('heading', { level: 1 }).innerText(), title, 'heading');
    await shot(page, `docs-${theme}-${language}`);
    equal((await axe(page)).join('\n'), '', 'violations');
    check(!/\bdocs\.[a-z]+/i.test(await page.locator('body').innerText()), 'no key of a catalog shows');
    await page.setViewportSize({ width: 390, height: 780 });
    await settled(page);
    await shot(page, `docs-narrow-${theme}-${language}`);
    equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, 'px too wide');
    await page.context().close();
  });

test('the keys page and the palette lead there', async () => {
  await started;
  const page = await newPage(server);
  await signIn(page);
  await page.goto('/settings/api-keys');
  await settled(page);
  await page.getByRole('link', { name: 'API reference' }).click();
  await page.waitForURL(/\/docs\/api$/);
  await settled(page);
  await page.goto('/');
  await settled(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('API reference');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/docs\/api$/);
  await page.context().close();
});
