/* People for the specs about rights: invited, let in, and signed in as themselves. */
import type { Page } from 'playwright-core';
import { admin, api, newPage, type Look, type Server } from './support';

export interface Hired { id: string; email: string; page: Page }
const password = 'three blue kettles';

/* Makes the account through the interface, as an invitation that is accepted. `boss` is signed in. */
export async function hire(boss: Page, server: Server, name: string, role: string, look: Look = {}): Promise<Hired> {
  const email = `${name.split(' ')[0]!.toLowerCase()}@example.com`;
  const { path } = await api<{ path: string }>(boss, 'POST', '/api/v1/invitations', { email, name, role });
  const page = await newPage(server, { language: 'en', ...look });
  await page.goto(path);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('navigation').first().waitFor();
  const { results } = await api<{ results: { id: string; email: string }[] }>(boss, 'GET', '/api/v1/users');
  return { id: results.find((one) => one.email === email)!.id, email, page };
}

export async function idOf(boss: Page, email = admin.email): Promise<string> {
  const { results } = await api<{ results: { id: string; email: string }[] }>(boss, 'GET', '/api/v1/users');
  return results.find((one) => one.email === email)!.id;
}
