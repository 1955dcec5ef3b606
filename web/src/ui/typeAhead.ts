/* Keys pressed between asking for a field and having it (its code may still be on its way): kept, and given to the
   field when it is there. What is typed replaces what stands in it, as it would when the field opens selected. */

export interface Ahead {
  /* null: nothing was typed; '': what stands there was deleted. */
  text: string | null;
  /* The key that ended the typing; what follows it is not kept. */
  end: 'Enter' | 'Tab' | null;
}
export const nothingAhead: Ahead = { text: null, end: null };

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/* With this key, too; the same object if it is none to keep. */
export function typeAhead(ahead: Ahead, press: Press): Ahead {
  if (ahead.end || press.ctrlKey || press.metaKey || (press.altKey && press.key.length > 1)) return ahead;
  if (press.key === 'Enter' || press.key === 'Tab') return { ...ahead, end: press.key };
  if (press.key === 'Backspace' || press.key === 'Delete') return { ...ahead, text: [...(ahead.text ?? '')].slice(0, -1).join('') };
  return [...press.key].length === 1 ? { ...ahead, text: (ahead.text ?? '') + press.key } : ahead;
}

export function giveAhead(field: HTMLInputElement | HTMLTextAreaElement, { text, end }: Ahead): void {
  if (text !== null && field.selectionStart !== null) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd ?? field.value.length, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  if (end) field.dispatchEvent(new KeyboardEvent('keydown', { key: end, bubbles: true, cancelable: true }));
}
