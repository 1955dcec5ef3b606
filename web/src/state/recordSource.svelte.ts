/* The rows of a list, fetched a page at a time where the user looks. Pages scrolled past before they came
   are cancelled; rows of the view before stay until the first of the new ones is there. */
import { http, isAbort, ok } from '../api/client';
import type { CrmRecord, Query } from '../api/types';
import { pagesOf } from '../core/window';

const pageSize = 100;

export class RecordSource {
  total = $state(0);
  exact = $state(true);
  /* False until the first answer to the first query. */
  ready = $state(false);
  busy = $state(false);
  error = $state.raw<unknown>(null);

  private pages = new Map<number, CrmRecord[]>();
  private asked = new Map<number, AbortController>();
  private query: Query = {};
  private tick = $state(0);
  private run = 0;

  constructor(readonly type: string) {}

  /* Another view of the list: everything is asked anew. */
  show(query: Query): void {
    for (const abort of this.asked.values()) abort.abort();
    this.asked.clear();
    this.query = query;
    this.run++;
    void this.fetchPage(0, true);
  }
  /* The same view again, because something was changed. */
  refresh(): void {
    this.show(this.query);
  }
  row(index: number): CrmRecord | undefined {
    void this.tick;
    return this.pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  }
  indexOf(id: string): number {
    for (const [page, rows] of this.pages) {
      const at = rows.findIndex((row) => row.id === id);
      if (at >= 0) return page * pageSize + at;
    }
    return -1;
  }
  /* Rows [first, last) are looked at: asks for what is missing, gives up what is out of sight. */
  need(first: number, last: number): void {
    const wanted = pagesOf(Math.max(0, first), Math.min(last, this.total), pageSize);
    for (const [page, abort] of this.asked) {
      if (page === 0 || wanted.includes(page)) continue;
      abort.abort();
      this.asked.delete(page);
    }
    for (const page of wanted) {
      if (!this.pages.has(page) && !this.asked.has(page)) void this.fetchPage(page, false);
    }
  }
  /* All rows of [first, last), waited for: what a range of the selection needs. */
  async rows(first: number, last: number): Promise<CrmRecord[]> {
    const missing = pagesOf(first, last, pageSize).filter((page) => !this.pages.has(page));
    await Promise.all(missing.map((page) => this.fetchPage(page, false)));
    const rows: CrmRecord[] = [];
    for (let i = first; i < last; i++) {
      const row = this.row(i);
      if (row) rows.push(row);
    }
    return rows;
  }
  /* Puts a changed record in the place of the old one. */
  replace(record: CrmRecord): void {
    for (const rows of this.pages.values()) {
      const at = rows.findIndex((row) => row.id === record.id);
      if (at < 0) continue;
      rows[at] = { ...rows[at], ...record };
      this.tick++;
    }
  }
  stop(): void {
    this.run++;
    for (const abort of this.asked.values()) abort.abort();
    this.asked.clear();
  }

  private async fetchPage(page: number, anew: boolean): Promise<void> {
    const run = this.run;
    const abort = new AbortController();
    this.asked.set(page, abort);
    this.busy = true;
    try {
      const answer = await ok(
        http.POST('/api/v1/objects/{type}/query', {
          params: { path: { type: this.type } },
          body: { ...this.query, details: true, limit: pageSize, offset: page * pageSize },
          signal: abort.signal,
        }),
      );
      if (run !== this.run) return;
      if (anew) this.pages = new Map();
      this.pages.set(page, answer.results);
      const reached = page * pageSize + answer.results.length + (answer.paging?.next ? pageSize : 0);
      this.exact = answer.totalExact;
      this.total = answer.totalExact ? answer.total : Math.max(answer.total, reached);
      this.error = null;
      this.ready = true;
      this.tick++;
    } catch (error) {
      if (isAbort(error) || run !== this.run) return;
      this.error = error;
    } finally {
      if (this.asked.get(page) === abort) this.asked.delete(page);
      this.busy = this.asked.size > 0;
    }
  }
}
