import { describe, expect, it } from 'vitest';
import { daysOf, faultOf, newStage, probabilityOf, stageDrafts, stagesOf, withOutcome } from './stageDraft';

describe('stages', () => {
  const [first] = stageDrafts(
    [{ id: 'a', label: { en: 'First', pl: 'First' }, probability: 0.125, outcome: 'open', required: ['amount'], rotDays: 14, displayOrder: 3 }], 'en', ['en', 'pl'],
  );
  it('are sent as they were, in the order that is seen', () => {
    expect(stagesOf([newStage({ en: 'New' }), first!], 'en')).toEqual([
      { label: { en: 'New' }, displayOrder: 0, outcome: 'open', probability: 0.5, required: [], rotDays: 0 },
      { id: 'a', label: { en: 'First', pl: 'First' }, displayOrder: 1, outcome: 'open', probability: 0.125, required: ['amount'], rotDays: 14 },
    ]);
  });
  it('read percent and days as people type them', () => {
    expect([probabilityOf('12,5 %'), probabilityOf('100'), probabilityOf(''), probabilityOf('101'), probabilityOf('x')]).toEqual([0.125, 1, null, null, null]);
    expect([daysOf(''), daysOf('7'), daysOf('1.5'), daysOf('-1')]).toEqual([0, 7, null, null]);
  });
  it('are sure when won, and over when lost', () => {
    expect(withOutcome(first!, 'won').probability).toBe('100');
    expect(withOutcome(first!, 'lost').probability).toBe('0');
    expect(withOutcome(withOutcome(first!, 'won'), 'open').probability).toBe('50');
    expect(withOutcome(first!, 'closed').probability).toBe('12.5');
  });
  it('say what is wrong with them', () => {
    expect(faultOf(first!, 'en')).toBeNull();
    expect(faultOf(newStage(), 'en')).toBe('label');
    expect(faultOf({ ...first!, probability: 'much' }, 'en')).toBe('probability');
    expect(faultOf({ ...first!, rotDays: 'soon' }, 'en')).toBe('rotDays');
  });
});
