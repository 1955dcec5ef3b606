/* Putting the lines of a list into another order, by pointer or by arrows on a line's handle. Lines carry data-line;
   what is dragged takes its new place at once. Esc puts it back. */
import { tick } from 'svelte';
import { keyTarget } from '../core/order';

export class Sorting {
  /* The line that is being dragged. */
  at = $state(-1);
  private end: (() => void) | null = null;

  constructor(
    private list: () => HTMLElement | undefined,
    private onMove: (from: number, to: number) => void,
  ) {}

  private lines(): HTMLElement[] {
    return [...(this.list()?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
  }
  begin(event: PointerEvent, from: number): void {
    if (event.button !== 0) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).focus();
    this.stop();
    this.at = from;
    const move = (now: PointerEvent) => {
      const lines = this.lines();
      const over = lines.findIndex((line) => {
        const box = line.getBoundingClientRect();
        return now.clientY >= box.top && now.clientY < box.bottom;
      });
      if (over < 0 || over === this.at) return;
      /* A tall neighbour is passed when its middle is: else both would change places for ever. */
      const box = lines[over]!.getBoundingClientRect();
      const middle = box.top + box.height / 2;
      if (over > this.at ? now.clientY < middle : now.clientY > middle) return;
      this.onMove(this.at, over);
      this.at = over;
    };
    const key = (press: KeyboardEvent) => {
      if (press.key !== 'Escape') return;
      press.stopPropagation();
      if (this.at !== from) this.onMove(this.at, from);
      this.stop();
    };
    const up = () => this.stop();
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', up);
    addEventListener('keydown', key, { capture: true });
    this.end = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', up);
      removeEventListener('keydown', key, { capture: true });
    };
  }
  async key(event: KeyboardEvent, from: number): Promise<void> {
    const to = keyTarget(event.key, from, this.lines().length);
    if (to === null) return;
    event.preventDefault();
    if (to === from) return;
    this.onMove(from, to);
    await tick();
    this.lines()[to]?.querySelector<HTMLElement>('[data-handle]')?.focus();
  }
  stop(): void {
    this.end?.();
    this.end = null;
    this.at = -1;
  }
}
