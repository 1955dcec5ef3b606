/* Short messages at the foot of the window. Those with an action stay longer; errors stay until closed. */

export interface Toast {
  id: number;
  text: string;
  tone: 'plain' | 'ok' | 'bad';
  action?: { label: string; run: () => void };
}

let next = 1;

class Toasts {
  list = $state<Toast[]>([]);

  show(text: string, how: { tone?: Toast['tone']; action?: Toast['action'] } = {}): number {
    const id = next++;
    const toast: Toast = { id, text, tone: how.tone ?? 'plain', action: how.action };
    this.list = [...this.list.slice(-2), toast];
    if (toast.tone !== 'bad') setTimeout(() => this.close(id), how.action ? 10_000 : 4_000);
    return id;
  }
  bad(text: string): number {
    return this.show(text, { tone: 'bad' });
  }
  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();
