import { expect, it } from 'vitest';
import { UndoStack } from './undo';

const entry = (label: string) => ({ label, run: async () => {} });

it('takes back the last first, each once', () => {
  const stack = new UndoStack(2);
  const [a, b, c] = [entry('a'), entry('b'), entry('c')];
  stack.push(a);
  stack.push(b);
  stack.push(c);
  expect(stack.size).toBe(2);
  expect(stack.take(b)).toBe(b);
  expect(stack.take(b)).toBeUndefined();
  expect(stack.take()).toBe(c);
  expect(stack.take()).toBeUndefined();
});
