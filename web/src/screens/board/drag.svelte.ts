/* A card under the pointer: it follows after a few pixels, and is dropped on the column it is over. A finger scrolls;
   held still for a moment it takes the card up. Near the board's edges the board moves along. Esc and a lost pointer
   leave everything as it was. */
import type { CrmRecord } from '../../api/types';

const slack = 5;
const hold = 350;
const edge = 48;

export class Drag {
  card = $state.raw<CrmRecord | null>(null);
  over = $state('');
  shift = $state.raw<{ x: number; y: number } | null>(null);
  private end: (() => void) | null = null;

  constructor(private onDrop: (card: CrmRecord, stage: string) => void) {}

  begin(event: PointerEvent, card: CrmRecord, from: string): void {
    if (event.button !== 0 || !event.isPrimary) return;
    this.stop();
    const touch = event.pointerType === 'touch';
    const start = { x: event.clientX, y: event.clientY };
    const board = (event.currentTarget as Element).closest<HTMLElement>('[data-board]');
    const scrolled = board?.scrollLeft ?? 0;
    let now = start;
    let lifted = !touch;
    let frame = 0;

    const follow = () => {
      this.card = card;
      this.shift = { x: now.x - start.x + (board?.scrollLeft ?? 0) - scrolled, y: now.y - start.y };
      const column = document.elementFromPoint(now.x, now.y)?.closest<HTMLElement>('[data-stage]');
      this.over = column && column.dataset.stage !== from ? column.dataset.stage! : '';
    };
    const moveBoard = () => {
      if (!this.card || !board) return;
      const { left, right } = board.getBoundingClientRect();
      const before = board.scrollLeft;
      if (now.x > right - edge) board.scrollLeft += 8;
      else if (now.x < left + edge) board.scrollLeft -= 8;
      if (board.scrollLeft !== before) follow();
      frame = requestAnimationFrame(moveBoard);
    };
    const lift = () => {
      lifted = true;
      follow();
      frame ||= requestAnimationFrame(moveBoard);
    };
    const timer = touch ? setTimeout(lift, hold) : 0;
    const move = (next: PointerEvent) => {
      if (next.pointerId !== event.pointerId) return;
      now = { x: next.clientX, y: next.clientY };
      const far = Math.hypot(now.x - start.x, now.y - start.y) >= slack;
      if (!lifted && far) return this.stop();
      if (!lifted || (!this.card && !far)) return;
      follow();
      frame ||= requestAnimationFrame(moveBoard);
    };
    const up = (last: PointerEvent) => {
      if (last.pointerId !== event.pointerId) return;
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
      setTimeout(() => removeEventListener('click', swallow, { capture: true }), touch ? 400 : 0);
      if (over) this.onDrop(card, over);
    };
    const cancel = (lost: PointerEvent) => lost.pointerId === event.pointerId && this.stop();
    const key = (press: KeyboardEvent) => press.key === 'Escape' && this.stop();
    /* Nor does a finger held still ask for the link's menu. */
    const menu = (one: Event) => touch && one.preventDefault();
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', cancel);
    addEventListener('keydown', key);
    addEventListener('contextmenu', menu);
    this.end = () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', cancel);
      removeEventListener('keydown', key);
      removeEventListener('contextmenu', menu);
    };
  }
  /* Once a card is taken up, the finger moves it and not the page. The listener has to be there before the finger is:
     browsers ask then whether they may scroll. */
  keepStill(board: HTMLElement): () => void {
    const still = (event: Event) => {
      if (this.card && event.cancelable) event.preventDefault();
    };
    board.addEventListener('touchmove', still, { passive: false });
    return () => board.removeEventListener('touchmove', still);
  }
  stop(): void {
    this.end?.();
    this.end = null;
    this.card = null;
    this.shift = null;
    this.over = '';
  }
}
