/* Hands the keys of the document to the commands. Single keys are not taken from who is typing. */
import { KeyReader, keyLabel, pressName } from '../core/keys';
import { commands } from '../state/commands.svelte';

export const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

export function shownKeys(keys: string | undefined): string | undefined {
  return keys && keyLabel(keys, isMac);
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])');
}

export function listenForShortcuts(): () => void {
  const reader = new KeyReader();
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const name = pressName(event);
    const typing = isTyping(event.target);
    if (typing && name !== 'mod+k') return;
    if (!typing && document.querySelector('dialog[open]') && name !== 'mod+k') return;
    const list = commands.list.filter((command) => command.keys);
    const hit = reader.read(event, list.map((command) => command.keys!), event.timeStamp);
    const command = hit && list.findLast((one) => one.keys === hit);
    if (!command) return;
    event.preventDefault();
    command.run();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
