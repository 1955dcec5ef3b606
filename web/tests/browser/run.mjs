/* Runs browser tests and prints TAP: `node tests/browser/run.mjs [SPEC...]`, from web/. A spec is a module that
   calls test('name', async () => {...}); it is translated by Vite, so it may be TypeScript. Tests of a spec run
   one after the other; when one fails, a picture of its page is kept and the rest go on. */
import { readdirSync } from 'node:fs';
import { createServer } from 'vite';

const folder = new URL('.', import.meta.url);
const asked = process.argv.slice(2);
const specs = asked.length ? asked : readdirSync(folder).filter((name) => name.endsWith('.spec.ts')).sort();

const vite = await createServer({
  root: new URL('../..', folder).pathname, configFile: false, appType: 'custom', logLevel: 'error',
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true, include: [] },
});
let failed = 1;
try {
  const support = await vite.ssrLoadModule('/tests/browser/support.ts');
  for (const spec of specs) await vite.ssrLoadModule(`/tests/browser/${spec}`);
  failed = await support.runAll();
} catch (error) {
  console.log(`Bail out! ${error?.stack ?? error}`);
} finally {
  await vite.close();
}
process.exit(failed ? 1 : 0);
