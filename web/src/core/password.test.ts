import { expect, it } from 'vitest';
import { passwordStrength } from './password';

it('rates length above tricks', () => {
  expect(passwordStrength('Aa1!')).toBe(0);
  expect(passwordStrength('aaaaaaaaaaaaaaaaaaaaaaaa')).toBe(1);
  expect(passwordStrength('password')).toBe(1);
  expect(passwordStrength('correct horse battery staple')).toBe(4);
});
