/* The screens by which people come in through a link, or have to turn a second factor on first. */
export { default as Link } from './LinkScreen.svelte';
export { default as Return } from './WayScreen.svelte';
export { default as Factor } from './FactorScreen.svelte';
