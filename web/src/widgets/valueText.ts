/* A value as the user reads it. What the server says ("display") is best; in lists, which do not carry it,
   the definitions and Intl give nearly the same. */
import type { CrmRecord, Property, Value } from '../api/types';
import { formatAgo, formatCountry, formatDate, formatDateTime, formatNumber } from '../core/format';
import { language, t } from '../i18n/i18n.svelte';
import { definitions } from '../state/definitions.svelte';
import { session } from '../state/session.svelte';

/* System properties stand beside the properties of a record, not among them. */
export function valueOf(record: CrmRecord, name: string): Value {
  const own = record.properties[name];
  if (own !== undefined) return own;
  if (name === 'id') return record.id;
  if (name === 'created_at') return record.createdAt;
  if (name === 'updated_at') return record.updatedAt;
  if (name === 'owner_id') return record.ownerId;
  return null;
}

export function isEmpty(value: Value | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

export function valueText(property: Property, value: Value | undefined, brief = false): string {
  if (isEmpty(value)) return '';
  if (Array.isArray(value)) return value.map((one) => definitions.optionLabel(property, one)).join(', ');
  const text = String(value);
  switch (property.type) {
    case 'bool':
      return value === true || text === 'true' ? t('ui.yes') : t('ui.no');
    case 'number':
    case 'money':
      return Number.isFinite(Number(value)) ? formatNumber(Number(value), language()) : text;
    case 'date':
      return formatDate(text, language());
    case 'datetime':
      return brief ? formatAgo(text, language()) : formatDateTime(text, language());
    case 'choice':
      return definitions.optionLabel(property, text);
    case 'country':
      return formatCountry(text, language());
    case 'owner':
      return text === session.user?.id ? session.user.name : `#${text}`;
    default:
      return text;
  }
}

/* The text of a cell or a field. */
export function shownValue(record: CrmRecord, property: Property, brief = false): string {
  return record.display?.[property.name] ?? valueText(property, valueOf(record, property.name), brief);
}

/* A link for what can be opened: mail, call, web. */
export function linkOf(property: Property, value: Value | undefined): string | null {
  if (typeof value !== 'string' || !value) return null;
  if (property.type === 'email') return `mailto:${value}`;
  if (property.type === 'phone') return `tel:${value}`;
  if (property.type !== 'url' && property.type !== 'domain') return null;
  const address = /^https?:\/\//i.test(value) ? value : `https://${value}`;
  return URL.canParse(address) ? address : null;
}
