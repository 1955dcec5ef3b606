/* What a form for a new record asks first: what it is called by, what it needs, its stage, and what lists are
   narrowed by. The rest is asked for by those who want it. */
import type { Property, TypeDefinition } from '../api/types';

const most = 12;

/* Can a person fill it in? */
export function isTyped(property: Property): boolean {
  return !property.readOnly && !property.calculated && !property.hidden && (!property.system || property.widget === 'owner');
}

export function importantOf(type: TypeDefinition): Property[] {
  const weight = (property: Property): number => {
    if (type.title.includes(property.name) || property.required || type.oneOf.includes(property.name)) return 0;
    if (property.name === type.pipelineProperty && type.pipelines.length > 1) return 1;
    if (property.name === type.stageProperty || type.secondary.includes(property.name)) return 1;
    if (property.indexed && !property.system) return 2;
    if (property.widget === 'textarea' && type.family === 'activity') return 2;
    return 3;
  };
  const chosen = new Set(
    type.properties.filter((property) => isTyped(property) && weight(property) < 3)
      .sort((a, b) => weight(a) - weight(b)).slice(0, most),
  );
  return type.properties.filter((property) => chosen.has(property));
}

const fewest = 6;

/* What a small form asks: what the record is called by, what it needs, and what tells who or what it is, so that it is
   known again where it is there already. `also`: what is filled in from where the form was opened. */
export function quickOf(type: TypeDefinition, also: string[] = []): Property[] {
  const weight = (property: Property): number => {
    if (type.title.includes(property.name) || property.required || type.oneOf.includes(property.name)) return 0;
    if (also.includes(property.name)) return 1;
    if (property.kind === 'identity' && property.indexed) return 2;
    /* A whole name is divided into those of the title; dates and numbers of papers are seldom at hand, but tell most. */
    if (property.unique || (property.kind === 'identity' && property.type !== 'person_name')) return 3;
    if (type.secondary.includes(property.name)) return 3;
    return 4;
  };
  const chosen = new Set(
    type.properties.filter((property) => isTyped(property) && weight(property) < 4)
      .sort((a, b) => weight(a) - weight(b)).slice(0, fewest),
  );
  return type.properties.filter((property) => chosen.has(property));
}
