/* Names of keys: 'c', 'g h' (one after the other), 'mod+k', 'Escape'. "mod" is Ctrl, on a Mac the
   command key. Knows nothing of the document; widgets/shortcuts.ts feeds it. */

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /* The physical key, so that shortcuts work under a Cyrillic layout. */
  code: string;
}

const latin = /^[\x20-\x7e]$/;

export function pressName(press: KeyPress): string {
  const coded = /^Key([A-Z])$/.exec(press.code)?.[1]?.toLowerCase();
  let key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (!latin.test(key) && key.length === 1 && coded) key = coded;
  const mod = press.ctrlKey || press.metaKey ? 'mod+' : '';
  return mod + (press.altKey ? 'alt+' : '') + (mod && press.shiftKey ? 'shift+' : '') + key;
}

/* Takes presses one by one and tells which of the wanted names is complete. */
export class KeyReader {
  private before: { name: string; at: number } | null = null;

  read(press: KeyPress, wanted: Iterable<string>, now: number): string | null {
    const name = pressName(press);
    const pair = this.before && now - this.before.at < 1200 ? `${this.before.name} ${name}` : '';
    const names = new Set(wanted);
    const hit = names.has(pair) ? pair : names.has(name) ? name : null;
    const opens = [...names].some((other) => other.startsWith(`${name} `));
    this.before = !hit && opens ? { name, at: now } : null;
    return hit;
  }
}

/* How the keys are shown to the user. */
export function keyLabel(keys: string, mac: boolean): string {
  return keys
    .split(' ')
    .map((one) => one.replace('mod+', mac ? '⌘' : 'Ctrl+').replace('shift+', mac ? '⇧' : 'Shift+'))
    .map((one) => one.replace(/(^|\+|⌘|⇧)([a-z])$/, (_, a: string, b: string) => a + b.toUpperCase()))
    .join(' ');
}
