/* A short stack of things that can be taken back: each entry knows its own words and its own way back. */

export interface UndoEntry {
  label: string;
  run: () => Promise<void>;
}

export class UndoStack {
  private entries: UndoEntry[] = [];
  constructor(private readonly depth = 50) {}

  push(entry: UndoEntry): void {
    this.entries.push(entry);
    if (this.entries.length > this.depth) this.entries.shift();
  }
  /* The last entry, taken off; with `entry`, that one, wherever it is; nothing if it was used already. */
  take(entry?: UndoEntry): UndoEntry | undefined {
    if (!entry) return this.entries.pop();
    const at = this.entries.indexOf(entry);
    return at < 0 ? undefined : this.entries.splice(at, 1)[0];
  }
  clear(): void {
    this.entries = [];
  }
  get size(): number {
    return this.entries.length;
  }
}
