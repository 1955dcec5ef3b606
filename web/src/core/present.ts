/* Two things that format.ts leaves to those who need them: how certain a match is, and the user's day. */
import { formatPercent } from './format';

/* 0.974 -> "97%", 0.9994 -> "99.9%". Never "100%" unless it is: certainty is not given away by rounding. */
export function formatCertainty(share: number, language: string): string {
  if (share >= 1) return formatPercent(1, language);
  const steps = share >= 0.99 ? 1000 : 100;
  const rounded = share >= 0.99 ? Math.floor(share * steps) / steps : Math.min(Math.round(share * steps) / steps, 0.99);
  return rounded.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 });
}

/* The day in the user's own time, for grouping: 2026-11-20. */
export function dayOf(iso: string | Date): string {
  const date = new Date(iso);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
