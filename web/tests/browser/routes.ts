/* Every route of the application, with records and groups that the server under test really has. */
import type { Page } from 'playwright-core';
import { peopled } from './peopled';
import { api, check } from './support';

interface Listed {
  results: { id: string }[];
}
export async function routes(page: Page): Promise<{ name: string; path: string }[]> {
  await peopled(page);
  const first = async (method: string, path: string, body?: unknown) =>
    (await api<Listed>(page, method, path, body)).results[0]?.id ?? null;
  const contact = await first('POST', '/api/v1/objects/contacts/query', { limit: 1 });
  const group = await first('GET', '/api/v1/duplicates?type=contacts&status=open&limit=1');
  const imported = await first('GET', '/api/v1/imports');
  const dictionary = await first('GET', '/api/v1/dictionaries');
  const department = await first('GET', '/api/v1/departments');
  check(contact && imported, 'the store holds contacts and an import');
  return [
    { name: 'home', path: '/' },
    { name: 'list', path: '/o/contacts' },
    { name: 'list-filtered', path: '/o/contacts?q=an' },
    { name: 'list-empty', path: '/o/companies' },
    { name: 'board', path: '/o/deals?view=board' },
    { name: 'new-deal', path: '/o/deals/new' },
    { name: 'tasks', path: '/tasks' },
    { name: 'search', path: '/search?q=an' },
    { name: 'list-nothing', path: '/o/contacts?q=zzzzzz' },
    { name: 'peek', path: `/o/contacts?peek=${contact}` },
    { name: 'new', path: '/o/contacts/new' },
    { name: 'record', path: `/o/contacts/${contact}` },
    { name: 'record-timeline', path: `/o/contacts/${contact}?tab=timeline` },
    { name: 'record-history', path: `/o/contacts/${contact}?tab=history` },
    { name: 'imports', path: '/import' },
    { name: 'import-new', path: '/import/new' },
    { name: 'import', path: `/import/${imported}` },
    { name: 'duplicates', path: '/quality/duplicates?type=contacts' },
    ...(group ? [{ name: 'group', path: `/quality/duplicates/${group}` }] : []),
    { name: 'merges', path: '/quality/merges' },
    { name: 'links', path: '/quality/links' },
    { name: 'settings', path: '/settings' },
    { name: 'keys', path: '/settings/api-keys' },
    { name: 'people', path: '/settings/people' },
    { name: 'department', path: `/settings/people?department=${department}` },
    { name: 'roles', path: '/settings/roles' },
    { name: 'role', path: '/settings/roles?role=sales_assistant' },
    { name: 'roles-compared', path: '/settings/roles?role=sales_assistant&with=steward' },
    { name: 'accountability', path: '/settings/accountability' },
    { name: 'ownership', path: '/settings/ownership' },
    { name: 'requests', path: '/requests' },
    { name: 'requests-asked', path: '/requests?show=asked' },
    { name: 'unowned', path: '/unowned' },
    { name: 'privacy', path: '/settings/privacy' },
    { name: 'privacy-person', path: `/settings/privacy?type=contacts&record=${contact}` },
    { name: 'audit', path: '/settings/audit' },
    { name: 'audit-record', path: `/settings/audit?type=contacts&record=${contact}&seen=1` },
    { name: 'match-rules', path: '/quality/match-rules' },
    { name: 'match-rule', path: '/quality/match-rules/contacts' },
    { name: 'provider', path: '/settings/sign-in' },
    { name: 'directory', path: '/settings/sign-in?tab=directory' },
    { name: 'programs', path: '/settings/sign-in?tab=programs' },
    { name: 'security', path: '/settings/security' },
    { name: 'objects', path: '/settings/objects' },
    { name: 'object-properties', path: '/settings/objects/contacts' },
    { name: 'object-pipelines', path: '/settings/objects/deals?tab=pipelines' },
    { name: 'object-associations', path: '/settings/objects/contacts?tab=associations' },
    { name: 'object-general', path: '/settings/objects/companies?tab=general' },
    { name: 'property', path: '/settings/objects/contacts/properties/lifecyclestage' },
    { name: 'property-calculated', path: '/settings/objects/companies/properties/num_open_deals' },
    { name: 'property-new', path: '/settings/objects/deals/new-property' },
    { name: 'pipeline', path: '/settings/objects/deals/pipelines/default' },
    { name: 'pipeline-new', path: '/settings/objects/tickets/new-pipeline' },
    { name: 'rulebook', path: '/settings/rulebook' },
    { name: 'rule-new', path: '/settings/rulebook/new' },
    { name: 'rulebook-changes', path: '/settings/rulebook?tab=changes' },
    { name: 'rulebook-dictionaries', path: '/settings/rulebook?tab=dictionaries' },
    { name: 'dictionary-new', path: '/settings/rulebook/dictionaries/new' },
    { name: 'dictionary', path: `/settings/rulebook/dictionaries/${dictionary}` },
    { name: 'clusters', path: '/settings/rulebook/clusters/contacts/city' },
    { name: 'rulebook-naming', path: '/settings/rulebook?tab=naming' },
    { name: 'rulebook-mail', path: '/settings/rulebook?tab=mail' },
    { name: 'rulebook-handbook', path: '/settings/rulebook?tab=handbook' },
    { name: 'rulebook-check', path: '/settings/rulebook?tab=check' },
    { name: 'rulebook-renew', path: '/settings/rulebook?tab=renew' },
    { name: 'templates', path: '/settings/templates' },
    { name: 'template-new', path: '/settings/templates/new' },
    { name: 'packs', path: '/settings/packs' },
    { name: 'tags', path: '/settings/tags' },
    { name: 'currencies', path: '/settings/currencies' },
    { name: 'docs', path: '/docs/api' },
    { name: 'docs-call', path: '/docs/api?call#objectPatch' },
    { name: 'retention', path: '/settings/retention' },
    { name: 'trash', path: '/settings/trash' },
    { name: 'not-found', path: '/no/such/page' },
  ];
}
