/* What a request would make of its records, row by row. */
import type { OwnerRequestView, Property } from '../../api/types';
import { valueText } from '../../widgets/valueText';

export interface PreviewRow {
  name: string;
  cells: { text: string; kept: boolean }[];
  differs: boolean;
}

/* The value that stays: the one that was chosen, else that of the record that stays, else the first there is. */
function keeper(view: OwnerRequestView, name: string, texts: string[]): number {
  const seen = view.records.filter((one) => one.record);
  const chosen = seen.findIndex((one) => one.record!.id === view.properties[name]);
  if (chosen >= 0) return chosen;
  const primary = seen.findIndex((one) => one.primary);
  return primary >= 0 && texts[primary] ? primary : texts.findIndex((text) => text);
}

export function previewRows(view: OwnerRequestView, properties: readonly Property[]): PreviewRow[] {
  const records = view.records.flatMap((one) => (one.record ? [one.record] : []));
  return properties.flatMap((property) => {
    const texts = records.map((record) => record.display?.[property.name] ?? valueText(property, record.properties[property.name]));
    if (property.readOnly || !texts.some(Boolean)) return [];
    const kept = keeper(view, property.name, texts);
    return [{
      name: property.name, differs: new Set(texts).size > 1,
      cells: texts.map((text, i) => ({ text, kept: i === kept })),
    }];
  });
}
