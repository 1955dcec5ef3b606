/* What can be done here: the shell's commands and those of the screen in front. The palette lists them,
   single keys run them, the help shows them. */

import { untrack } from 'svelte';

export interface Command {
  id: string;
  label: string;
  /* Keys as shown: 'c', 'g h' (one after the other), 'mod+k'. Never only a modifier. */
  keys?: string;
  icon?: string;
  group: 'go' | 'do' | 'look';
  run: () => void;
}

class Commands {
  private sets = $state.raw<(() => Command[])[]>([]);
  paletteOpen = $state(false);
  helpOpen = $state(false);

  get list(): Command[] {
    return this.sets.flatMap((set) => set());
  }
  /* Adds commands while a component lives: $effect(() => commands.add(() => [...])). */
  add(set: () => Command[]): () => void {
    untrack(() => (this.sets = [...this.sets, set]));
    return () => {
      this.sets = untrack(() => this.sets.filter((other) => other !== set));
    };
  }
}

export const commands = new Commands();
