import { expect, it } from 'vitest';
import { matchPath } from './path';

it('tells the parts of a path', () => {
  expect(matchPath('/o/:object/:id', '/o/contacts/12')).toEqual({ object: 'contacts', id: '12' });
  expect(matchPath('/o/:object', '/o/a%20b/')).toEqual({ object: 'a b' });
  expect(matchPath('/', '/')).toEqual({});
});
it('refuses other lengths, words and broken escapes', () => {
  expect(matchPath('/o/:object', '/o/contacts/12')).toBeNull();
  expect(matchPath('/login', '/logout')).toBeNull();
  expect(matchPath('/o/:object', '/o/%E0%A4%A')).toBeNull();
});
