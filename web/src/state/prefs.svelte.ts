/* How the application looks to this user: theme, density, language. Kept with the user on the server;
   a copy in the browser serves the time before the session is known. */
import { wires } from '../api/client';
import { browserLanguage, isLanguage, useLanguage, type Language } from '../i18n/i18n.svelte';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const densities = ['compact', 'comfortable'] as const;
export type Density = (typeof densities)[number];

function stored(name: string): string | null {
  try {
    return localStorage.getItem(`kartoteka.${name}`);
  } catch {
    return null;
  }
}

function store(name: string, value: string): void {
  try {
    localStorage.setItem(`kartoteka.${name}`, value);
  } catch {
    /* storage may be forbidden: the choice then lasts as long as the page */
  }
}

function oneOf<T extends string>(list: readonly T[], text: string | null, otherwise: T): T {
  return list.includes(text as T) ? (text as T) : otherwise;
}

class Prefs {
  theme = $state<Theme>('system');
  density = $state<Density>('comfortable');

  /* The menu at the side: folded to its pictures, and whether its "More" is open. Of this browser, not of the user. */
  menuSmall = $state(false);
  menuMore = $state(false);

  setMenu(what: { small?: boolean; more?: boolean }): void {
    if (what.small !== undefined) this.menuSmall = what.small;
    if (what.more !== undefined) this.menuMore = what.more;
    store('menu', `${this.menuSmall ? 'small' : ''} ${this.menuMore ? 'more' : ''}`);
  }
  setTheme(text: string): void {
    this.theme = oneOf(themes, text, 'system');
    store('theme', this.theme);
    const root = document.documentElement;
    if (this.theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = this.theme;
  }
  setDensity(text: string): void {
    this.density = oneOf(densities, text, 'comfortable');
    store('density', this.density);
    document.documentElement.dataset.density = this.density;
  }
  async setLanguage(language: Language): Promise<void> {
    store('language', language);
    wires.language = language;
    await useLanguage(language);
  }
  /* What the browser remembers, before anything is asked of the server. */
  async restore(): Promise<void> {
    this.setTheme(stored('theme') ?? '');
    this.setDensity(stored('density') ?? '');
    this.menuSmall = (stored('menu') ?? '').includes('small');
    this.menuMore = (stored('menu') ?? '').includes('more');
    const language = stored('language');
    await this.setLanguage(isLanguage(language) ? language : browserLanguage());
  }
}

export const prefs = new Prefs();
