/* The English words of kept views, which are part of every list but not of its first chunk. */
import { addEnglish } from '../i18n/i18n.svelte';
import words from '../i18n/locales/en/views.json';

addEnglish(words);
