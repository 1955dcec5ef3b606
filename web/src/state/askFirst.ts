/* Whether something was refused because the owner of a record has to agree first (docs/rights.md): the server's
   sentence about it, else null. */
import { ApiError } from '../api/client';

const reasons = ['request.ask', 'request.ask_taken'];

export function askFirst(error: unknown): string | null {
  return error instanceof ApiError && reasons.includes(error.problem.reason ?? '') ? error.message : null;
}
