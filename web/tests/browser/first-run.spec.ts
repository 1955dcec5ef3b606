/* The first run in each language: the printed link, what a person may do wrong there, and what comes after it. */
import { admin, api, axe, check, equal, newPage, settled, shot, startServer, test } from './support';

const words = {
  en: { create: 'Create account', welcome: 'Welcome', contacts: 'Contacts' },
  pl: { create: 'Utwórz konto', welcome: 'Witaj', contacts: 'Kontakty' },
  ru: { create: 'Создать учётную запись', welcome: 'Добро пожаловать', contacts: 'Контакты' },
  zh: { create: '创建账户', welcome: '欢迎', contacts: '联系人' },
};

for (const [language, said] of Object.entries(words) as [keyof typeof words, (typeof words)['en']][])
  test(`the first run in ${language}`, async () => {
    const server = await startServer();
    const page = await newPage(server, { language, theme: language === 'pl' ? 'dark' : 'light' });
    const refused: string[] = [];
    page.on('response', (answer) => answer.status() === 404 && refused.push(answer.url()));
    await page.goto(server.setupLink!);
    const create = page.getByRole('button', { name: said.create });
    await create.waitFor();
    check((await page.evaluate(() => document.documentElement.lang)).startsWith(language), 'the page names its language');
    equal((await axe(page)).join('\n'), '', 'violations on the first page');

    /* A common password is refused with a reason, and nothing typed is lost. */
    const [name, email, password] = [page.locator('input[autocomplete=name]'), page.locator('input[type=email]'), page.locator('input[type=password]')];
    await name.fill(admin.name);
    await email.fill(admin.email);
    await password.fill('password');
    await create.click();
    await page.locator('main [role=alert]').waitFor();
    equal(await name.inputValue(), admin.name, 'the name typed');
    await shot(page, `first-run-${language}-refused`);

    await password.fill(admin.password);
    await create.click();
    await page.getByRole('heading', { name: new RegExp(said.welcome) }).waitFor();
    equal((await axe(page)).join('\n'), '', 'violations on the welcome page');
    await shot(page, `first-run-${language}`);
    equal((await api<{ user: { language: string } }>(page, 'GET', '/api/v1/session')).user.language, language, 'language of the account');

    /* Start empty: home, in the same language. The link is not asked about again. */
    await page.locator('main ul button').last().click();
    await page.getByRole('navigation').first().getByText(said.contacts).waitFor();
    await settled(page);
    equal(new URL(page.url()).pathname, '/', 'where it goes on');
    equal(refused.join(' '), '', 'what was asked for in vain');
    check((await fetch(server.setupLink!.replace('/setup?', '/api/v1/setup?'))).status === 404, 'the link still works');
    await page.context().close();
    await server.stop();
  });
