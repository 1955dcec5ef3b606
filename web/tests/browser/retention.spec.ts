/* How long records are kept, and the trash: a rule is made, tried, confirmed with its number and carried out; what it
   archived is seen in the trash and comes back as a group. By mouse and by keyboard. */
import type { Page } from 'playwright-core';
import { api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';
import { hire, type Hired } from './staff';

stepsOfOneWalk();
let server: Server;
let page: Page;
let anna: Hired; // a representative
const ids: string[] = [];
interface Entry { id: string; archived: boolean }
const enter = async (who: Page, properties: Record<string, string>) =>
  (await api<Entry>(who, 'POST', '/api/v1/objects/contacts', { properties, onDuplicate: 'create' })).id;
const archived = async () =>
  (await Promise.all(ids.map((id) => api<Entry>(page, 'GET', `/api/v1/objects/contacts/${id}`)))).filter((one) => one.archived).length;
async function clean(who: Page, what: string) {
  await settled(who);
  equal((await axe(who)).join('\n'), '', `violations on ${what}`);
}

test('a rule is made, and does nothing', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en', width: 1280, height: 900 });
  await signIn(page);
  anna = await hire(page, server, 'Ola Nowak', 'representative');
  for (let i = 0; i < 12; i++) ids.push(await enter(page, { firstname: 'Jan', lastname: `Dawny ${i}`, city: 'Opole', ...(i < 4 ? { owner_id: anna.id } : {}) }));
  await enter(page, { lastname: 'Stays', city: 'Radom' });
  await api(page, 'PUT', `/api/v1/objects/contacts/${ids[0]}/lock`, { reason: 'Dispute 4' });
  await page.goto('/settings/privacy');
  await page.getByRole('link', { name: 'Retention' }).click();
  await page.getByText('Contacts: kept for good').waitFor();
  await clean(page, 'no rules');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a rule' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Left the region');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Storage limitation, GDPR art. 5(1)(e)');
  await dialog.getByRole('spinbutton', { name: 'Months' }).fill('0');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('This rule would hold for every record').waitFor(); // at its field
  await dialog.getByRole('textbox', { name: 'Condition' }).fill('city = "Opole"');
  await clean(page, 'a rule');
  await shot(page, 'retention-rule');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('These rules are not in force').waitFor();
  await clean(page, 'a rule that is not confirmed');
});

test('it is tried, confirmed with the number, and carried out', async () => {
  await page.getByRole('button', { name: 'Try out' }).click();
  await page.getByText('11 records would go now.').waitFor();
  const found = page.getByRole('region', { name: 'Left the region' });
  await found.getByText('1 locked record stays').waitFor();
  await found.getByRole('row', { name: 'Ola Nowak 3' }).waitFor();
  await found.getByRole('link', { name: 'Jan Dawny 11' }).waitFor();
  await clean(page, 'what was found');
  await shot(page, 'retention-trial');
  equal(await archived(), 0, 'nothing is done');
  /* By keyboard alone: the number has to be typed. */
  await page.getByRole('button', { name: 'Confirm…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Let these rules be carried out?' });
  await dialog.getByRole('textbox', { name: 'Type 11 to confirm' }).focus();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await dialog.getByText('That is not the number. Type 11.').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('11');
  await clean(page, 'the confirmation');
  await shot(page, 'retention-confirm');
  await page.keyboard.press('Enter');
  await page.getByText('In force: carried out every night').waitFor();
  await page.getByRole('button', { name: 'Carry out now…' }).click();
  const run = page.getByRole('dialog', { name: 'Carry out the rules now?' });
  await run.getByRole('textbox').fill('11');
  await run.getByRole('button', { name: 'Carry out' }).click();
  await page.getByText('Done: 11 records.').waitFor();
  await page.getByRole('row', { name: /Left the region.*1 locked/ }).waitFor();
  equal(await archived(), 11, 'archived');
  await clean(page, 'what rules did');
  await shot(page, 'retention-done');
});

test('a change takes the confirmation back, and can be undone', async () => {
  await page.getByRole('checkbox', { name: 'Left the region: on' }).uncheck();
  await page.getByText('No rule is switched on').waitFor();
  await page.getByRole('checkbox', { name: 'Left the region: on' }).check();
  await page.getByText('These rules are not in force').waitFor();
  await page.getByRole('button', { name: 'Remove Left the region' }).click();
  await page.getByText('Contacts: kept for good').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('These rules are not in force').waitFor();
});

