/* Two things that format.ts leaves to those who need them: how certain a match is, and the user's day. */
import { formatPercent } from './format';

/* 0.974 -> "97%". Never "100%" unless it is: certainty is not given away by rounding. */
export function formatCertainty(share: number, language: string): string {
  return formatPercent(share < 1 ? Math.min(share, 0.99) : 1, language);
}

/* The day in the user's own time, for grouping: 2026-11-20. */
export function dayOf(iso: string | Date): string {
  const date = new Date(iso);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
