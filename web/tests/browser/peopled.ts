/* A company with people in it, for those who walk through all screens: departments, roles, requests, shares, views,
   programs, something archived. Made through the interface, once for each server. */
import type { Page } from 'playwright-core';
import { api } from './support';

interface Made { id: string }
interface Person { id: string; call: (method: string, path: string, body?: unknown) => Promise<Response> }

/* Accepts an invitation as a browser of its own would, and goes on as that person. */
async function comeIn(boss: Page, name: string, role: string): Promise<Person> {
  const origin = new URL(boss.url()).origin;
  const email = `${name.split(' ')[0]!.toLowerCase()}@example.com`;
  const { path } = await api<{ path: string }>(boss, 'POST', '/api/v1/invitations', { email, name, role });
  const body = JSON.stringify({ token: path.split('#')[1], name, password: 'three blue kettles', language: 'en' });
  const answer = await fetch(`${origin}/api/v1/links/invitation`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
  if (!answer.ok) throw new Error(`invitation of ${name}: ${answer.status} ${await answer.text()}`);
  const { csrf, user } = (await answer.json()) as { csrf: string; user: Made };
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  return {
    id: user.id,
    call: (method, where, what) => fetch(origin + where, {
      method, body: what === undefined ? undefined : JSON.stringify(what),
      headers: { Cookie: cookie, 'X-CSRF-Token': csrf, 'Content-Type': 'application/json' },
    }),
  };
}

export async function peopled(boss: Page): Promise<void> {
  const { results } = await api<{ results: unknown[] }>(boss, 'GET', '/api/v1/departments');
  if (results.length) return;
  const make = (path: string, body: unknown) => api<Made>(boss, 'POST', path, body);
  const contact = (properties: Record<string, string>) => make('/api/v1/objects/contacts', { properties, onDuplicate: 'create' });
  const manager = await comeIn(boss, 'Maria Wiśniewska-Brzęczyszczykiewicz', 'manager');
  const ola = await comeIn(boss, 'Ola Nowak', 'representative');
  const steward = await comeIn(boss, 'Stefan Steward', 'steward');
  await api(boss, 'POST', '/api/v1/invitations', { email: 'soon@example.com', name: 'Karl Bald', role: 'analyst' });
  const sales = await make('/api/v1/departments', { name: 'Sprzedaż i obsługa klientów', managerId: manager.id });
  const north = await make('/api/v1/departments', { name: 'Отдел продаж «Север»', parentId: sales.id });
  await make('/api/v1/departments', { name: '客户服务部' });
  await api(boss, 'PATCH', `/api/v1/members/${ola.id}`, { departmentId: north.id });
  await api(boss, 'PATCH', `/api/v1/members/${manager.id}`, { departmentId: sales.id });
  await make('/api/v1/roles', { name: 'sales_assistant', label: 'Sales assistant', areas: ['lists'], rights: { '*': { view: 'department', enter: 'own', edit: 'own' } }, fields: { contacts: { lifecyclestage: 'hidden' } } });
  const shared = await contact({ firstname: 'Ewa', lastname: 'Kowalska', email: 'ewa@gmial.com', owner_id: ola.id });
  await make(`/api/v1/objects/contacts/${shared.id}/shares`, { userId: steward.id, mayEdit: true });
  await make('/api/v1/views', { type: 'contacts', name: 'Ohne E-Mail', query: 'q=an' });
  await api(boss, 'PUT', '/api/v1/request-policy', { ask: 'others', days: 3, atDeadline: 'decline' });
  const { user } = await api<{ user: Made }>(boss, 'GET', '/api/v1/session');
  const mine = await contact({ firstname: 'Анна', lastname: 'Смирнова', jobtitle: 'Директор', owner_id: user.id });
  for (const record of [shared, mine]) {
    const asked = await steward.call('POST', '/api/v1/requests', { what: 'delete', type: 'contacts', records: [record.id], comment: 'Entered twice' });
    if (!asked.ok) throw new Error(`request: ${asked.status} ${await asked.text()}`);
  }
  await make('/api/v1/programs', { name: 'Mailer Pro', redirectUris: ['https://mailer.example.com/back'], scopes: ['crm.objects.contacts.read'] });
  await make('/api/v1/tokens', { name: 'Directory', scopes: ['scim'], days: 365 });
  const gone = await contact({ firstname: 'Jan', lastname: 'Stary' });
  await api(boss, 'DELETE', `/api/v1/objects/contacts/${gone.id}`);
}
