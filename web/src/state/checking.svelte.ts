/* What the server makes of a record while it is typed: what is wrong, and who is there already. Every form for a new
   record asks through this; the likely records come from one place on the server, which knows who may see what. */
import { http, isAbort, ok } from '../api/client';
import type { AnyCandidate, Candidate, CheckAnswer, Issue, Values } from '../api/types';
import { elsewhere, seen } from '../core/candidates';
import { LastOnly } from '../core/lastOnly';

const rest = 250;

/* `id`: as values of that record, which knows its country. */
export function checkValues(type: string, properties: Values, signal?: AbortSignal, id?: string): Promise<CheckAnswer> {
  return ok(http.POST('/api/v1/objects/{type}/check', { params: { path: { type } }, body: { properties, ...(id ? { id } : {}) }, signal }));
}

export class Checking {
  issues = $state.raw<Issue[]>([]);
  candidates = $state.raw<Candidate[]>([]);
  /* Departments that have one the person may not see. */
  hidden = $state.raw<string[]>([]);
  private last = new LastOnly(rest);
  private answered = '';

  constructor(private readonly type: string) {}

  /* To be called with each change; nothing typed asks nothing. */
  about(properties: Values): void {
    if (!Object.keys(properties).length) return this.clear();
    this.last.ask(
      (signal) => checkValues(this.type, properties, signal),
      (answer) => {
        this.issues = answer.issues;
        this.show(properties, answer.candidates);
      },
      (error) => {
        /* Hints are a help: without them the form still saves. */
        if (!isAbort(error)) console.warn('check', error);
      },
    );
  }
  /* Also what came otherwise: a refusal to create the record names them, too. */
  show(properties: Values, candidates: AnyCandidate[]): void {
    this.candidates = seen(candidates);
    this.hidden = elsewhere(candidates);
    this.answered = JSON.stringify(properties);
  }
  /* Whether what is shown is about just these values. Where it is not yet, whoever saves has not seen it:
     the server is asked to refuse even what is only likely to be there. */
  knows(properties: Values): boolean {
    return this.answered === JSON.stringify(properties);
  }
  clear(): void {
    this.last.stop();
    this.issues = [];
    this.candidates = [];
    this.hidden = [];
  }
  stop(): void {
    this.last.stop();
  }
}
