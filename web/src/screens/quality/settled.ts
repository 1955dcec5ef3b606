/* How many groups were settled today; the browser remembers where the day began. */
import { dayOf } from '../../core/present';
import { settledSince } from '../../core/settled';

export function settledToday(type: string, total: number): number {
  const name = `kartoteka.settled.${type}`;
  try {
    const { count, store } = settledSince(localStorage.getItem(name), dayOf(new Date()), total);
    localStorage.setItem(name, store);
    return count;
  } catch {
    /* storage may be forbidden: then nothing is claimed */
    return 0;
  }
}
