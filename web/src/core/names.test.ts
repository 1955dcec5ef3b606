import { describe, expect, it } from 'vitest';
import { freeName, nameFrom } from './names';

describe('names', () => {
  it('are made of labels in any script that has letters', () => {
    expect(nameFrom('Rok produkcji')).toBe('rok_produkcji');
    expect(nameFrom('  Żółta łódź — 2! ')).toBe('zolta_lodz_2');
    expect(nameFrom('Площадь, м²')).toBe('ploshchad_m');
    expect(nameFrom('面积')).toBe('');
  });
  it('begin as names may', () => {
    expect(nameFrom('2nd phone')).toBe('x_2nd_phone');
    expect(nameFrom('HS code')).toBe('x_hs_code');
  });
  it('are nobody else’s', () => {
    expect(freeName('Price', ['price', 'price_2'], 'field')).toBe('price_3');
    expect(freeName('面积', [], 'field')).toBe('field');
    expect(freeName('面积', ['field'], 'field')).toBe('field_2');
  });
  it('are not endless', () => {
    expect(nameFrom('a'.repeat(300)).length).toBeLessThanOrEqual(60);
  });
});
