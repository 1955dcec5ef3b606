/* The picture of a type, the same wherever its records are shown: the one people chose for it, else its own. */
import { definitions } from '../state/definitions.svelte';
import { icons as drawn, type IconName } from '../ui/icons';

const icons: Record<string, IconName> = {
  contacts: 'people', companies: 'building', leads: 'flag', deals: 'deal', tickets: 'ticket', products: 'box',
  line_items: 'rows', quotes: 'receipt', invoices: 'receipt', orders: 'cart', campaigns: 'megaphone', notes: 'note',
  calls: 'phone', emails: 'mail', meetings: 'calendar', tasks: 'task', communications: 'message', postal_mail: 'mail',
};

export function typeIcon(type: string): IconName {
  const chosen = definitions.type(type)?.icon ?? '';
  return chosen in drawn ? (chosen as IconName) : (icons[type] ?? 'file');
}
