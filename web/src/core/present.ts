/* Numbers and times as the user's language writes them. */

export function fileSize(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  let size = bytes;
  let at = 0;
  while (size >= 1000 && at < units.length - 1) {
    size /= 1000;
    at++;
  }
  const digits = at > 0 && size < 10 ? 1 : 0;
  return size.toLocaleString(language, {
    style: 'unit', unit: units[at], unitDisplay: 'short', maximumFractionDigits: digits,
  });
}

/* 0.974 -> "97%". Never "100%" unless it is: certainty is not given away by rounding. */
export function percent(share: number, language: string): string {
  const shown = share < 1 ? Math.min(share, 0.99) : 1;
  return shown.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 });
}

export function dateTime(iso: string, language: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return date.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}

/* The day in the user's own time, for grouping: 2026-11-20. */
export function dayOf(iso: string | Date): string {
  const date = new Date(iso);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
