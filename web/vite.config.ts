/* Builds the web application: hashed files that may be cached for ever, one chunk a screen.
   While developing, calls to the interface go to a Kartoteka server; KARTOTEKA_URL names another. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const server = process.env.KARTOTEKA_URL ?? 'http://127.0.0.1:8080';
const proxy = { '/api': server, '/crm': server, '/openapi.json': server };

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
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
