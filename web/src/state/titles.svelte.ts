/* What records are called, by type and id, for values that are numbers of records. Asked for in one call for all that
   are shown at a time, and kept. */
import { definitions } from './definitions.svelte';

class Titles {
  private known = $state.raw<Map<string, string>>(new Map());
  private asked = new Set<string>();
  private waiting = new Map<string, Set<string>>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  /* Undefined until it has come; empty where there is no such record. */
  of(type: string, id: string): string | undefined {
    const title = this.known.get(`${type}:${id}`);
    if (title === undefined) this.want(type, id);
    return title;
  }
  tell(type: string, id: string, title: string): void {
    this.known = new Map(this.known).set(`${type}:${id}`, title);
  }
  private want(type: string, id: string) {
    const name = `${type}:${id}`;
    if (this.asked.has(name) || !/^\d+$/.test(id)) return;
    this.asked.add(name);
    this.waiting.set(type, (this.waiting.get(type) ?? new Set()).add(id));
    this.timer ??= setTimeout(() => void this.fetch(), 20);
  }
  private async fetch() {
    const wanted = this.waiting;
    this.waiting = new Map();
    this.timer = null;
    for (const [type, ids] of wanted) {
      const all = [...ids];
      for (let from = 0; from < all.length; from += 100) await this.fetchSome(type, all.slice(from, from + 100));
    }
  }
  private async fetchSome(type: string, ids: string[]) {
    try {
      const { recordsByIds } = await import('./related'); // first screens have no use for it
      const records = await recordsByIds(type, ids, definitions.type(type)?.title ?? []);
      const next = new Map(this.known);
      for (const id of ids) next.set(`${type}:${id}`, records.find((record) => record.id === id)?.title ?? '');
      this.known = next;
    } catch (error) {
      /* The number is shown until somebody looks again. */
      console.warn('titles', error);
      for (const id of ids) this.asked.delete(`${type}:${id}`);
    }
  }
}

export const titles = new Titles();
