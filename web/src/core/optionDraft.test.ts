import { describe, expect, it } from 'vitest';
import { newOption, optionDrafts, optionsOf, valueOf } from './optionDraft';

const languages = ['en', 'pl'] as const;

describe('options', () => {
  const [red] = optionDrafts([{ value: 'r', label: { en: 'Red', pl: 'Czerwony' }, colour: 'red' }], 'en', languages);
  it('keep their value whatever they are called', () => {
    expect(optionsOf([{ ...red!, texts: { en: 'Scarlet', pl: '' } }], 'en')).toEqual([
      { value: 'r', label: { en: 'Scarlet', pl: 'Scarlet' }, description: '', colour: 'red', hidden: false, displayOrder: 0 },
    ]);
  });
  it('take a new one’s value from its label', () => {
    expect(valueOf({ ...newOption(), texts: { en: ' A; B ' } }, 'en')).toBe('A, B');
    expect(valueOf({ ...newOption(), value: 'x', texts: { en: 'A' } }, 'en')).toBe('x');
  });
  it('are those lines that say something, in their order', () => {
    const blue = { ...newOption(), texts: { en: 'Blue' } };
    expect(optionsOf([newOption(), blue, red!], 'en').map((one) => [one.value, one.displayOrder])).toEqual([['Blue', 0], ['r', 1]]);
  });
  it('have a label in any case', () => {
    expect(optionsOf([{ ...red!, texts: { en: ' ', pl: '' } }], 'en')[0]!.label).toEqual({ en: 'r', pl: 'r' });
  });
});
