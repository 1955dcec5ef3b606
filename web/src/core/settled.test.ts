import { describe, expect, it } from 'vitest';
import { settledSince } from './settled';

describe('settledSince', () => {
  it('counts from the first total of the day', () => {
    const first = settledSince(null, '2026-11-20', 412);
    expect(first).toEqual({ count: 0, store: '2026-11-20 412' });
    expect(settledSince(first.store, '2026-11-20', 452)).toEqual({ count: 40, store: '2026-11-20 412' });
  });
  it('begins anew the next day, when taken back, and from nonsense', () => {
    expect(settledSince('2026-11-20 412', '2026-11-21', 452).count).toBe(0);
    expect(settledSince('2026-11-20 412', '2026-11-20', 400)).toEqual({ count: 0, store: '2026-11-20 400' });
    expect(settledSince('nonsense', '2026-11-20', 5)).toEqual({ count: 0, store: '2026-11-20 5' });
    expect(settledSince('2026-11-20 x', '2026-11-20', 5).count).toBe(0);
  });
});
