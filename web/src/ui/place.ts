/* Puts a popover beside what opened it: below, else above; its start at the anchor's start or its end at
   the anchor's end; always inside the window. Pixels of the window. */

export function place(popover: HTMLElement, anchor: Element, align: 'start' | 'end' = 'start'): void {
  const gap = 4;
  const edge = 8;
  const box = anchor.getBoundingClientRect();
  const height = popover.offsetHeight;
  const below = innerHeight - box.bottom - gap - edge;
  const above = box.top - gap - edge;
  const top = height <= below || below >= above ? box.bottom + gap : box.top - gap - Math.min(height, above);
  const wanted = align === 'end' ? box.right - popover.offsetWidth : box.left;
  const left = Math.max(edge, Math.min(wanted, innerWidth - popover.offsetWidth - edge));
  popover.style.top = `${top}px`;
  popover.style.left = `${left}px`;
  popover.style.maxHeight = `${Math.max(120, Math.max(below, above))}px`;
}
