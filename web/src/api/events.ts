/* Follows a job through server-sent events; when the stream is refused, asks every second instead. */
import { http, ok } from './client';
import type { Job } from './types';

const ended = new Set<Job['state']>(['done', 'failed', 'cancelled', 'dead']);

export function jobEnded(job: Job): boolean {
  return ended.has(job.state);
}

/* Calls onJob with each state of the job until it has ended or the returned function is called. */
export function followJob(id: string, onJob: (job: Job) => void): () => void {
  let stopped = false;
  const stream = new EventSource(`/api/v1/jobs/${encodeURIComponent(id)}/events`);
  const stop = () => {
    stopped = true;
    stream.close();
  };
  const hear = (event: MessageEvent<string>) => {
    const job = JSON.parse(event.data) as Job;
    if (jobEnded(job)) stop();
    onJob(job);
  };
  const ask = async () => {
    while (!stopped) {
      try {
        const job = await ok(http.GET('/api/v1/jobs/{id}', { params: { path: { id } } }));
        if (stopped) return;
        if (jobEnded(job)) stop();
        onJob(job);
      } catch {
        /* the server may be away for a moment: ask again */
      }
      await new Promise((wake) => setTimeout(wake, 1000));
    }
  };
  stream.addEventListener('progress', hear);
  stream.addEventListener('end', hear);
  stream.onerror = () => {
    if (stream.readyState !== EventSource.CLOSED || stopped) return;
    void ask();
  };
  return stop;
}
