/* The words of the application in the language of the user. The English of the first screens comes with
   the first chunk, the rest of it a moment later; each other language is two chunks, fetched together when used.
   A catalog is the union of the files of its folder: locales/<language>/<area>.json, flat keys. */
import { fill, type MessageValues } from '../core/message';
import en from './locales/en';

export const languages = ['en', 'pl', 'ru', 'zh'] as const;
export type Language = (typeof languages)[number];
export type Catalog = Record<string, string>;

/* A language names itself in its own words. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  pl: 'Polski',
  ru: 'Русский',
  zh: '中文',
};

const loaders: Record<Exclude<Language, 'en'>, () => Promise<{ default: Catalog }[]>> = {
  pl: () => Promise.all([import('./locales/pl'), import('./locales/plRest')]),
  ru: () => Promise.all([import('./locales/ru'), import('./locales/ruRest')]),
  zh: () => Promise.all([import('./locales/zh'), import('./locales/zhRest')]),
};

let catalog = $state.raw<Catalog>(en);
let current = $state<Language>('en');

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.includes(text as Language);
}

/* The first of the browser's languages that we have. */
export function browserLanguage(): Language {
  for (const tag of navigator.languages) {
    const short = tag.slice(0, 2).toLowerCase();
    if (isLanguage(short)) return short;
  }
  return 'en';
}

export function language(): Language {
  return current;
}

/* For a screen that is among the first and brings its English words along. */
export function addEnglish(words: Catalog): void {
  Object.assign(en, words);
  if (current === 'en') catalog = { ...en };
}

let rest: Promise<void> | null = null;

/* Resolves when the English words of every screen are there. */
export function restOfEnglish(): Promise<void> {
  rest ??= import('./locales/enRest').then(
    (module) => addEnglish(module.default),
    (error) => {
      rest = null;
      throw error;
    },
  );
  return rest;
}

/* Resolves when every word of the language in use is there. */
export function allWords(): Promise<void> {
  return current === 'en' ? restOfEnglish() : Promise.resolve();
}

export async function useLanguage(next: Language): Promise<void> {
  if (next === 'en' && current !== 'en') await restOfEnglish();
  const words = next === 'en' ? en : Object.assign({}, ...(await loaders[next]()).map((half) => half.default)) as Catalog;
  catalog = words;
  current = next;
  document.documentElement.lang = next === 'zh' ? 'zh-Hans' : next;
}

/* The message of a key, filled in. A key that a catalog lacks is shown in English; the catalog test
   sees to it that this does not happen. */
export function t(key: string, values: MessageValues = {}): string {
  const text = catalog[key] ?? en[key];
  if (text === undefined) return key;
  return fill(text, values, catalog[key] === undefined ? 'en' : current);
}

export function hasMessage(key: string): boolean {
  return key in catalog || key in en;
}

/* Of labels by language, the user's, else the English, else any. */
export function label(labels: Record<string, string> | undefined, fallback = ''): string {
  return labels?.[current] ?? labels?.en ?? Object.values(labels ?? {})[0] ?? fallback;
}
