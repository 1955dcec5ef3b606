/* The screens in which definitions are changed. Who works in one of them goes to the next: so they are one chunk, and
   one name among those that the first route has to know. */
export { default as Currencies } from './CurrenciesScreen.svelte';
export { default as Object } from './ObjectScreen.svelte';
export { default as Objects } from './ObjectsScreen.svelte';
export { default as Pipeline } from './PipelineScreen.svelte';
export { default as Property } from './PropertyScreen.svelte';
export { default as Security } from './SecurityScreen.svelte';
export { default as Provider } from './identity/ProviderScreen.svelte';
export { default as Tags } from './TagsScreen.svelte';
