/* The screens about who works here, may do and did what, and whose records are: who is in one of them goes to the next. */
export { default as People } from './PeopleScreen.svelte';
export { default as Roles } from './roles/RolesScreen.svelte';
export { default as Accountability } from './accountability/AccountabilityScreen.svelte';
/* Whose records are. */
export { default as Requests } from '../requests/RequestsScreen.svelte';
export { default as Unowned } from '../requests/UnownedScreen.svelte';
export { default as Ownership } from '../requests/OwnershipScreen.svelte';
/* Who did and saw what. */
export { default as Audit } from '../audit/AuditScreen.svelte';
/* Keys for programs. */
export { default as Keys } from './KeysScreen.svelte';
/* What a person may ask of the company about their data. */
export { default as Privacy } from '../privacy/PersonScreen.svelte';
