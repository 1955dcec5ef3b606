/* Path -> screen. A screen is fetched when first gone to; its title is a key of the catalogs. `outside`
   routes are shown without the shell and without a session. The first path that fits wins. */
import type { Component } from 'svelte';

export interface Route {
  path: string;
  title: string;
  load: () => Promise<{ default: Component }>;
  outside?: boolean;
  /* Only where the address has this ?view=; the same path without it is another screen. */
  view?: string;
  /* Its English words are all in the first chunk (i18n/locales/en.ts): it need not wait for the rest. */
  early?: boolean;
}

/* Screens that share a chunk, by name. */
const from =
  <T>(load: () => Promise<T>) =>
  (name: keyof T) =>
  () =>
    load().then((screens) => ({ default: screens[name] as Component }));

const define = from(() => import('./screens/settings/define'));
const staff = from(() => import('./screens/settings/staff'));
const rules = from(() => import('./screens/rulebook/screens'));
const sort = from(() => import('./screens/quality/screens'));
const begin = from(() => import('./screens/templates/screens'));
const enter = from(() => import('./screens/session/entering'));
const profile = () => import('./screens/settings/ProfileScreen.svelte');

export const routes: Route[] = [
  { path: '/login', title: 'login.title', early: true, outside: true, load: () => import('./screens/session/LoginScreen.svelte') },
  { path: '/setup', title: 'setup.title', early: true, outside: true, load: () => import('./screens/session/SetupScreen.svelte') },
  { path: '/invite', title: 'invitation.title', outside: true, load: enter('Link') },
  { path: '/reset', title: 'reset.title', outside: true, load: enter('Link') },
  { path: '/signin/:way', title: 'login.title', outside: true, load: enter('Return') },
  { path: '/second-factor', title: 'factor.heading', outside: true, load: enter('Factor') },
  { path: '/', title: 'nav.home', early: true, load: () => import('./screens/home/HomeScreen.svelte') },
  { path: '/o/:object', view: 'board', title: 'nav.records', load: () => import('./screens/board/BoardScreen.svelte') },
  { path: '/o/:object', title: 'nav.records', early: true, load: () => import('./screens/records/ListScreen.svelte') },
  { path: '/o/:object/new', title: 'record.new.title', load: () => import('./screens/records/NewScreen.svelte') },
  { path: '/o/:object/:id', title: 'record.title', load: () => import('./screens/records/RecordScreen.svelte') },
  { path: '/search', title: 'search.title', load: () => import('./screens/search/SearchScreen.svelte') },
  { path: '/tasks', title: 'nav.tasks', load: () => import('./screens/tasks/TasksScreen.svelte') },
  { path: '/import', title: 'nav.imports', load: () => import('./screens/import/ListScreen.svelte') },
  { path: '/import/new', title: 'import.new.title', load: () => import('./screens/import/NewScreen.svelte') },
  { path: '/import/:id', title: 'import.title', load: () => import('./screens/import/ImportScreen.svelte') },
  { path: '/quality/duplicates', title: 'nav.duplicates', load: sort('Queue') },
  {
    path: '/quality/duplicates/merge', title: 'duplicates.selection.title',
    load: () => import('./screens/quality/SelectionMergeScreen.svelte'),
  },
  { path: '/quality/duplicates/:group', title: 'duplicates.group.title', load: sort('Group') },
  { path: '/quality/merges', title: 'nav.merges', load: sort('Merges') },
  { path: '/quality/links', title: 'links.title', load: sort('Links') },
  { path: '/quality/match-rules', title: 'matchRules.title', load: sort('MatchRules') },
  { path: '/quality/match-rules/:object', title: 'matchRules.title', load: sort('MatchRule') },
  { path: '/settings', title: 'nav.settings', load: profile },
  { path: '/settings/profile', title: 'settings.profile', load: profile },
  { path: '/settings/people', title: 'settings.people', load: staff('People') },
  { path: '/requests', title: 'requests.title', load: staff('Requests') },
  { path: '/unowned', title: 'unowned.title', load: staff('Unowned') },
  { path: '/settings/ownership', title: 'ownership.title', load: staff('Ownership') },
  { path: '/settings/roles', title: 'settings.people', load: staff('Roles') },
  { path: '/settings/accountability', title: 'audit.title', load: staff('Accountability') },
  { path: '/settings/security', title: 'settings.security', load: define('Security') },
  { path: '/settings/sign-in', title: 'provider.title', load: define('Provider') },
  { path: '/settings/api-keys', title: 'settings.keys', load: staff('Keys') },
  { path: '/settings/objects', title: 'nav.objects', load: define('Objects') },
  { path: '/settings/objects/:object', title: 'nav.objects', load: define('Object') },
  { path: '/settings/objects/:object/new-property', title: 'nav.objects', load: define('Property') },
  { path: '/settings/objects/:object/properties/:property', title: 'nav.objects', load: define('Property') },
  { path: '/settings/objects/:object/new-pipeline', title: 'nav.objects', load: define('Pipeline') },
  { path: '/settings/objects/:object/pipelines/:pipeline', title: 'nav.objects', load: define('Pipeline') },
  { path: '/settings/tags', title: 'nav.tags', load: define('Tags') },
  { path: '/settings/currencies', title: 'nav.currencies', load: define('Currencies') },
  { path: '/settings/rulebook', title: 'nav.rulebook', load: rules('Rulebook') },
  { path: '/settings/rulebook/new', title: 'nav.rulebook', load: rules('Rule') },
  { path: '/settings/rulebook/dictionaries/new', title: 'nav.rulebook', load: rules('NewDictionary') },
  { path: '/settings/rulebook/clusters/:object/:property', title: 'nav.rulebook', load: () => import('./screens/rulebook/ClustersScreen.svelte') },
  { path: '/settings/rulebook/dictionaries/:dictionary', title: 'nav.rulebook', load: () => import('./screens/rulebook/DictionaryScreen.svelte') },
  { path: '/settings/rulebook/:rule', title: 'nav.rulebook', load: rules('Rule') },
  { path: '/settings/templates', title: 'nav.templates', load: begin('Templates') },
  { path: '/settings/templates/new', title: 'nav.templates', load: begin('Template') },
  { path: '/settings/templates/:template', title: 'nav.templates', load: begin('Template') },
  { path: '/settings/packs', title: 'nav.packs', load: begin('Packs') },
  { path: '/settings/privacy', title: 'privacy.title', load: staff('Privacy') },
  { path: '/settings/retention', title: 'retention.title', load: rules('Retention') },
  { path: '/settings/trash', title: 'trash.title', load: rules('Trash') },
  { path: '/settings/audit', title: 'audit.title', load: staff('Audit') },
  { path: '/docs/api', title: 'docs.title', outside: true, load: () => import('./screens/docs/ApiScreen.svelte') },
];
