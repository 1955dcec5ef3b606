/* The standard of a property while it is edited. The interface replaces it whole: what the form does not show stays
   as it was. */
export interface Standard {
  example?: string;
  pattern?: string;
  minimum?: string;
  maximum?: string;
  requiredWhen?: string;
  default?: string;
  style?: string;
  scheme?: string;
  weight?: number;
  sensitive?: boolean;
  readOnly?: boolean;
  strictness?: 'off' | 'warn' | 'block';
}

export interface StandardDraft {
  example: string;
  pattern: string;
  minimum: string;
  maximum: string;
  requiredWhen: string;
  default: string;
  style: string;
  weight: string;
  sensitive: boolean;
  strictness: 'off' | 'warn' | 'block';
}

const texts = ['example', 'pattern', 'minimum', 'maximum', 'requiredWhen', 'default', 'style'] as const;

export function standardDraft(standard: Standard | null | undefined): StandardDraft {
  const text = (name: (typeof texts)[number]) => standard?.[name] ?? '';
  return {
    example: text('example'), pattern: text('pattern'), minimum: text('minimum'), maximum: text('maximum'), requiredWhen: text('requiredWhen'),
    default: text('default'), style: text('style'), weight: standard?.weight === undefined ? '' : String(standard.weight), sensitive: !!standard?.sensitive,
    strictness: standard?.strictness ?? 'warn',
  };
}

/* Null: it asks nothing. */
export function standardOf(draft: StandardDraft, before: Standard | null | undefined): Standard | null {
  const asked = Object.fromEntries(texts.map((name) => [name, draft[name].trim()]).filter(([, text]) => text)) as Standard;
  const kept = Object.fromEntries(Object.entries({ scheme: before?.scheme, readOnly: before?.readOnly }).filter(([, value]) => value)) as Standard;
  const weight = draft.weight.trim() ? { weight: Number(draft.weight) } : {};
  const all = { ...asked, ...kept, ...weight, ...(draft.sensitive ? { sensitive: true } : {}) };
  return Object.keys(all).length ? { ...all, strictness: draft.strictness } : null;
}

export const weightFits = (text: string) => !text.trim() || (/^\d{1,3}$/.test(text.trim()) && Number(text) <= 100);
