/* Domains of e-mail addresses: off until a name server is named; checked, stopped, the records of a dead domain found. */
import { createSocket, type Socket } from 'node:dgram';
import type { Page } from 'playwright-core';
import { afterwards, api, axe, check, equal, newPage, settled, shot, signIn, startServer, stepsOfOneWalk, test, type Server } from './support';

stepsOfOneWalk();
let server: Server;
let page: Page;
/* Domains that do not exist, those nobody answers for, and how long the others take. */
const dead = new Set(['nie-ma.pl', 'zamknieta.pl']);
const mute = /^cicha\d*\.pl$/;
let slow = 0;

/* A name server: NXDOMAIN for the dead, one record of the type that was asked for for the others. */
async function nameServer(): Promise<number> {
  const socket: Socket = createSocket('udp4');
  socket.on('message', (question, who) => {
    const labels: string[] = [];
    let at = 12;
    for (; question[at]; at += 1 + question[at]!) labels.push(question.toString('ascii', at + 1, at + 1 + question[at]!));
    const name = labels.join('.');
    if (mute.test(name)) return;
    const head = Buffer.from(question.subarray(0, 12));
    const gone = dead.has(name);
    head.writeUInt16BE(0x8180 | (gone ? 3 : 0), 2);
    head.writeUInt16BE(gone ? 0 : 1, 6);
    const record = Buffer.from([0xc0, 12, question[at + 1]!, question[at + 2]!, 0, 1, 0, 0, 1, 0, 0, 5, 0, 10, 1, 97, 0]);
    const answer = Buffer.concat([head, question.subarray(12, at + 5), ...(gone ? [] : [record])]);
    setTimeout(() => socket.send(answer, who.port, who.address), name === 'com' ? 0 : slow);
  });
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  afterwards(() => void socket.close());
  return socket.address().port;
}
async function clean(what: string) {
  await settled(page);
  equal((await axe(page)).join('\n'), '', `violations on ${what}`);
}
const contact = (email: string) => api(page, 'POST', '/api/v1/objects/contacts', { properties: { lastname: 'Lis', email } });
const main = () => page.getByRole('main');

test('without a name server nothing is asked, and why is said', async () => {
  server = await startServer({ account: true });
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  await page.goto('/settings/rulebook?tab=mail');
  await page.getByRole('heading', { name: 'E-mail domains are not checked here' }).waitFor();
  await main().getByText('name-server').waitFor();
  equal(await main().getByRole('button', { name: /Check/ }).count(), 0, 'no dead button');
  await clean('the check that is off');
  await shot(page, 'mail-off');
});

test('with one, the domains are checked', async () => {
  process.env.KARTOTEKA_NAME_SERVER = `127.0.0.1:${await nameServer()}`;
  server = await startServer({ account: true });
  delete process.env.KARTOTEKA_NAME_SERVER;
  page = await newPage(server, { language: 'en' });
  await signIn(page);
  for (const email of ['a@nie-ma.pl', 'b@nie-ma.pl', 'c@zamknieta.pl', 'd@dobra.pl', 'e@cicha.pl']) await contact(email);
  await page.goto('/settings/rulebook?tab=mail');
  await page.getByRole('heading', { name: 'Not checked yet' }).waitFor();
  await clean('before the first check');
  await shot(page, 'mail-never');
  await main().getByRole('button', { name: 'Check the domains' }).click();
  await main().getByText('4 domains were checked.').waitFor();
  await main().getByText(/1 gave no certain answer/).waitFor();
  await main().getByRole('heading', { name: '2 domains take no mail' }).waitFor();
  await main().getByText('3 addresses have one of them.').waitFor();
  await main().getByRole('row', { name: /^nie-ma\.pl 2/ }).waitFor();
  await clean('what was found');
  await shot(page, 'mail-found');
});

test('a domain leads to its records, which say what is wrong', async () => {
  await main().getByRole('link', { name: 'Contacts: nie-ma.pl' }).click();
  await page.getByText('a@nie-ma.pl').first().waitFor();
  await page.getByText('b@nie-ma.pl').first().waitFor();
  equal(await page.getByText('d@dobra.pl').count(), 0, 'only those');
  const { results } = await api<{ results: { id: string }[] }>(page, 'POST', '/api/v1/objects/contacts/query', { limit: 1, filterGroups: [{ filters: [{ propertyName: 'email', operator: 'EQ', value: 'a@nie-ma.pl' }] }] });
  await page.goto(`/o/contacts/${results[0]!.id}`);
  await page.getByText(/Nobody takes mail at nie-ma\.pl/).first().waitFor();
});

test('a check shows how far it is, and can be stopped', async () => {
  slow = 300;
  for (let i = 0; i < 150; i++) await contact(`x@nowa${i}.pl`);
  await page.goto('/settings/rulebook?tab=mail');
  await main().getByRole('button', { name: 'Check again' }).click();
  await main().getByText(/of 151/).waitFor();
  check(await main().getByRole('button', { name: 'Check again' }).isDisabled(), 'one at a time');
  await clean('a check that runs');
  await shot(page, 'mail-running');
  await main().getByRole('button', { name: 'Cancel' }).click();
  await main().getByText('The check was stopped.').waitFor();
  slow = 0;
  await main().getByRole('button', { name: 'Check again' }).click();
  await main().getByText(/domains? (was|were) checked/).waitFor();
});

test('in every language and theme it reads well, also on a phone', async () => {
  for (const [language, theme, width] of [['pl', 'dark', 1280], ['ru', 'light', 400], ['zh', 'dark', 1280], ['en', 'light', 1280]] as const) {
    const other = await newPage(server, { language, theme, width });
    await signIn(other);
    await api(other, 'PATCH', '/api/v1/me', { language, theme });
    await other.goto('/settings/rulebook?tab=mail');
    await other.getByText('nie-ma.pl').first().waitFor();
    await settled(other);
    equal((await axe(other)).join('\n'), '', `violations in ${language}`);
    const wide = await other.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    check(wide <= 0, `nothing sticks out in ${language}: ${wide}`);
    await shot(other, `mail-${language}-${theme}`);
  }
});
