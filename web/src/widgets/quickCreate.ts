/* Opens the small form for a new record over whatever is in front, and tells what came of it. Nothing of it is loaded
   before it is asked for. */
import { mount, unmount } from 'svelte';
import type { CrmRecord, Values } from '../api/types';
import { allWords } from '../i18n/i18n.svelte';
import { explain } from '../state/explain';
import { toasts } from '../state/toasts.svelte';

export interface QuickRequest {
  type: string;
  /* What was typed when nothing was found. */
  words?: string;
  values?: Values;
  /* The record it is made with: a new one belongs to it from the beginning. */
  to?: { type: string; id: string; title: string };
  /* A record is being looked for: one that is there already can be taken as it is. */
  picks?: boolean;
}
export interface QuickResult {
  record: CrmRecord;
  /* New, and already associated with `to`. */
  made: boolean;
}

export async function quickCreate(request: QuickRequest): Promise<QuickResult | null> {
  try {
    const [{ default: QuickCreate }] = await Promise.all([import('./QuickCreate.svelte'), allWords()]);
    const before = document.activeElement;
    return await new Promise((done) => {
      const shown = mount(QuickCreate, {
        target: document.body,
        props: {
          ...request,
          onEnd: (result: QuickResult | null) => {
            void unmount(shown);
            if (before instanceof HTMLElement && before.isConnected) before.focus();
            done(result);
          },
        },
      });
    });
  } catch (error) {
    toasts.bad(explain(error));
    return null;
  }
}
