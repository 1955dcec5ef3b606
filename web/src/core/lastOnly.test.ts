import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LastOnly } from './lastOnly';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/* An answer that comes when the test says so, whatever the signal says. */
function slow() {
  const waiting: Record<string, (text: string) => void> = {};
  const work = (words: string) => () => new Promise<string>((done) => (waiting[words] = done));
  return { waiting, work };
}
const never = (error: unknown) => {
  throw error;
};

test('a moment of rest is awaited', async () => {
  const asked: string[] = [];
  const last = new LastOnly(250);
  for (const words of ['a', 'an', 'ann']) {
    last.ask(async () => asked.push(words), () => {}, never);
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.advanceTimersByTimeAsync(300);
  expect(asked).toEqual(['ann']);
});

test('an answer to older words that comes late is dropped', async () => {
  const { waiting, work } = slow();
  const told: string[] = [];
  const last = new LastOnly(10);
  last.ask(work('old'), (text) => told.push(text), never);
  await vi.advanceTimersByTimeAsync(20);
  last.ask(work('new'), (text) => told.push(text), never);
  await vi.advanceTimersByTimeAsync(20);
  waiting.new!('answer to new');
  await vi.advanceTimersByTimeAsync(1);
  waiting.old!('answer to old');
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual(['answer to new']);
});

test('an answer that comes before the newer question is sent is dropped, too', async () => {
  const { waiting, work } = slow();
  const told: string[] = [];
  const last = new LastOnly(100);
  last.ask(work('old'), (text) => told.push(text), never);
  await vi.advanceTimersByTimeAsync(110);
  last.ask(work('new'), (text) => told.push(text), never);
  waiting.old!('answer to old');
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual([]);
});

test('the older request is broken off, and its failure is nobody’s', async () => {
  let signal: AbortSignal | undefined;
  const failed: unknown[] = [];
  const last = new LastOnly(10);
  last.ask((own) => new Promise((_, no) => {
    signal = own;
    own.addEventListener('abort', () => no(new Error('aborted')));
  }), () => {}, (error) => failed.push(error));
  await vi.advanceTimersByTimeAsync(20);
  expect(signal?.aborted).toBe(false);
  last.stop();
  await vi.advanceTimersByTimeAsync(1);
  expect(signal?.aborted).toBe(true);
  expect(failed).toEqual([]);
});
