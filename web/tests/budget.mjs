/* Weighs the built application and fails when it is too heavy: the first route's scripts at most 60 kB
   gzipped, any lazy chunk at most 40 kB gzipped, everything together at most 532 kB with brotli (400 before the screens of
   rights, signing in and the trail, each with its words in four languages; 430 before those of departments, roles and sharing;
   490 before that of reviewers, 494 before those of programs of others, the directory and issues by person, 519
   before those of retention and the trash). */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const dist = new URL('../dist', import.meta.url).pathname;
const assets = join(dist, 'assets');
const kB = 1000;
const budget = { first: 60 * kB, lazy: 40 * kB, all: 532 * kB };
/* Where a user may begin: signed in, and at a list. */
const firstScreens = ['HomeScreen', 'records-ListScreen', 'LoginScreen'];

if (!existsSync(join(assets, '..', 'index.html'))) {
  console.error('budget: no dist; run "npm run build" first');
  process.exit(2);
}
const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
const gzip = (name) => statSync(join(assets, `${name}.gz`)).size;

/* A chunk with all it imports before it runs. */
function closure(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  const text = readFileSync(join(assets, name), 'utf8');
  for (const [, other] of text.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) closure(other, seen);
  return seen;
}
const weigh = (names) => [...names].reduce((sum, name) => sum + gzip(name), 0);

function* filesOf(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesOf(path);
    else yield path;
  }
}

const lines = [];
let tooHeavy = 0;
function check(what, size, limit) {
  const over = size > limit;
  if (over) tooHeavy++;
  lines.push(`${over ? 'OVER' : '  ok'}  ${what.padEnd(34)} ${(size / kB).toFixed(1).padStart(6)} of ${limit / kB} kB`);
}

const entry = /src="\/assets\/([\w.-]+\.js)"/.exec(readFileSync(join(dist, 'index.html'), 'utf8'))[1];
const entryParts = closure(entry);
for (const screen of firstScreens) {
  const chunk = scripts.find((name) => name.startsWith(`${screen}-`));
  if (!chunk) {
    lines.push(`OVER  first route ${screen}: no such chunk`);
    tooHeavy++;
    continue;
  }
  check(`first route ${screen} (gz)`, weigh(closure(chunk, new Set(entryParts))), budget.first);
}
const lazy = scripts.filter((name) => !entryParts.has(name)).map((name) => [gzip(name), name]).sort((a, b) => b[0] - a[0]);
check(`heaviest lazy ${lazy[0][1].replace(/-[\w-]{8}\.js$/, '')} (gz)`, lazy[0][0], budget.lazy);
const all = [...filesOf(dist)].filter((path) => path.endsWith('.br')).reduce((sum, path) => sum + statSync(path).size, 0);
check('all assets (br)', all, budget.all);

console.log(lines.join('\n'));
process.exit(tooHeavy ? 1 : 0);
