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

type Defining = typeof import('./screens/settings/define');
const define = (name: keyof Defining) => () => import('./screens/settings/define').then((screens) => ({ default: screens[name] }));

type Ruling = typeof import('./screens/rulebook/screens');
const rules = (name: keyof Ruling) => () => import('./screens/rulebook/screens').then((screens) => ({ default: screens[name] }));

type Beginning = typeof import('./screens/templates/screens');
const begin = (name: keyof Beginning) => () => import('./screens/templates/screens').then((screens) => ({ default: screens[name] }));

export const routes: Route[] = [
  { path: '/login', title: 'login.title', early: true, outside: true, load: () => import('./screens/session/LoginScreen.svelte') },
  { path: '/setup', title: 'setup.title', early: true, outside: true, load: () => import('./screens/session/SetupScreen.svelte') },
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
  { path: '/quality/duplicates', title: 'nav.duplicates', load: () => import('./screens/quality/QueueScreen.svelte') },
  {
    path: '/quality/duplicates/merge', title: 'duplicates.selection.title',
    load: () => import('./screens/quality/SelectionMergeScreen.svelte'),
  },
  { path: '/quality/duplicates/:group', title: 'duplicates.group.title', load: () => import('./screens/quality/GroupScreen.svelte') },
  { path: '/quality/merges', title: 'nav.merges', load: () => import('./screens/quality/MergesScreen.svelte') },
  { path: '/settings', title: 'nav.settings', load: () => import('./screens/settings/ProfileScreen.svelte') },
  { path: '/settings/profile', title: 'settings.profile', load: () => import('./screens/settings/ProfileScreen.svelte') },
  { path: '/settings/api-keys', title: 'settings.keys', load: () => import('./screens/settings/KeysScreen.svelte') },
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
  { path: '/docs/api', title: 'docs.title', outside: true, load: () => import('./screens/docs/ApiScreen.svelte') },
];
