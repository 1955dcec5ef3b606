/* One record as a screen or the side peek shows it: loaded, kept up to date, changed. */
import { isAbort } from '../api/client';
import type { FullRecord, Value } from '../api/types';
import { explain } from './explain';
import { onRecordChange } from './recordEvents';
import { loadRecord, Overtaken, sameValue, saveProperty, saveTogether } from './records';
import { session } from './session.svelte';

export interface Unsaved {
  value: Value;
  /* Somebody else changed the same value meanwhile: one of the two has to be chosen. */
  overtaken: boolean;
}

/* Outlives the panel or page it was typed in; of who typed it only. */
const kept = new Map<string, Record<string, Unsaved>>();

export class OpenRecord {
  record = $state.raw<FullRecord | null>(null);
  error = $state.raw<unknown>(null);
  /* What the server said of a value it refused, by property. */
  refused = $state.raw<Record<string, string>>({});
  /* What was typed and could not be saved, by property. */
  unsaved = $state.raw<Record<string, Unsaved>>({});
  private readonly key: string;
  private abort: AbortController | null = null;

  constructor(readonly type: string, readonly id: string) {
    this.key = `${session.user?.id}:${type}:${id}`;
    this.unsaved = kept.get(this.key) ?? {};
    void this.load();
  }
  /* Follows changes made elsewhere until the function that comes back is called. */
  follow(): () => void {
    const stop = onRecordChange((type, id, record) => {
      if (type !== this.type || id !== this.record?.id) return;
      if (record && 'issues' in record) this.record = record as FullRecord;
      else void this.load();
    });
    const warn = (event: BeforeUnloadEvent) => {
      if (Object.keys(this.unsaved).length) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      stop();
      removeEventListener('beforeunload', warn);
      this.abort?.abort();
    };
  }
  async load(): Promise<void> {
    this.abort?.abort();
    const abort = (this.abort = new AbortController());
    try {
      this.record = await loadRecord(this.type, this.id, abort.signal);
      this.error = null;
    } catch (error) {
      if (!isAbort(error)) this.error = error;
    }
  }
  /* Shows the new value at once; puts the old one back and says why if the server refuses. What was typed is kept
     until it is saved or given up. `base`: the value when the typing began. */
  async change(name: string, value: Value, base?: Value): Promise<void> {
    const before = this.record;
    if (!before || sameValue(before.properties[name], value)) return this.forget(name);
    const { [name]: _shown, ...display } = before.display;
    this.forget(name);
    this.record = { ...before, display, properties: { ...before.properties, [name]: value } };
    try {
      this.record = await saveProperty(before, name, value, base);
    } catch (error) {
      if (this.record?.version === before.version) this.record = before;
      const beaten = error instanceof Overtaken;
      if (!beaten) this.refused = { ...this.refused, [name]: explain(error) };
      this.keep({ ...this.unsaved, [name]: { value, overtaken: beaten } });
    }
  }
  /* Several values at once, as repairs are; the sentence says what was done. Throws what the server refuses. */
  async repair(values: Record<string, Value>, said: string): Promise<void> {
    if (this.record) this.record = await saveTogether(this.record, values, said);
  }
  /* Of two values, the one that is stored now stays, or what was typed takes its place. */
  async settle(name: string, take: 'mine' | 'theirs'): Promise<void> {
    const mine = this.unsaved[name];
    if (take === 'mine' && mine) await this.change(name, mine.value);
    else this.forget(name);
  }
  private forget(name: string): void {
    const { [name]: _refused, ...others } = this.refused;
    const { [name]: _unsaved, ...rest } = this.unsaved;
    this.refused = others;
    this.keep(rest);
  }
  private keep(unsaved: Record<string, Unsaved>): void {
    this.unsaved = unsaved;
    if (Object.keys(unsaved).length) kept.set(this.key, unsaved);
    else kept.delete(this.key);
  }
}
