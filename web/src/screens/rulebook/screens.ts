/* The screens of the rulebook: one chunk, as those of the definitions. */
export { default as NewDictionary } from './NewDictionaryScreen.svelte';
export { default as Rule } from './RuleScreen.svelte';
export { default as Rulebook } from './RulebookScreen.svelte';
