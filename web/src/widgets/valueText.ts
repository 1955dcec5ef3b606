/* A value as the user reads it. What the server says ("display") is best; in lists, which do not carry it,
   the definitions and Intl give nearly the same. */
import type { CrmRecord, Property, Value } from '../api/types';
import { formatAgo, formatCountry, formatDate, formatDateTime, formatMoment, formatMoney, formatNumber, formatPercent } from '../core/format';
import { referredType } from '../core/references';
import { language, t } from '../i18n/i18n.svelte';
import { definitions } from '../state/definitions.svelte';
import { people } from '../state/people.svelte';
import { titles } from '../state/titles.svelte';

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

/* The currency of a record's amount: its own, except of amounts worked out in the company's. */
export function currencyOf(record: CrmRecord, property: Property): string {
  const own = record.properties.currency;
  return typeof own === 'string' && own && !property.name.endsWith('_in_home_currency') ? own : definitions.currency;
}

export function valueText(property: Property, value: Value | undefined, brief = false, currency = ''): string {
  if (isEmpty(value)) return '';
  if (Array.isArray(value)) return value.map((one) => definitions.optionLabel(property, one)).join(', ');
  const text = String(value);
  switch (property.type) {
    case 'bool':
      return value === true || text === 'true' ? t('ui.yes') : t('ui.no');
    case 'money':
      return Number.isFinite(Number(value)) ? formatMoney(Number(value), currency, language()) : text;
    case 'number':
      if (property.name === 'stage_probability') return formatPercent(Number(value), language());
      return Number.isFinite(Number(value)) ? formatNumber(Number(value), language()) : text;
    case 'date':
      return formatDate(text, language());
    case 'datetime':
      /* When the program did something is near or far; when somebody meets somebody has an hour. */
      return property.readOnly ? (brief ? formatAgo(text, language()) : formatDateTime(text, language())) : formatMoment(text, language());
    case 'choice':
      return definitions.optionLabel(property, text);
    case 'country':
      return formatCountry(text, language());
    case 'owner':
      return people.name(text);
    case 'id':
      return (referredType(property) && titles.of(referredType(property), text)) || text;
    default:
      return text;
  }
}

/* Options that have colours are shown as chips: tags above all. Null for everything else. */
export function chipsOf(record: CrmRecord, property: Property): { text: string; colour?: string }[] | null {
  const value = record.properties[property.name];
  if (isEmpty(value) || !property.options.some((option) => option.colour)) return null;
  return (Array.isArray(value) ? value : [String(value)]).map((one) => ({
    text: definitions.optionLabel(property, one), colour: property.options.find((option) => option.value === one)?.colour,
  }));
}

/* The text of a cell or a field. */
export function shownValue(record: CrmRecord, property: Property, brief = false): string {
  const mask = record.masked?.[property.name];
  if (mask) return mask;
  const said = ['money', 'owner', 'id'].includes(property.type) ? undefined : record.display?.[property.name];
  return said ?? valueText(property, valueOf(record, property.name), brief, currencyOf(record, property));
}

/* A link for what can be opened: mail, call, web, another record. */
export function linkOf(property: Property, value: Value | undefined): string | null {
  const referred = referredType(property);
  if (referred && !isEmpty(value)) return `/o/${referred}/${String(value)}`;
  if (typeof value !== 'string' || !value) return null;
  if (property.type === 'email') return `mailto:${value}`;
  if (property.type === 'phone') return `tel:${value}`;
  if (property.type !== 'url' && property.type !== 'domain') return null;
  const address = /^https?:\/\//i.test(value) ? value : `https://${value}`;
  return URL.canParse(address) ? address : null;
}

/* What stands beside a record's title: its secondary properties, in one line. */
export function besideText(record: CrmRecord): string {
  const type = definitions.type(record.type);
  const names = type?.secondary.length ? type.secondary : ['email', 'domain', 'phone', 'city'];
  return names.flatMap((name) => {
    const property = type?.properties.find((one) => one.name === name);
    const text = property ? shownValue(record, property) : '';
    return text ? [text] : [];
  }).slice(0, 3).join(' · ');
}
