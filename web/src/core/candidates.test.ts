import { describe, expect, it } from 'vitest';
import type { AnyCandidate } from '../api/types';
import { elsewhere, seen } from './candidates';

const shown = { record: { id: '1' }, probability: 0.9, certainty: 'sure', reasons: [] } as unknown as AnyCandidate;
const hidden = (department: string): AnyCandidate => ({ hidden: true, department, certainty: 'review' });

describe('likely existing records', () => {
  it('are parted into those one sees and departments to ask', () => {
    const all = [hidden('Sales'), shown, hidden('Sales'), hidden('')];
    expect(seen(all)).toEqual([shown]);
    expect(elsewhere(all)).toEqual(['Sales', '']);
  });
});
