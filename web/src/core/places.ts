/* Which types stand where in the menu. A dozen kinds of records in one row would hide the five that are used all
   day: those stand first, with what the company made itself; the rest waits under "More". Activities are shown with
   the records they are about; parts of records (lines of an offer) with their record. */
import type { TypeDefinition } from '../api/types';

type Named = Pick<TypeDefinition, 'name' | 'family' | 'shipped'>;

const first = ['contacts', 'companies', 'leads', 'deals', 'tickets'];
const room = 9;

export interface Places {
  main: string[];
  more: string[];
}

export function placesOf(types: Named[]): Places {
  const records = types.filter((type) => type.family === 'record');
  const names = new Set(records.map((type) => type.name));
  const own = records.filter((type) => !type.shipped).map((type) => type.name);
  const known = first.filter((name) => names.has(name));
  const free = Math.max(0, room - known.length);
  const main = [...known, ...own.slice(0, free)];
  return { main, more: [...own.slice(free), ...records.filter((type) => type.shipped && !first.includes(type.name)).map((type) => type.name)] };
}
