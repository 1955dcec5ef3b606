import { kept, tagOf } from './format';

/* How long something lasted, in its largest whole unit: "3 days", "5 hr", "< 1 min". */
export function formatSpan(milliseconds: number, language: string): string {
  const minutes = milliseconds / 60_000;
  const [amount, unit] = minutes >= 1440 ? [minutes / 1440, 'day'] : minutes >= 60 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  const shown = kept(`s${language}${unit}`, () => new Intl.NumberFormat(tagOf(language), { style: 'unit', unit, unitDisplay: 'short' }));
  return amount < 1 ? `< ${shown.format(1)}` : shown.format(Math.floor(amount));
}
