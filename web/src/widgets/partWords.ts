/* The English words of what opens from a list only when asked for: filters, columns, the panel beside it. Who is part of
   that and uses them imports this; they come with the first such part. */
import { addEnglish } from '../i18n/i18n.svelte';
import words from '../i18n/locales/en/parts.json';

addEnglish(words);
