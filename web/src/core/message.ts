/* Reads and fills the messages of the catalogs: plain text, {name}, {n, plural, one {# row} other {# rows}}
   and {kind, select, a {..} other {..}}, a small part of the ICU message format. Plural forms are chosen
   by Intl.PluralRules, so that Polish and Russian get their three and Chinese its one. */

export type MessageValue = string | number;
export type MessageValues = Record<string, MessageValue>;

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: string }
  | { kind: 'count' }
  | { kind: 'choice'; name: string; plural: boolean; branches: Map<string, Part[]> };

const parsed = new Map<string, Part[]>();

/* Where the closing brace of the one at `open` stands; the end of the text if there is none. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  throw new Error(`Message with an unclosed brace: ${text}`);
}

function parseBranches(text: string): Map<string, Part[]> {
  const branches = new Map<string, Part[]>();
  let at = 0;
  for (;;) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const close = closing(text, open);
    branches.set(text.slice(at, open).trim(), parse(text.slice(open + 1, close), true));
    at = close + 1;
  }
  if (!branches.has('other')) throw new Error(`Message without an "other" branch: ${text}`);
  return branches;
}

function parsePlace(inside: string): Part {
  const [name, kind] = inside.split(',', 2).map((piece) => piece.trim());
  if (!kind) return { kind: 'value', name: name! };
  if (kind !== 'plural' && kind !== 'select') throw new Error(`Unknown message kind "${kind}".`);
  const second = inside.indexOf(',', inside.indexOf(',') + 1);
  const branches = parseBranches(inside.slice(second + 1));
  return { kind: 'choice', name: name!, plural: kind === 'plural', branches };
}

export function parse(text: string, counted = false): Part[] {
  const parts: Part[] = [];
  let plain = '';
  const flush = () => {
    if (plain) parts.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') {
      flush();
      const close = closing(text, i);
      parts.push(parsePlace(text.slice(i + 1, close)));
      i = close;
    } else if (counted && text[i] === '#') {
      flush();
      parts.push({ kind: 'count' });
    } else {
      plain += text[i];
    }
  }
  flush();
  return parts;
}

function write(parts: Part[], values: MessageValues, language: string, count: number): string {
  let out = '';
  for (const part of parts) {
    if (part.kind === 'text') out += part.text;
    else if (part.kind === 'count') out += count.toLocaleString(language);
    else if (part.kind === 'value') out += shown(values[part.name], language);
    else out += writeChoice(part, values, language);
  }
  return out;
}

function shown(value: MessageValue | undefined, language: string): string {
  return typeof value === 'number' ? value.toLocaleString(language) : (value ?? '');
}

function writeChoice(
  part: Extract<Part, { kind: 'choice' }>,
  values: MessageValues,
  language: string,
): string {
  const value = values[part.name] ?? '';
  const count = Number(value);
  const key = part.plural ? new Intl.PluralRules(language).select(count) : String(value);
  const exact = part.plural ? part.branches.get(`=${value}`) : undefined;
  return write(exact ?? part.branches.get(key) ?? part.branches.get('other')!, values, language, count);
}

/* The message with its values filled in. */
export function fill(text: string, values: MessageValues, language: string): string {
  if (!text.includes('{')) return text;
  let parts = parsed.get(text);
  if (!parts) parsed.set(text, (parts = parse(text)));
  return write(parts, values, language, 0);
}

/* The names a message uses and, per plural, the forms it has: what the catalog test compares. */
export function inspect(text: string): { names: string[]; plurals: string[][] } {
  const names = new Set<string>();
  const plurals: string[][] = [];
  const walk = (parts: Part[]) => {
    for (const part of parts) {
      if (part.kind === 'value' || part.kind === 'choice') names.add(part.name);
      if (part.kind !== 'choice') continue;
      if (part.plural) plurals.push([...part.branches.keys()]);
      for (const branch of part.branches.values()) walk(branch);
    }
  };
  walk(parse(text));
  return { names: [...names].sort(), plurals };
}
