/* Texts in several languages while they are edited. Most companies write one language: a language that says the same
   as the writer's own is shown empty ("as in English") and follows it. */
export type Texts = Record<string, string>;

/* What the fields show: the writer's own text, and those of others where they differ. */
export function draftOf(texts: Texts | undefined, own: string, languages: readonly string[]): Texts {
  const mine = texts?.[own] ?? '';
  return Object.fromEntries(languages.map((one) => [one, one === own || texts?.[one] !== mine ? (texts?.[one] ?? '') : '']));
}

/* What the fields mean: an empty one says what the writer's own says. */
export function textsOf(draft: Texts, own: string): Texts {
  const mine = (draft[own] ?? '').trim();
  return Object.fromEntries(Object.entries(draft).map(([one, text]) => [one, text.trim() || mine]));
}

/* What is to be sent: the languages whose text is another now; nothing where all stayed. */
export function textsChange(draft: Texts, before: Texts | undefined, own: string): Texts | undefined {
  const changed = Object.entries(textsOf(draft, own)).filter(([one, text]) => text !== (before?.[one] ?? ''));
  return changed.length ? Object.fromEntries(changed) : undefined;
}

/* Two sides of a draft, told apart as the server tells them. */
export function sameTexts(a: Texts, b: Texts, own: string): boolean {
  return JSON.stringify(textsOf(a, own)) === JSON.stringify(textsOf(b, own));
}
