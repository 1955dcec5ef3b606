/* A card under the pointer: it follows after a few pixels, and is dropped on the column it is over. Esc and a lost
   pointer leave everything as it was. Touch scrolls; it moves cards by their page. */
import type { CrmRecord } from '../../api/types';

const slack = 5;

export class Drag {
  card = $state.raw<CrmRecord | null>(null);
  over = $state('');
  shift = $state.raw<{ x: number; y: number } | null>(null);
  private end: (() => void) | null = null;

  constructor(private onDrop: (card: CrmRecord, stage: string) => void) {}

  begin(event: PointerEvent, card: CrmRecord, from: string): void {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    this.stop();
    const start = { x: event.clientX, y: event.clientY };
    const move = (now: PointerEvent) => {
      const shift = { x: now.clientX - start.x, y: now.clientY - start.y };
      if (!this.card && Math.hypot(shift.x, shift.y) < slack) return;
      this.card = card;
      this.shift = shift;
      const column = document.elementFromPoint(now.clientX, now.clientY)?.closest<HTMLElement>('[data-stage]');
      this.over = column && column.dataset.stage !== from ? column.dataset.stage! : '';
    };
    const up = () => {
      const { over } = this;
      const moved = this.card !== null;
      this.stop();
      if (!moved) return;
      /* The click that follows a drop is not meant to open the record. */
      const swallow = (click: Event) => {
        click.preventDefault();
        click.stopPropagation();
      };
      addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0);
      if (over) this.onDrop(card, over);
    };
    const cancel = () => this.stop();
    const key = (press: KeyboardEvent) => press.key === 'Escape' && this.stop();
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', cancel);
    addEventListener('keydown', key);
    this.end = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', cancel);
      removeEventListener('keydown', key);
    };
  }
  stop(): void {
    this.end?.();
    this.end = null;
    this.card = null;
    this.shift = null;
    this.over = '';
  }
}
