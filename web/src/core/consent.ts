/* Consents as the record page shows and records them: in which order, what a form says, what it lacks. */

export const purposes = ['newsletter', 'offers', 'phone', 'profiling', 'sharing'];
export const channels = ['form', 'website', 'email', 'phone', 'paper', 'in_person'];
export const bases = ['consent', 'contract', 'legitimate_interest', 'legal_obligation'] as const;
export const states = ['given', 'refused', 'withdrawn'] as const;
export type ConsentBasis = (typeof bases)[number];
export type ConsentState = (typeof states)[number];

/* As the server compares them: letters count, not how they are written. */
const same = new Intl.Collator('en', { sensitivity: 'base' });
export const samePurpose = (a: string, b: string) => same.compare(a, b) === 0;

const rank = (purpose: string) => (purposes.includes(purpose) ? purposes.indexOf(purpose) : purposes.length);

/* Those that come with the program first, in their order; then one's own by name. */
export function inOrder<T extends { purpose: string }>(list: T[], language: string): T[] {
  const names = new Intl.Collator(language);
  return [...list].sort((a, b) => rank(a.purpose) - rank(b.purpose) || names.compare(a.purpose, b.purpose));
}

/* What the dialog holds. Times as their inputs have them: local, "2026-08-15T10:00" and "2026-12-31". */
export interface ConsentForm {
  purpose: string;
  state: ConsentState;
  basis: ConsentBasis;
  channel: string;
  /* Empty: now. */
  at: string;
  /* The last day; empty: for good. */
  until: string;
  evidence: string;
}

/* Keys of what is wrong, by field. The server says the same, in its own words. */
export type ConsentFaults = Partial<Record<'purpose' | 'channel' | 'at' | 'until', string>>;

export function faultsOf(form: ConsentForm, now = new Date()): ConsentFaults {
  const faults: ConsentFaults = {};
  const at = form.at ? new Date(form.at) : now;
  if (!form.purpose.trim()) faults.purpose = 'consents.needPurpose';
  if (form.state === 'given' && form.basis === 'consent' && !form.channel.trim()) faults.channel = 'consents.needChannel';
  if (at > now) faults.at = 'consents.future';
  const end = form.state === 'given' ? endOf(form.until) : null;
  if (end && end <= at) faults.until = 'consents.early';
  return faults;
}

/* The whole day counts: what holds until the 31st is over as the 1st begins, where the user is. */
function endOf(day: string): Date | null {
  const [year, month, date] = day.split('-').map(Number);
  return year && month && date ? new Date(year, month - 1, date + 1) : null;
}

/* The last day of something that ends then, as "2026-12-31". */
export function lastDay(expiresAt: string): string {
  const last = new Date(new Date(expiresAt).getTime() - 1);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${last.getFullYear()}-${two(last.getMonth() + 1)}-${two(last.getDate())}`;
}

export function noteOf(form: ConsentForm) {
  const end = form.state === 'given' ? endOf(form.until) : null;
  return {
    purpose: form.purpose.trim(),
    state: form.state,
    basis: form.basis,
    channel: form.channel.trim(),
    evidence: form.evidence.trim(),
    ...(form.at ? { at: new Date(form.at).toISOString() } : {}),
    ...(end ? { expiresAt: end.toISOString() } : {}),
  };
}
