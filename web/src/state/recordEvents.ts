/* Tells whoever shows a record that it was changed elsewhere on the page: the grid follows the side peek,
   the peek follows the grid. */
import type { CrmRecord } from '../api/types';

type Listener = (type: string, id: string, record: CrmRecord | null) => void;
const listeners = new Set<Listener>();

export function onRecordChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/* `record` null: it is gone from the lists (archived, merged) or has come back; ask again. */
export function recordChanged(type: string, id: string, record: CrmRecord | null): void {
  for (const listener of listeners) listener(type, id, record);
}
