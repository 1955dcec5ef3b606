/* What raises a record's score most. The whole is completeness times how good the values are, of which validity is
   half, consistency a fifth, uniqueness and freshness 15 % each (src/quality/score.h says so). */
import type { ScoreParts } from '../api/types';

export const partNames = ['completeness', 'validity', 'consistency', 'uniqueness', 'freshness'] as const;
export type PartName = (typeof partNames)[number];

const goodness = (parts: ScoreParts) => (parts.validity * 50 + parts.consistency * 20 + parts.uniqueness * 15 + parts.freshness * 15) / 100;
const whole = (parts: ScoreParts) => (parts.completeness * goodness(parts)) / 100;

/* The part that would bring most points if it were full, and how many; null where nothing is worth the trouble. */
export function bestGain(parts: ScoreParts): { part: PartName; points: number } | null {
  const gains = partNames.map((part) => ({ part, points: Math.round(whole({ ...parts, [part]: 100 }) - whole(parts)) }));
  const best = gains.reduce((most, one) => (one.points > most.points ? one : most));
  return best.points >= 2 ? best : null;
}

export const toneOf = (score: number) => (score >= 90 ? 'ok' : score >= 70 ? 'warn' : 'bad');
