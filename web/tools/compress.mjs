/* Writes a .br and a .gz beside every file of dist that gains by it, with the greatest effort: it is
   done once, and served for ever. */
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = new URL('../dist', import.meta.url).pathname;
const plain = /\.(br|gz|png|jpg|webp|woff2)$/;

function* filesOf(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesOf(path);
    else yield path;
  }
}

let before = 0;
let after = 0;
for (const path of filesOf(dist)) {
  if (plain.test(path)) continue;
  const bytes = readFileSync(path);
  const options = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  };
  const small = brotliCompressSync(bytes, options);
  writeFileSync(`${path}.br`, small);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  before += bytes.length;
  after += small.length;
}
console.log(`compressed ${(before / 1024).toFixed(1)} kB to ${(after / 1024).toFixed(1)} kB (br)`);
