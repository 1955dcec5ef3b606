import { expect, test } from 'vitest';
import { byGroup } from './directoryGroups';

test('groups that give something stand first, in their order; then the others by name', () => {
  const rows = [{ group: 'sales', role: 'a' }, { group: 'gone', role: 'b' }];
  const sent = [{ displayName: 'zoo', members: [1] }, { displayName: 'sales', members: [1, 2] }, { displayName: 'art' }];
  expect(byGroup(sent, rows)).toEqual([
    { name: 'sales', members: 2, row: rows[0] },
    { name: 'gone', members: null, row: rows[1] },
    { name: 'art', members: 0, row: null },
    { name: 'zoo', members: 1, row: null },
  ]);
  expect(byGroup([], [])).toEqual([]);
});
