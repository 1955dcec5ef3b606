/* Properties that hold the number of another record: people see and choose that record, programs its number. */
import type { Property } from '../api/types';

const referred: Record<string, string> = { product_id: 'products' };

/* The type of the record meant; empty for every other property. */
export function referredType(property: Pick<Property, 'name' | 'type'>): string {
  return property.type === 'id' ? (referred[property.name] ?? '') : '';
}
