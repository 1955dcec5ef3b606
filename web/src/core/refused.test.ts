import { describe, expect, it } from 'vitest';
import { fieldOf } from './refused';

describe('refusals', () => {
  it('belong to a field, or to the whole', () => {
    expect(fieldOf('define.calculation')).toBe('calculation');
    expect(fieldOf('define.property_taken')).toBe('name');
    expect(fieldOf('define.many')).toBe('');
    expect(fieldOf(undefined)).toBe('');
  });
});
