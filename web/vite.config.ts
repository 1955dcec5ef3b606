/* Builds the web application: hashed files that may be cached for ever, one chunk a screen.
   While developing, calls to the interface go to a Kartoteka server; KARTOTEKA_URL names another. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const server = process.env.KARTOTEKA_URL ?? 'http://127.0.0.1:8080';
/* The server refuses calls from pages of another origin. */
const target = { target: server, changeOrigin: true, headers: { Origin: server } };
const proxy = { '/api': target, '/crm': target, '/openapi.json': target };

/* What every screen under the shell needs anyway: one chunk of it compresses better than twenty. */
const base = new RegExp(
  'node_modules/(svelte|openapi)|/src/(router|routes|i18n/i18n|api/(client|events)|i18n/locales/en\\.(ts|json)|i18n/locales/en/(shell|records)\\.json)' +
    '|/src/state/(session|prefs|toasts|commands|jobs|summary|definitions|undo|explain)|/src/core/(message|path|keys|undo|format|places)|/src/widgets/(typeIcon|shortcuts)' +
    '|/src/ui/(Button|Icon|icons|Popover|place|idle|Menu|EmptyState|Badge)|/src/screens/StateScreen',
);

/* What a list is made of; the board shares half of it, and cut in two both halves would weigh more. */
const list = /\/src\/(widgets\/(FilterBar|RecordGrid|GridCell|GridHeader|QualityBadge|valueText)|core\/(query|filter|selection|window|overtaken)|state\/(recordSource|recordEvents)|ui\/Chip)/;

/* What nearly every form is made of, and the small form for a new record with its hints, which opens from many screens:
   each in one chunk, since in a dozen small ones they weigh more (8 kB of all that is embedded). */
const forms = /\/src\/ui\/(Field|Dialog|Notice|Waiting)/;
const hints = /\/src\/(widgets\/(QuickCreate|FillExisting|Candidate|hintWords|OvertakenDialog|TwoValues)|core\/(fillPlan|typedWords|lastOnly|important)|state\/(checking|handedOver)|i18n\/locales\/en\/(hints|overtaken))/;

/* Screens of different areas may have the same name: the area tells them apart. */
function chunkName(module: string | null | undefined, name: string): string {
  const screen = /screens\/(\w+)\/(\w+Screen)\.svelte$/.exec(module ?? '');
  return screen && !['home', 'session', 'settings'].includes(screen[1]!) ? `${screen[1]}-${screen[2]}` : name;
}

export default defineConfig({
  plugins: [svelte()],
  resolve: { alias: { $: new URL('./src', import.meta.url).pathname } },
  server: { host: '127.0.0.1', port: 5173, proxy },
  preview: { host: '127.0.0.1', port: 4173, proxy },
  build: {
    target: ['chrome123', 'firefox120', 'safari17.5'],
    outDir: 'dist',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        chunkFileNames: (chunk) => `assets/${chunkName(chunk.facadeModuleId, chunk.name)}-[hash].js`,
        codeSplitting: { groups: [{ name: 'base', test: base }, { name: 'list', test: list }, { name: 'forms', test: forms }, { name: 'hints', test: hints }] },
      },
    },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
