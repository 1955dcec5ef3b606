/* Every language says everything: the same keys, the same names in each message, and every plural
   form that the language has. */
import { describe, expect, it } from 'vitest';
import { inspect } from '../core/message';

const files = import.meta.glob<Record<string, string>>('./locales/*/*.json', { eager: true, import: 'default' });
const sources = import.meta.glob<string>('../**/*.{svelte,ts}', { eager: true, query: '?raw', import: 'default' });
const translated = ['pl', 'ru', 'zh'];

function catalogOf(language: string): Record<string, string> {
  const own = Object.entries(files).filter(([path]) => path.startsWith(`./locales/${language}/`));
  return Object.assign({}, ...own.map(([, words]) => words));
}

const en = catalogOf('en');

describe('catalogs', () => {
  it('has no key twice in one language', () => {
    const all = Object.entries(files).filter(([path]) => path.includes('/en/'));
    const keys = all.flatMap(([, words]) => Object.keys(words));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it.each(translated)('%s has the keys of English, file by file', (language) => {
    for (const [path, words] of Object.entries(files).filter(([path]) => path.includes('/en/'))) {
      const other = files[path.replace('/en/', `/${language}/`)];
      expect(Object.keys(other ?? {}).sort(), path).toEqual(Object.keys(words).sort());
    }
  });

  it.each(translated)('%s uses the same names and has every plural form', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, text] of Object.entries(catalogOf(language))) {
      const mine = inspect(text);
      expect(mine.names, key).toEqual(inspect(en[key]!).names);
      for (const plural of mine.plurals) expect(plural, key).toEqual(expect.arrayContaining(forms));
    }
  });

  it.each(['en', ...translated])('%s has no empty message', (language) => {
    for (const [key, text] of Object.entries(catalogOf(language))) expect(text.trim(), key).not.toBe('');
  });

  it('has every key that the code names', () => {
    const missing: string[] = [];
    for (const [path, text] of Object.entries(sources)) {
      for (const match of text.matchAll(/(?<![\w.])t\('([\w.-]+)'/g)) {
        if (!(match[1]! in en)) missing.push(`${path}: ${match[1]}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('has in the first chunk, or with them, what the early routes say', () => {
    const early = { ...files['./locales/en/shell.json'], ...files['./locales/en/records.json'] };
    const screens = [...sources['../routes.ts']!.matchAll(/early: true, load: \(\) => import\('\.\/([\w/.]+)'\)/g)];
    expect(screens.length).toBeGreaterThan(1);
    const all = new Set<string>();
    const missing: string[] = [];
    for (const start of [...screens.map(([, path]) => `../${path}`), '../App.svelte']) {
      const words: Record<string, string> = { ...early };
      const seen = new Set<string>();
      const walk = (path: string) => {
        const text = sources[path];
        if (!text || seen.has(path) || path === '../routes.ts') return;
        seen.add(path);
        for (const [, other] of text.matchAll(/(?:from|import)[ (]'(\.[\w/.-]+)'/g)) {
          const next = new URL(other!, `file:///src/i18n/${path}`).pathname.replace('/src/', '../');
          Object.assign(words, files[next.replace('../i18n/', './')]);
          for (const ending of ['', '.ts']) walk(next + ending);
        }
      };
      walk(start);
      for (const path of seen) {
        all.add(path);
        for (const [, key] of sources[path]!.matchAll(/(?<![\w.])t\('([\w.-]+)'/g)) if (!(key! in words)) missing.push(`${start}: ${path}: ${key}`);
      }
    }
    expect(all.size).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });
});
