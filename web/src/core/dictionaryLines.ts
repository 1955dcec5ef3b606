/* Entries of a dictionary as people paste them: "term = spelling; spelling", or columns of a spreadsheet. */
export interface EntryDraft {
  term: string;
  spellings: string[];
}
export interface EntryLine extends EntryDraft {
  /* As pasted, to be shown again where it is refused. */
  line: string;
}

const clean = (text: string) => text.replace(/\s+/g, ' ').trim();

/* Each once; case tells nothing apart. */
export function spellingsOf(text: string): string[] {
  const seen = new Set<string>();
  return text.split(/[;|\t\n]/).map(clean).filter((one) => one && !seen.has(one.toLowerCase()) && seen.add(one.toLowerCase()));
}

/* Lines without a term are told apart; empty ones are nothing. */
export function entryLines(text: string): { entries: EntryLine[]; bad: string[] } {
  const entries: EntryLine[] = [];
  const bad: string[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (!line) continue;
    const cut = line.search(/[=\t]/);
    const term = clean(cut < 0 ? line : line.slice(0, cut));
    if (!term || /[;|]/.test(term)) bad.push(line);
    else entries.push({ line, term, spellings: cut < 0 ? [] : spellingsOf(line.slice(cut + 1)) });
  }
  return { entries, bad };
}
