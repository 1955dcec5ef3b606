/* Likely existing records: those that the person sees, and the departments to ask about those they do not. */
import type { AnyCandidate, Candidate } from '../api/types';

export function seen(all: AnyCandidate[]): Candidate[] {
  return all.filter((one): one is Candidate => one.record !== undefined);
}

/* Once each; empty where nobody's department is known. */
export function elsewhere(all: AnyCandidate[]): string[] {
  return [...new Set(all.filter((one) => one.hidden).map((one) => one.department ?? ''))];
}
