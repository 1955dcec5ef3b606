/* Amounts where there is little room: over columns and groups. */
import { formatMoney, kept, tagOf } from './format';

/* Millions as "1.2M": for heads of columns. */
export function formatMoneyBrief(value: number, currency: string, language: string): string {
  if (Math.abs(value) < 100_000) return formatMoney(Math.round(value), currency, language);
  const known = /^[A-Z]{3}$/.test(currency);
  return kept(`M${language}${currency}`, () => new Intl.NumberFormat(tagOf(language), {
    notation: 'compact', maximumFractionDigits: 1,
    ...(known ? { style: 'currency' as const, currency, currencyDisplay: 'narrowSymbol' as const } : {}),
  })).format(value);
}
