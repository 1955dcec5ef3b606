/* What new records begin with, and what a branch usually keeps: one chunk, as the screens of the definitions. */
export { default as Packs } from './PacksScreen.svelte';
export { default as Template } from './TemplateScreen.svelte';
export { default as Templates } from './TemplatesScreen.svelte';
