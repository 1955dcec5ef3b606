/* The screens of duplicates are one chunk: who works in one of them goes to the others. */
export { default as Queue } from './QueueScreen.svelte';
export { default as Group } from './GroupScreen.svelte';
export { default as Links } from './LinksScreen.svelte';
export { default as Merges } from './MergesScreen.svelte';
export { default as MatchRules } from '../matching/MatchRulesScreen.svelte';
export { default as MatchRule } from '../matching/MatchRuleScreen.svelte';
