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
