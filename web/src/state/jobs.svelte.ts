/* The jobs that run now, for the indicator in the shell and for screens that started one. */
import { http, ok } from '../api/client';
import { followJob, jobEnded } from '../api/events';
import type { Job } from '../api/types';

class Jobs {
  running = $state.raw<Job[]>([]);
  private stops = new Map<string, () => void>();
  private listeners = new Map<string, Set<(job: Job) => void>>();

  /* Shows the job in the indicator and calls onJob with each of its states until it has ended.
     The function that comes back stops the calls; the indicator goes on. */
  follow(job: Job, onJob: (job: Job) => void = () => {}): () => void {
    const set = this.listeners.get(job.id) ?? new Set();
    set.add(onJob);
    this.listeners.set(job.id, set);
    this.hear(job);
    if (!jobEnded(job) && !this.stops.has(job.id)) {
      this.stops.set(job.id, followJob(job.id, (next) => this.hear(next)));
    }
    return () => set.delete(onJob);
  }
  /* The jobs that were running before this page was opened. */
  async resume(): Promise<void> {
    const { results } = await ok(http.GET('/api/v1/jobs', { params: { query: { state: 'running' } } }));
    for (const job of results) this.follow(job);
  }
  async cancel(id: string): Promise<void> {
    await ok(http.POST('/api/v1/jobs/{id}/cancel', { params: { path: { id } } }));
  }
  private hear(job: Job): void {
    const others = this.running.filter((other) => other.id !== job.id);
    this.running = jobEnded(job) ? others : [...others, job];
    for (const listener of this.listeners.get(job.id) ?? []) listener(job);
    if (!jobEnded(job)) return;
    this.stops.delete(job.id);
    this.listeners.delete(job.id);
  }
}

export const jobs = new Jobs();
