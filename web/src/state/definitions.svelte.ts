/* The object types and their properties, asked for once and shared by every screen. */
import { http, ok } from '../api/client';
import type { Association, Option, Pipeline, Property, Schema, Stage, TypeDefinition, Values } from '../api/types';
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
  /* After somebody changed definitions here: what is shown stays until the new ones have come. */
  async refresh(): Promise<void> {
    this.schema = await ok(http.GET('/api/v1/schema'));
    this.asked = Promise.resolve();
  }
  get ready(): boolean {
    return this.schema !== null;
  }
  get types(): TypeDefinition[] {
    return this.schema?.types ?? [];
  }
  /* The company's own, ISO 4217; empty where none was chosen. */
  get currency(): string {
    return this.schema?.currency ?? '';
  }
  /* Each direction of each kind of association. */
  get associations(): Association[] {
    return this.schema?.associations ?? [];
  }
  /* The colours that tags and options may have. */
  get colours(): string[] {
    return this.schema?.colours ?? [];
  }
  /* Types that are worked with by themselves: they have lists, boards, files to be imported. */
  get recordTypes(): TypeDefinition[] {
    return this.types.filter((type) => type.family === 'record');
  }
  /* Types among whose records duplicates are looked for. */
  get matchedTypes(): TypeDefinition[] {
    return this.types.filter((type) => type.matched);
  }
  type(name: string): TypeDefinition | undefined {
    return this.types.find((type) => type.name === name);
  }
  /* The types that records of this one may be associated with, in the order of the types. */
  linked(name: string): string[] {
    return this.types.map((type) => type.name).filter((other) => this.associations.some((one) => one.from === name && one.to === other));
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
  /* The pipeline that a record with these values goes through: the first where it names none. */
  pipeline(type: string, values: Values): Pipeline | undefined {
    const definition = this.type(type);
    const named = definition?.pipelineProperty ? values[definition.pipelineProperty] : undefined;
    return definition?.pipelines.find((one) => one.id === named) ?? definition?.pipelines[0];
  }
  stage(type: string, values: Values): Stage | undefined {
    const property = this.type(type)?.stageProperty;
    const id = property ? values[property] : undefined;
    return this.pipeline(type, values)?.stages.find((one) => one.id === id);
  }
  /* What may be chosen: of stages those of the record's pipeline; nothing that is not offered any more. */
  optionsFor(type: string, property: Property, values: Values): Option[] {
    if (property.name === this.type(type)?.stageProperty) {
      return (this.pipeline(type, values)?.stages ?? []).map((stage) => ({ value: stage.id, label: stage.label }));
    }
    const held = values[property.name];
    return property.options.filter((one) => !one.hidden || held === one.value || (Array.isArray(held) && held.includes(one.value)));
  }
}

export const definitions = new Definitions();
