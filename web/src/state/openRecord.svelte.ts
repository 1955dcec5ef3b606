/* One record as a screen or the side peek shows it: loaded, kept up to date, changed. */
import { isAbort } from '../api/client';
import type { FullRecord, Value } from '../api/types';
import { explain } from './explain';
import { onRecordChange } from './recordEvents';
import { loadRecord, sameValue, saveProperty } from './records';

export class OpenRecord {
  record = $state.raw<FullRecord | null>(null);
  error = $state.raw<unknown>(null);
  /* What the server said of a value it refused, by property. */
  refused = $state.raw<Record<string, string>>({});
  private abort: AbortController | null = null;

  constructor(readonly type: string, readonly id: string) {
    void this.load();
  }
  /* Follows changes made elsewhere until the function that comes back is called. */
  follow(): () => void {
    const stop = onRecordChange((type, id, record) => {
      if (type !== this.type || id !== this.record?.id) return;
      if (record && 'issues' in record) this.record = record as FullRecord;
      else void this.load();
    });
    return () => {
      stop();
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
  /* Shows the new value at once; puts the old one back and says why if the server refuses. */
  async change(name: string, value: Value): Promise<void> {
    const before = this.record;
    if (!before || sameValue(before.properties[name], value)) return;
    const { [name]: _refused, ...others } = this.refused;
    const { [name]: _shown, ...display } = before.display;
    this.refused = others;
    this.record = { ...before, display, properties: { ...before.properties, [name]: value } };
    try {
      this.record = await saveProperty(before, name, value);
    } catch (error) {
      if (this.record?.version === before.version) this.record = before;
      this.refused = { ...this.refused, [name]: explain(error) };
    }
  }
}
