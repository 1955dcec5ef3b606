/* What Ctrl+Z takes back. Every change that can be undone is offered here: a toast with "Undo", and the
   same thing by key until something newer was done. */
import { UndoStack, type UndoEntry } from '../core/undo';
import { t } from '../i18n/i18n.svelte';
import { explain } from './explain';
import { toasts } from './toasts.svelte';

const stack = new UndoStack();
/* The toast that offers an entry goes away when the entry is used by key. */
const closing = new WeakMap<UndoEntry, () => void>();

async function run(entry: UndoEntry): Promise<void> {
  closing.get(entry)?.();
  try {
    await entry.run();
    toasts.show(t('undo.done', { what: entry.label }));
  } catch (error) {
    toasts.bad(explain(error));
  }
}

/* Says what was done and offers to take it back. `label` is a whole sentence: "Anna Nowak archived." */
export function offerUndo(label: string, back: () => Promise<void>): void {
  const entry: UndoEntry = { label, run: back };
  stack.push(entry);
  const toast = toasts.show(label, {
    action: {
      label: t('undo.action'),
      run: () => {
        const mine = stack.take(entry);
        if (mine) void run(mine);
      },
    },
  });
  closing.set(entry, () => toasts.close(toast));
}

export function undoLast(): void {
  const entry = stack.take();
  if (entry) void run(entry);
  else toasts.show(t('undo.nothing'));
}

export function forgetUndo(): void {
  stack.clear();
}
