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

/* Records of one value and one currency, as the server adds them up. */
export interface Total {
  value: unknown;
  currency: string | null;
  count: number;
  sums: { property: string; count: number; sum: number }[];
}

export interface ColumnTotal {
  count: number;
  /* Of each currency, the largest first. */
  sums: Sum[];
  /* All of it in the company's own currency, where there are several and each amount is known in that. */
  home: Sum | null;
}

/* What is in a column, of all its records. `own`: the company's currency, that of amounts that name none. */
export function totalOf(totals: Total[], stage: string, amount: Property | undefined, own: string): ColumnTotal {
  const rows = totals.filter((one) => one.value === stage);
  const sums = new Map<string, number>();
  const home = { value: 0, held: 0, wanted: 0 };
  for (const { currency, sums: parts } of rows) {
    const mine = parts.find((part) => part.property === amount?.name);
    const known = parts.find((part) => part.property === `${amount?.name}_in_home_currency`);
    if (mine?.count) sums.set(currency || own, (sums.get(currency || own) ?? 0) + mine.sum);
    home.wanted += mine?.count ?? 0;
    home.held += known?.count ?? 0;
    home.value += known?.sum ?? 0;
  }
  const listed = [...sums].map(([currency, value]) => ({ currency, value })).sort((a, b) => b.value - a.value);
  return {
    count: rows.reduce((sum, one) => sum + one.count, 0),
    sums: listed,
    home: listed.length > 1 && own && home.held === home.wanted ? { value: home.value, currency: own } : null,
  };
}
