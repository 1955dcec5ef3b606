/* What may be done with the records that are open. The role says it at once; whose the record is, and what is shared,
   the server says a moment later. The server decides. */
import { http, ok } from '../api/client';
import type { RecordAccess } from '../api/types';
import { session } from './session.svelte';

type Known = Pick<RecordAccess, 'verbs' | 'shared' | 'sharedUntil' | 'sharedBy'>;

class Access {
  private known = $state.raw(new Map<string, Known>());

  async load(type: string, id: string): Promise<void> {
    try {
      const answer = await ok(http.GET('/api/v1/objects/{type}/{id}/access', { params: { path: { type, id } } }));
      this.known = new Map([...this.known, [id, answer]]);
    } catch (error) {
      /* Then what the role says is shown, and the server refuses with a sentence. */
      console.warn('access', error);
    }
  }
  of(id: string): Known | undefined {
    return this.known.get(id);
  }
  to(verb: string, record: { type: string; id: string }): boolean {
    return this.known.get(record.id)?.verbs.includes(verb) ?? session.may(verb, record.type);
  }
}

export const access = new Access();