test('the trash shows the group, and gives it back', async () => {
  await page.getByRole('link', { name: 'Show in the trash' }).click();
  await page.getByText('Rule: Left the region').first().waitFor();
  equal(await page.getByRole('row').count(), 12, 'the head and eleven');
  await clean(page, 'the trash');
  await shot(page, 'trash-group');
  await page.getByRole('button', { name: 'Restore Jan Dawny 5' }).click();
  await page.getByText('1 record restored.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  for (let tries = 0; tries < 50 && (await archived()) < 11; tries++) await page.waitForTimeout(100);
  equal(await archived(), 11, 'and that is taken back');
  /* It is archived by a person now, so the rule's group is one less. */
  await page.getByRole('button', { name: 'Restore all 10…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Restore all 10 records?' });
  await dialog.getByRole('textbox').fill('10');
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await page.getByText('10 records restored.').waitFor();
  equal(await archived(), 1, 'they are back');
  await page.getByText('Nothing found').waitFor();
});

test('records are chosen, searched and erased for good', async () => {
  for (const id of ids.slice(6, 9)) await api(page, 'DELETE', `/api/v1/objects/contacts/${id}`);
  await page.goto('/settings/trash');
  await page.getByRole('link', { name: 'Jan Dawny 6' }).waitFor();
  await page.getByRole('searchbox', { name: 'Search the trash' }).fill('dawny 7');
  await page.getByRole('link', { name: 'Jan Dawny 6' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Jan Dawny 7' }).waitFor();
  equal(await page.getByRole('row').count(), 2, 'one is found');
  await page.getByRole('checkbox', { name: 'Jan Dawny 7' }).check();
  await page.getByRole('button', { name: 'Erase for good (1)…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase 1 record for good?' });
  await dialog.getByRole('textbox').fill('1');
  await clean(page, 'erasing');
  await shot(page, 'trash-erase');
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByText('1 record erased for good.').waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('checkbox', { name: /all 3 shown/ }).check();
  await page.getByRole('button', { name: 'Restore (3)' }).click();
  await page.getByText('3 records restored.').waitFor();
  await page.getByText('The trash is empty').waitFor();
  await clean(page, 'an empty trash');
});

test('when it is emptied is said, and counted before', async () => {
  await page.getByRole('button', { name: 'When it is emptied…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Emptying the trash' });
  await dialog.getByRole('checkbox', { name: 'Empty it by itself' }).check();
  equal(await dialog.getByRole('spinbutton').inputValue(), '90', 'what is proposed');
  await dialog.getByRole('spinbutton').fill('30');
  await clean(page, 'the policy');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('erased for good 30 days later').waitFor();
  await api(page, 'DELETE', `/api/v1/objects/contacts/${ids[1]}`);
  await page.reload();
  await page.getByText('Erased on').waitFor();
  await clean(page, 'with a date');
});

test('a representative sees their own, and no more than they may', async () => {
  const who = anna.page;
  await who.goto('/settings/trash');
  await who.getByRole('link', { name: 'Jan Dawny 1', exact: true }).waitFor();
  equal(await who.getByRole('button', { name: /for good|Restore all|When it is emptied/ }).count(), 0, 'what is not theirs is not there');
  equal(await who.getByRole('link', { name: 'Retention' }).count(), 0, 'nor are the rules');
  await who.getByRole('button', { name: 'Restore Jan Dawny 1', exact: true }).click();
  await who.getByText('The trash is empty').waitFor();
  await clean(who, 'the trash of a representative');
});

test('a run that broke off is told', async () => {
  await api(page, 'POST', '/api/v1/types/companies/properties', { name: 'left_on', type: 'date', label: { en: 'Left on' } });
  const path = '/api/v1/retention-rules/companies';
  const kept = await api<{ version: number }>(page, 'PUT', path, { rules: [{ name: 'By a date', purpose: 'Art. 5', months: 12, since: 'left_on', action: 'archive' }] });
  const { id } = await api<{ id: string }>(page, 'POST', `${path}/try`, {});
  const ended = async (job: string) => {
    while (['waiting', 'running'].includes((await api<{ state: string }>(page, 'GET', `/api/v1/jobs/${job}`)).state)) await page.waitForTimeout(50);
  };
  await ended(id);
  await api(page, 'POST', `${path}/confirm`, { trialId: id, count: 0 });
  await api(page, 'DELETE', '/api/v1/types/companies/properties/left_on');
  await ended((await api<{ id: string }>(page, 'POST', `${path}/run`, { count: 0, version: kept.version })).id);
  await page.goto('/settings/retention?type=contacts');
  await page.getByRole('alert').getByText(/Companies: the run of .* broke off/).waitFor();
  await clean(page, 'a run that broke off');
  await shot(page, 'retention-broken');
});

test('in other languages, in the dark, and on a narrow screen', async () => {
  for (const id of ids.slice(1, 5)) await api(page, 'DELETE', `/api/v1/objects/contacts/${id}`);
  for (const type of ['companies', 'deals'])
    await api(page, 'PUT', `/api/v1/retention-rules/${type}`, {
      rules: [{ name: 'Orion', purpose: 'Art. 5', months: 36, action: type === 'deals' ? 'erase' : 'archive', since: type === 'deals' ? 'closedate' : '' }],
    });
  for (const [language, theme, width] of [['pl', 'dark', 1280], ['ru', 'light', 1280], ['zh', 'dark', 1280], ['ru', 'light', 390]] as const) {
    const other = await newPage(server, { language, theme, width, height: 900 });
    await signIn(other);
    await api(other, 'PATCH', '/api/v1/me', { language, theme });
    await other.goto('/settings/retention?type=contacts');
    await other.getByText('Left the region').first().waitFor();
    const tryOut = { pl: 'Sprawdź', ru: 'Проверить', zh: '试运行' }[language];
    await other.getByRole('button', { name: tryOut, exact: true }).click();
    await other.getByRole('link', { name: 'Jan Dawny 11' }).waitFor();
    await clean(other, `retention in ${language}, ${theme}, ${width}`);
    await shot(other, `retention-${language}-${theme}-${width}`);
    await other.goto('/settings/trash');
    await other.getByRole('link', { name: 'Jan Dawny 4' }).waitFor();
    await clean(other, `the trash in ${language}, ${theme}, ${width}`);
    await shot(other, `trash-${language}-${theme}-${width}`);
    check(await other.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `nothing sticks out in ${language}, ${width}`);
    await other.context().close();
  }
});
