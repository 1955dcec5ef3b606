/* Giving records to others: ordered, and followed to its end. Whoever sees not everything can not look at jobs, but at
   the transfers they ordered. */
import { http, ok } from '../../api/client';
import type { Job } from '../../api/types';

export interface Transfer {
  from?: string;
  types?: string[];
  ids?: string[];
  to: string[];
  count?: number; // what was shown; another number now is refused
}
export interface TransferResult {
  id: string;
  done: number;
  left: number;
}

const ended = (job: Job) => job.state !== 'waiting' && job.state !== 'running';
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function follow(job: Job, onJob: (job: Job) => void): Promise<TransferResult> {
  let now = job;
  for (let pause = 150; !ended(now); pause = Math.min(pause * 1.5, 1500)) {
    onJob(now);
    await wait(pause);
    now = await ok(http.GET('/api/v1/transfers/{id}', { params: { path: { id: job.id } } }));
  }
  if (now.state !== 'done') throw new Error(now.error ?? now.state);
  const result = now.result as { done?: number; left?: number } | null;
  return { id: job.id, done: result?.done ?? 0, left: result?.left ?? 0 };
}

export async function transfer(order: Transfer, onJob: (job: Job) => void = () => {}): Promise<TransferResult> {
  return follow(await ok(http.POST('/api/v1/transfers', { body: order })), onJob);
}
export async function undoTransfer(id: string): Promise<TransferResult> {
  return follow(await ok(http.POST('/api/v1/transfers/{id}/undo', { params: { path: { id } } })), () => {});
}
