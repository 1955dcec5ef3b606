import { describe, expect, it } from 'vitest';
import { beyond, nameOf, reachOf, same, spoken, tidy, withReach, withoutRow, type Rights } from './roles';

const role: Rights = {
  everything: false, areas: ['lists'],
  rights: { '*': { view: 'below', edit: 'own' }, products: { view: 'all' } },
};
const boss: Rights = { everything: true, areas: [], rights: {} };

describe('roles', () => {
  it('reach as far as the type says, or all others', () => {
    expect(reachOf(role, 'contacts', 'view')).toBe('below');
    expect(reachOf(role, 'products', 'view')).toBe('all');
    expect(reachOf(role, 'products', 'edit')).toBe('none');
    expect(reachOf(boss, 'products', 'delete')).toBe('all');
  });
  it('are given by who has as much', () => {
    expect(beyond(boss, role)).toBeNull();
    expect(beyond(role, boss)).toBe('everything');
    expect(beyond(role, role)).toBeNull();
    expect(beyond(role, withReach(role, 'deals', 'edit', 'all'))).toEqual({ type: 'deals', verb: 'edit' });
    expect(beyond(role, { ...role, areas: ['lists', 'users'] })).toEqual({ area: 'users' });
    /* Narrower for all others, but without the row that narrowed products. */
    expect(beyond(role, withReach(withoutRow(role, 'products'), '*', 'view', 'own'))).toEqual({ type: 'products', verb: 'edit' });
  });
  it('change a cell at a time; a type begins as all others', () => {
    const changed = withReach(role, 'deals', 'delete', 'own');
    expect(changed.rights.deals).toEqual({ view: 'below', edit: 'own', delete: 'own' });
    expect(role.rights.deals).toBeUndefined();
    expect(same(role, changed)).toBe(false);
    expect(same(role, withoutRow(changed, 'deals'))).toBe(true);
  });
  it('are the same whatever is left unsaid', () => {
    expect(same(role, withReach(role, '*', 'delete', 'none'))).toBe(true);
    expect(tidy(withReach(role, '*', 'delete', 'none')).rights['*']).toEqual({ view: 'below', edit: 'own' });
  });
  it('are said with the furthest first', () => {
    expect(spoken(role, 'contacts')).toEqual([{ reach: 'below', verbs: ['view'] }, { reach: 'own', verbs: ['edit'] }]);
    expect(spoken({ ...role, rights: {} }, 'contacts')).toEqual([]);
  });
  it('have a plain name for programs', () => {
    expect(nameOf('Sprzedaż Łódź', [])).toBe('sprzedaz-lodz');
    expect(nameOf('Sales', ['sales', 'sales-2'])).toBe('sales-3');
    expect(nameOf('销售', [])).toBe('role');
  });
});
