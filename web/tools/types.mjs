/* Writes src/api/schema.d.ts from what the program says of itself (`kartoteka openapi`): the part of it that this
   application uses, /api/v1. With --check nothing is written; it fails where the file is not what the program gives.

   KARTOTEKA_TEST_BINARY names the program, else build/kartoteka. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const file = at('../src/api/schema.d.ts');

/* The schemas that are reached from the paths kept. */
function reached(from, schemas, found = new Set()) {
  for (const [, name] of JSON.stringify(from).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    if (found.has(name)) continue;
    found.add(name);
    reached(schemas[name], schemas, found);
  }
  return found;
}

export async function generated(program = process.env.KARTOTEKA_TEST_BINARY ?? at('../../build/kartoteka')) {
  const api = JSON.parse(execFileSync(program, ['openapi'], { encoding: 'utf8', maxBuffer: 1 << 26 }));
  api.paths = Object.fromEntries(Object.entries(api.paths).filter(([path]) => path.startsWith('/api/v1/')));
  const used = reached(api.paths, api.components.schemas);
  api.components.schemas = Object.fromEntries(Object.entries(api.components.schemas).filter(([name]) => used.has(name)));
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
