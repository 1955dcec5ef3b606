/* The screens of the rulebook: one chunk, as those of the definitions. */
export { default as Rule } from './RuleScreen.svelte';
export { default as Rulebook } from './RulebookScreen.svelte';
