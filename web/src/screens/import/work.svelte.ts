/* One import on the screen: what the server says of it, the job that works on it, the preview. Every step
   reads this and changes it through here. */
import { http, isAbort, ok } from '../../api/client';
import { jobEnded } from '../../api/events';
import type { Dialect, Import, ImportOptions, ImportPreview, Job } from '../../api/types';
import { explain } from '../../state/explain';
import { jobs } from '../../state/jobs.svelte';
import { summary } from '../../state/summary.svelte';

interface Changes {
  dialect?: Partial<Dialect>;
  columns?: { index: number; property: string | null }[];
  options?: Partial<ImportOptions>;
  type?: string;
}

const previewRows = 20;

export class ImportWork {
  value = $state.raw<Import | null>(null);
  job = $state.raw<Job | null>(null);
  preview = $state.raw<ImportPreview | null>(null);
  /* Why the import could not be read at all. */
  failed = $state('');
  /* Why the last change or start was refused. */
  refused = $state('');
  saving = $state(false);

  private stop = () => {};
  private asked = 0;
  private abort = new AbortController();

  constructor(readonly id: string) {}

  private get at() {
    return { params: { path: { id: this.id } } };
  }
  async load(): Promise<void> {
    this.failed = '';
    try {
      const signal = this.abort.signal;
      const value = await ok(http.GET('/api/v1/imports/{id}', { ...this.at, signal }));
      if (value.job) {
        const job = await this.readJob(value.job, signal);
        if (job) this.follow(job);
      }
      this.value = value;
    } catch (error) {
      if (!isAbort(error)) this.failed = explain(error);
    }
  }
  /* A job that is long over may have been forgotten: then there is nothing to follow. */
  private async readJob(id: string, signal: AbortSignal): Promise<Job | null> {
    try {
      return await ok(http.GET('/api/v1/jobs/{id}', { params: { path: { id } }, signal }));
    } catch (error) {
      if (isAbort(error)) throw error;
      return null;
    }
  }
  private follow(job: Job): void {
    this.stop();
    this.job = job;
    if (jobEnded(job)) return;
    this.stop = jobs.follow(job, (next) => {
      this.job = next;
      if (jobEnded(next)) void this.afterJob();
    });
  }
  private async afterJob(): Promise<void> {
    await this.load();
    await summary.refresh().catch(() => {});
  }
  /* Tells whether the change was taken. Of several on their way the last answer counts. */
  async change(changes: Changes): Promise<boolean> {
    const mine = ++this.asked;
    this.saving = true;
    this.refused = '';
    try {
      const value = await ok(http.PATCH('/api/v1/imports/{id}', { ...this.at, body: changes }));
      if (mine === this.asked) this.value = value;
      await this.loadPreview();
      return true;
    } catch (error) {
      if (mine === this.asked) this.refused = explain(error);
      return false;
    } finally {
      if (mine === this.asked) this.saving = false;
    }
  }
  async loadPreview(): Promise<void> {
    try {
      const params = { ...this.at.params, query: { rows: previewRows } };
      this.preview = await ok(http.GET('/api/v1/imports/{id}/preview', { params, signal: this.abort.signal }));
    } catch (error) {
      if (!isAbort(error)) this.refused = explain(error);
    }
  }
  async start(what: 'check' | 'run'): Promise<void> {
    this.refused = '';
    this.saving = true;
    try {
      const job = await ok(http.POST(`/api/v1/imports/{id}/${what}`, this.at));
      this.working(job, what === 'check' ? 'checking' : 'running');
    } catch (error) {
      this.refused = explain(error);
    } finally {
      this.saving = false;
    }
  }
  undoing(job: Job): void {
    this.working(job, 'undoing');
  }
  private working(job: Job, state: Import['state']): void {
    this.value = { ...this.value!, state, job: job.id };
    this.follow(job);
  }
  /* The screen is left: jobs go on, nobody listens here. */
  leave(): void {
    this.stop();
    this.abort.abort();
  }
}
