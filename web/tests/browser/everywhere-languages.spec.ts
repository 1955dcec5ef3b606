/* Every route in the other languages on a narrow screen: no key of a catalog shows, nothing sticks out. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from './routes';
import { api, data, equal, newPage, root, settled, shot, signIn, startServer, test, type Server } from './support';

let server: Server;
const started = (async () => {
  server = await startServer({ account: true, contacts: join(data, 'mixed.csv') });
})();

const catalogs = join(root, 'web/src/i18n/locales/en');
const keys = new Set(readdirSync(catalogs).flatMap((file) => Object.keys(JSON.parse(readFileSync(join(catalogs, file), 'utf8')) as object)));

for (const language of ['pl', 'ru', 'zh'] as const)
  test(`every route speaks ${language}, and fits a narrow screen`, async () => {
    await started;
    const page = await newPage(server, { language, width: 390, height: 780 });
    await signIn(page);
    await api(page, 'PATCH', '/api/v1/me', { language });
    const wrong: string[] = [];
    try {
      for (const { name, path } of await routes(page)) {
        await page.goto(path);
        await settled(page);
        await shot(page, `route-${name}-${language}`);
        const lang = await page.evaluate(() => document.documentElement.lang);
        equal(lang.slice(0, 2), language, `language of ${name}`);
        const text = await page.locator('body').innerText();
        /* "import.step.file": a key stands where its words should. */
        for (const line of text.split('\n')) if (keys.has(line.trim())) wrong.push(`${name}: the key ${line.trim()} shows`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) wrong.push(`${name}: ${over} px wider than the screen`);
      }
    } finally {
      await api(page, 'PATCH', '/api/v1/me', { language: 'en' });
    }
    await page.context().close();
    equal(wrong.join('\n'), '', 'faults');
  });
