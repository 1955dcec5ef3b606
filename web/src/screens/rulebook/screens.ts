/* The screens of the rulebook: one chunk, as those of the definitions. */
export { default as NewDictionary } from './NewDictionaryScreen.svelte';
export { default as Rule } from './RuleScreen.svelte';
export { default as Rulebook } from './RulebookScreen.svelte';
/* Rules of how long records are kept, and what they archived. */
export { default as Retention } from '../retention/RetentionScreen.svelte';
export { default as Trash } from '../retention/TrashScreen.svelte';
