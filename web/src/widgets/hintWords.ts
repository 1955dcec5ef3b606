/* The English words of the small form for a new record and of its hints: it may be asked for from anywhere. */
import { addEnglish } from '../i18n/i18n.svelte';
import words from '../i18n/locales/en/hints.json';

addEnglish(words);
