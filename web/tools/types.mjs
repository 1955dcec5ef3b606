/* Writes src/api/schema.d.ts from what the program says of itself (`kartoteka openapi`): the part of it that this
   application uses, /api/v1. With --check nothing is written; it fails where the file is not what the program gives.

   KARTOTEKA_TEST_BINARY names the program, else build/kartoteka. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const file = at('../src/api/schema.d.ts');

/* The components ("schemas/Record") that are reached from the paths kept. */
function reached(from, components, found = new Set()) {
  for (const [, kind, name] of JSON.stringify(from).matchAll(/"#\/components\/(schemas|responses)\/(\w+)"/g)) {
    if (found.has(`${kind}/${name}`)) continue;
    found.add(`${kind}/${name}`);
    reached(components[kind][name], components, found);
  }
  return found;
}

export async function generated(program = process.env.KARTOTEKA_TEST_BINARY ?? at('../../build/kartoteka')) {
  const api = JSON.parse(execFileSync(program, ['openapi'], { encoding: 'utf8', maxBuffer: 1 << 26 }));
  api.paths = Object.fromEntries(Object.entries(api.paths).filter(([path]) => path.startsWith('/api/v1/')));
  const used = reached(api.paths, api.components);
  for (const kind of ['schemas', 'responses']) {
    const kept = Object.entries(api.components[kind]).filter(([name]) => used.has(`${kind}/${name}`));
    api.components[kind] = Object.fromEntries(kept);
  }
  return `/* Written by \`npm run types\` from the program's own description. */\n${astToString(await openapiTS(api))}`;
}
export const committed = () => readFileSync(file, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await generated();
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (text !== committed()) {
    console.error('src/api/schema.d.ts is not what the program gives: npm run types');
    process.exit(1);
  }
}
