import { describe, expect, it } from 'vitest';
import { absenceAt, pathTo, placeName, treeOf, withBelow } from './departments';

const list = [
  { id: '1', name: 'Sales', parentId: null },
  { id: '2', name: 'North', parentId: '1' },
  { id: '3', name: 'Depot 10', parentId: '2' },
  { id: '4', name: 'Depot 9', parentId: '2' },
  { id: '5', name: 'Łódź', parentId: '99' },
];

describe('departments', () => {
  it('stand as a tree, by name, with those at the top whose parent is gone', () => {
    const tree = treeOf(list, 'pl');
    expect(tree.map((one) => one.department.name)).toEqual(['Łódź', 'Sales']);
    const north = tree[1]!.below[0]!;
    expect(north.level).toBe(2);
    expect(north.below.map((one) => one.department.name)).toEqual(['Depot 9', 'Depot 10']);
  });
  it('know what is below them and what is above', () => {
    expect([...withBelow(list, '2')].sort()).toEqual(['2', '3', '4']);
    expect(withBelow(list, '5').size).toBe(1);
    expect(pathTo(list, '3').map((one) => one.id)).toEqual(['1', '2', '3']);
    expect(placeName(list, '4')).toBe('Sales › North › Depot 9');
    expect(placeName(list, null)).toBe('');
  });
  it('end where a ring would go round', () => {
    const ring = [{ id: 'a', name: 'A', parentId: 'b' }, { id: 'b', name: 'B', parentId: 'a' }];
    expect(pathTo(ring, 'a')).toHaveLength(2);
    expect(withBelow(ring, 'a').size).toBe(2);
  });
});

describe('absence', () => {
  const now = Date.parse('2026-05-10T12:00:00Z');
  const at = (awayFrom: string | null, awayUntil: string | null) => absenceAt({ deputyId: '2', awayFrom, awayUntil }, now);
  it('is told from the two times', () => {
    expect(at(null, null)).toBe('none');
    expect(at('2026-05-01T00:00:00Z', null)).toBe('away');
    expect(at(null, '2026-05-11T00:00:00Z')).toBe('away');
    expect(at('2026-05-11T00:00:00Z', '2026-05-12T00:00:00Z')).toBe('soon');
    expect(at('2026-05-01T00:00:00Z', '2026-05-10T12:00:00Z')).toBe('none');
  });
});
