/* How many groups were settled today, from the running total of settled ones: the first total of a day is
   the base, and is given back as text to be remembered ("2026-11-20 412"). A total below the base (a verdict
   taken back) begins a new base. */

export function settledSince(stored: string | null, day: string, total: number): { count: number; store: string } {
  const [storedDay, text] = (stored ?? '').split(' ');
  const base = Number(text);
  if (storedDay === day && text && base <= total) return { count: total - base, store: `${day} ${base}` };
  return { count: 0, store: `${day} ${total}` };
}
