/* What a change of the rulebook changed, line by line: two states of a rule, property or dictionary as the trail keeps
   them are compared, member by member. */
type Body = Record<string, unknown>;

export interface TrailLine {
  /* Name of the member: state, condition, label, standard.pattern ... */
  member: string;
  before: string;
  after: string;
}

/* Places in an order say nothing to a reader. */
const silent = new Set(['name', 'position', 'displayOrder']);

function flat(body: Body | null, language: string, prefix = ''): Map<string, string> {
  const out = new Map<string, string>();
  for (const [name, value] of Object.entries(body ?? {})) {
    const member = prefix + name;
    if (silent.has(name) || value === null || value === '' || value === false) continue;
    if (['label', 'labels', 'message', 'help', 'about'].includes(name) && typeof value === 'object') {
      const texts = value as Record<string, string>;
      /* A rule's "about" is a property; a dictionary's says what it is for. */
      const said = { labels: 'label', about: 'purpose' }[member] ?? member;
      const shown = texts[language] ?? texts.en ?? Object.values(texts)[0];
      if (shown) out.set(said, shown);
      for (const [one, text] of Object.entries(texts)) if (one !== language && text && text !== shown) out.set(`${said}@${one}`, text);
    } else if (name === 'spellings' && typeof value === 'string') {
      out.set(member, value.split('|').join('; '));
    } else if (name === 'entries' && Array.isArray(value)) {
      /* Of several entries put at once: each by its term; one without other spellings is its term. */
      for (const entry of value as Body[])
        if (typeof entry.spellings === 'string') out.set(String(entry.term), entry.spellings.split('|').join('; ') || String(entry.term));
    } else if (name === 'effectiveFrom') {
      /* The trail keeps microseconds since 1970. */
      if (Number(value)) out.set(member, new Date(Number(value) / 1000).toISOString().slice(0, 10));
    } else if (name === 'standard' && typeof value === 'object') {
      const inner = flat(value as Body, language, 'standard.');
      for (const [key, text] of inner) out.set(key, text);
    } else if (name === 'fields' && typeof value === 'object' && !Array.isArray(value)) {
      /* Match rules: a field a line. */
      for (const [field, rule] of Object.entries(value as Record<string, Body>)) out.set(`fields.${field}`, Object.values(rule).join(', '));
    } else if (name === 'values' && typeof value === 'object' && !Array.isArray(value)) {
      for (const [property, text] of Object.entries(value as Body)) out.set(`values.${property}`, String(text));
    } else if (Array.isArray(value)) {
      const words = value.map((one) => (typeof one === 'object' && one ? String((one as Body).value ?? (one as Body).name ?? '') : String(one)));
      if (words.length) out.set(member, words.join(', '));
    } else out.set(member, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return out;
}

export function trailLines(before: Body | null, after: Body | null, language: string): TrailLine[] {
  const old = flat(before, language);
  const now = flat(after, language);
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((member) => ({ member, before: old.get(member) ?? '', after: now.get(member) ?? '' }))
    .filter((line) => line.before !== line.after);
}

/* Of changes, newest first, those that are the last of their subject: only they can be taken back. */
export function newestOfSubject<T extends { id: string; type: string; kind: string; subject: string }>(changes: T[]): Set<string> {
  const seen = new Set<string>();
  return new Set(changes.filter((one) => {
    const subject = `${one.type} ${one.kind} ${one.subject}`;
    return !seen.has(subject) && seen.add(subject);
  }).map((one) => one.id));
}
