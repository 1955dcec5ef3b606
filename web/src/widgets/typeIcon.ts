/* The picture of a type, the same wherever its records are shown. */
import type { IconName } from '../ui/icons';

const icons: Record<string, IconName> = {
  contacts: 'people', companies: 'building', leads: 'flag', deals: 'deal', tickets: 'ticket', products: 'box',
  line_items: 'rows', quotes: 'receipt', invoices: 'receipt', orders: 'cart', campaigns: 'megaphone', notes: 'note',
  calls: 'phone', emails: 'mail', meetings: 'calendar', tasks: 'task', communications: 'message', postal_mail: 'mail',
};

export function typeIcon(type: string): IconName {
  return icons[type] ?? 'file';
}
