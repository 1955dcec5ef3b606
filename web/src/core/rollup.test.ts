import { describe, expect, it } from 'vitest';
import { isRollup, readRollup, writeRollup, type Rollup } from './rollup';

describe('roll-ups', () => {
  const open: Rollup = {
    rollup: 'sum', type: 'deals', property: 'amount', kind: '',
    where: [{ propertyName: 'hs_is_closed', operator: 'EQ', value: 'false' }, { propertyName: 'dealtype', operator: 'IN', values: ['a', 'b'] }],
  };
  it('are read as they are written', () => {
    expect(readRollup(writeRollup(open))).toEqual(open);
    const between: Rollup = { ...open, kind: 'buyer', where: [{ propertyName: 'amount', operator: 'BETWEEN', value: '1', highValue: '2' }] };
    expect(readRollup(writeRollup(between))).toEqual(between);
  });
  it('say nothing that is not needed', () => {
    expect(writeRollup({ rollup: 'count', type: 'deals', property: 'amount', kind: '', where: [] })).toBe('{"rollup":"count","type":"deals"}');
    expect(writeRollup({ ...open, where: [{ propertyName: 'x', operator: 'HAS_PROPERTY', value: 'left over' }] })).toContain(
      '{"property":"x","operator":"HAS_PROPERTY"}',
    );
  });
  it('are left alone where they say more than the form knows', () => {
    expect(readRollup('{"rollup":"sum","type":"deals","later":1}')).toBeNull();
    expect(readRollup('{"rollup":"median","type":"deals"}')).toBeNull();
    expect(readRollup('amount * 2')).toBeNull();
  });
  it('are told from formulas', () => {
    expect(isRollup(' {"rollup":"count"}')).toBe(true);
    expect(isRollup('amount * 2')).toBe(false);
    expect(isRollup(undefined)).toBe(false);
  });
});
