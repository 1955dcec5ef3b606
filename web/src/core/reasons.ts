/* How the reasons of a pair are told: evidence first, then what it is weighed against, then the sum. */

export interface MatchReason {
  field: string;
  weight: number;
}

/* Reasons that are no evidence but say what it is weighed against, or that there is too little of it. */
const frame = ['prior', 'relation', 'guard'];
export const isEvidence = (reason: MatchReason) => !frame.includes(reason.field);

/* Weights to one decimal, and their sum. What is shown adds up as shown: the reason that names the other
   explanation takes what rounding the others left over. */
export function shownWeights(reasons: MatchReason[]): { weights: number[]; sum: number } {
  const tenths = reasons.map((reason) => Math.round(reason.weight * 10));
  const sum = Math.round(reasons.reduce((all, reason) => all + reason.weight, 0) * 10);
  const rest = sum - tenths.reduce((all, one) => all + one, 0);
  const taker = reasons.findIndex((reason) => !isEvidence(reason));
  if (taker >= 0) tenths[taker]! += rest;
  return { weights: tenths.map((one) => one / 10), sum: (taker >= 0 ? sum : sum - rest) / 10 };
}

/* The probability that log2 odds stand for. */
export const probabilityOf = (bits: number) => 1 / (1 + 2 ** -bits);

/* A value that was compared, as people write it: the numbers of the records are known with how they are shown. */
export function shownEvidence(text: string, points: { kind: string; value: string; display: string }[], date: (day: string) => string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return date(text);
  if (!/^\+?\d{6,}$/.test(text)) return text;
  return points.find((point) => point.kind === 'phone' && point.value.replace(/\D/g, '').endsWith(text.replace('+', '')))?.display ?? text;
}
