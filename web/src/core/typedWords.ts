/* Words somebody searched by and found nothing with begin the form of a new record: an e-mail address, a telephone
   number or a web address goes where the type has such a property, anything else is what the record is called. */
import type { Property, TypeDefinition } from '../api/types';
import { isTyped } from './important';

export interface Begun {
  property: string;
  /* A whole name: the server divides it into the properties of its parts. */
  divided: boolean;
}

/* Beside the parts of a name that make the title, a property that takes all of it. */
export function wholeNameOf(type: TypeDefinition): Property | undefined {
  const isName = (property: Property) => property.type === 'person_name' && isTyped(property);
  const parts = type.properties.filter((property) => type.title.includes(property.name) && isName(property));
  return parts.length > 1 ? type.properties.find((property) => isName(property) && !type.title.includes(property.name)) : undefined;
}

const looks: { types: string[]; like: (words: string) => boolean }[] = [
  { types: ['email'], like: (words) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(words) },
  { types: ['phone'], like: (words) => /^\+?[\d\s()./-]+$/.test(words) && words.replace(/\D/g, '').length >= 6 },
  { types: ['domain', 'url'], like: (words) => /^(https?:\/\/)?[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}(\/\S*)?$/u.test(words) },
];

export function begunWith(type: TypeDefinition, words: string): Begun | null {
  const text = words.trim();
  if (!text) return null;
  for (const { types, like } of looks) {
    const property = like(text) && type.properties.find((one) => types.includes(one.type) && isTyped(one));
    if (property) return { property: property.name, divided: false };
  }
  const whole = wholeNameOf(type);
  if (whole) return { property: whole.name, divided: true };
  const title = type.title.find((name) => type.properties.some((one) => one.name === name && isTyped(one)));
  return title ? { property: title, divided: false } : null;
}
