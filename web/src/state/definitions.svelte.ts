/* The object types and their properties, asked for once and shared by every screen. */
import { http, ok } from '../api/client';
import type { Property, Schema, TypeDefinition } from '../api/types';
import { label, language } from '../i18n/i18n.svelte';

class Definitions {
  private schema = $state.raw<Schema | null>(null);
  private asked: Promise<void> | null = null;

  /* Resolves when the definitions are there. Screens under the shell need not call it: the shell does. */
  load(): Promise<void> {
    this.asked ??= ok(http.GET('/api/v1/schema')).then(
      (schema) => void (this.schema = schema),
      (error) => {
        this.asked = null;
        throw error;
      },
    );
    return this.asked;
  }
  forget(): void {
    this.schema = null;
    this.asked = null;
  }
  get ready(): boolean {
    return this.schema !== null;
  }
  get types(): TypeDefinition[] {
    return this.schema?.types ?? [];
  }
  type(name: string): TypeDefinition | undefined {
    return this.types.find((type) => type.name === name);
  }
  property(type: string, name: string): Property | undefined {
    return this.type(type)?.properties.find((property) => property.name === name);
  }
  /* "Contact" or "Contacts" in the user's language. */
  typeLabel(name: string, number: 'singular' | 'plural'): string {
    const labels = this.type(name)?.labels;
    return (labels?.[language()] ?? labels?.en)?.[number] ?? name;
  }
  propertyLabel(type: string, name: string): string {
    return label(this.property(type, name)?.label, name);
  }
  optionLabel(property: Property, value: string): string {
    return label(property.options.find((option) => option.value === value)?.label, value);
  }
}

export const definitions = new Definitions();
