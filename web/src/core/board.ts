/* The columns of a board, as plain values: what a move changes, what stands over a column. A move is told twice, once
   for the screen and once for the server; these functions make both the same and the way back exact. */
import type { CrmRecord, Property, TypeDefinition } from '../api/types';

export interface Column {
  stage: string;
  cards: CrmRecord[];
  /* All there are, of which `cards` are the first. */
  total: number;
  after: string | null;
}

export function find(columns: Column[], id: string): { column: number; at: number } | null {
  for (const [column, { cards }] of columns.entries()) {
    const at = cards.findIndex((card) => card.id === id);
    if (at >= 0) return { column, at };
  }
  return null;
}

/* The card taken out of its column and put on top of another, or at `at`. */
export function move(columns: Column[], id: string, stage: string, at = 0): Column[] {
  const from = find(columns, id);
  if (!from || columns[from.column]!.stage === stage || !columns.some((column) => column.stage === stage)) return columns;
  const card = columns[from.column]!.cards[from.at]!;
  return columns.map((column, i) => {
    if (i === from.column) {
      return { ...column, cards: column.cards.filter((one) => one.id !== id), total: column.total - 1 };
    }
    if (column.stage !== stage) return column;
    return { ...column, cards: [...column.cards.slice(0, at), card, ...column.cards.slice(at)], total: column.total + 1 };
  });
}

export function replace(columns: Column[], card: CrmRecord): Column[] {
  return columns.map((column) => ({
    ...column, cards: column.cards.map((one) => (one.id === card.id ? { ...one, ...card } : one)),
  }));
}

/* The property that a card shows as its amount: money that stands beside the title, else any that is typed. */
export function amountOf(type: TypeDefinition): Property | undefined {
  const money = type.properties.filter((property) => property.type === 'money' && !property.hidden);
  return money.find((one) => type.secondary.includes(one.name)) ?? money.find((one) => !one.readOnly && !one.calculated);
}

export interface Sum {
  value: number;
  currency: string;
}

/* Amounts of one currency are added; of several only what is known in the company's own, and null where some is not. */
export function sumOf(cards: CrmRecord[], property: Property, own: string): Sum | null {
  const held = cards.filter((card) => typeof card.properties[property.name] === 'number');
  if (!held.length) return null;
  const currencies = new Set(held.map((card) => String(card.properties.currency || own)));
  if (currencies.size <= 1) {
    const cents = held.reduce((sum, card) => sum + Math.round(Number(card.properties[property.name]) * 10_000), 0);
    return { value: cents / 10_000, currency: [...currencies][0] ?? own };
  }
  const home = `${property.name}_in_home_currency`;
  if (held.some((card) => typeof card.properties[home] !== 'number')) return null;
  return { value: held.reduce((sum, card) => sum + Math.round(Number(card.properties[home]) * 10_000), 0) / 10_000, currency: own };
}
