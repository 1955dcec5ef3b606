/* Values in the way of the user's language: numbers, dates, sizes, countries, through Intl. Formatters are
   kept, for making one is slow and a grid asks thousands of times. */

const made = new Map<string, unknown>();

export function kept<T>(key: string, make: () => T): T {
  let one = made.get(key) as T | undefined;
  if (one === undefined) made.set(key, (one = make()));
  return one;
}

export const tagOf = (language: string) => (language === 'zh' ? 'zh-Hans-CN' : language === 'en' ? 'en-GB' : language);

export function formatNumber(value: number, language: string): string {
  return kept(`n${language}`, () => new Intl.NumberFormat(tagOf(language), { maximumFractionDigits: 6 })).format(value);
}

/* A number to go on typing at: with the decimal mark of the language, without groups. */
export function editableNumber(value: number, language: string): string {
  const mark = new Intl.NumberFormat(tagOf(language)).formatToParts(0.5).find((part) => part.type === 'decimal')!.value;
  return String(value).replace('.', mark);
}

/* An amount, exact to the ten-thousandth; without a currency it is a number. Whole amounts carry no decimals. */
export function formatMoney(value: number, currency: string, language: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return formatNumber(value, language);
  const whole = Number.isInteger(value);
  return kept(`m${language}${currency}${whole}`, () => new Intl.NumberFormat(tagOf(language), {
    style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...(whole ? { minimumFractionDigits: 0 } : {}),
    maximumFractionDigits: whole ? 0 : 4,
  })).format(value);
}

export function formatPercent(share: number, language: string): string {
  return kept(`p${language}`, () => new Intl.NumberFormat(tagOf(language), { style: 'percent' })).format(share);
}

/* A day without a time: the same day everywhere. */
export function formatDate(text: string, language: string): string {
  const date = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return text;
  return kept(`d${language}`, () => new Intl.DateTimeFormat(tagOf(language), {
    dateStyle: 'medium', timeZone: 'UTC',
  })).format(date);
}

export function formatDateTime(text: string, language: string): string {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return text;
  return kept(`t${language}`, () => new Intl.DateTimeFormat(tagOf(language), {
    dateStyle: 'medium', timeStyle: 'short',
  })).format(date);
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['second', 60], ['minute', 60], ['hour', 24], ['day', 7],
];

/* "5 minutes ago", and after a week the date. `now` in milliseconds. */
export function formatAgo(text: string, language: string, now = Date.now()): string {
  let amount = (new Date(text).getTime() - now) / 1000;
  for (const [unit, next] of steps) {
    if (Math.abs(amount) < next) {
      return kept(`r${language}`, () => new Intl.RelativeTimeFormat(tagOf(language), { numeric: 'auto' })).format(
        Math.round(amount), unit,
      );
    }
    amount /= next;
  }
  return kept(`D${language}`, () => new Intl.DateTimeFormat(tagOf(language), { dateStyle: 'medium' })).format(
    new Date(text),
  );
}

/* A moment as people set it: with its time, except at midnight UTC, which is how programs write a day. */
export function formatMoment(text: string, language: string): string {
  return /T00:00(:00(\.0+)?)?Z$/.test(text) ? formatDate(text, language) : formatDateTime(text, language);
}

export function formatBytes(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  let at = 0;
  while (bytes >= 1000 && at < units.length - 1) {
    bytes /= 1000;
    at++;
  }
  return kept(`b${language}${at}`, () => new Intl.NumberFormat(tagOf(language), {
    style: 'unit', unit: units[at], unitDisplay: 'short', maximumFractionDigits: at ? 1 : 0,
  })).format(bytes);
}

/* The country of an ISO 3166-1 code in the language; the code itself if it is none. */
export function formatCountry(code: string, language: string): string {
  try {
    return kept(`c${language}`, () => new Intl.DisplayNames(tagOf(language), { type: 'region' })).of(code) ?? code;
  } catch {
    return code;
  }
}
