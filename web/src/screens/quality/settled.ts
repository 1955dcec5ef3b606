/* How many groups were settled today, from the running total of settled ones: the first total seen on a day
   is remembered in the browser and taken off. */
import { dayOf } from '../../core/present';

export function settledToday(type: string, total: number): number {
  const name = `kartoteka.settled.${type}`;
  const day = dayOf(new Date());
  try {
    const [storedDay, base] = (localStorage.getItem(name) ?? '').split(' ');
    if (storedDay === day && Number(base) <= total) return total - Number(base);
    localStorage.setItem(name, `${day} ${total}`);
  } catch {
    /* storage may be forbidden: then nothing is claimed */
  }
  return 0;
}
