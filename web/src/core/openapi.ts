/* Reads the description of the interface (openapi.json) for people: areas with their calls, the members of a
   shape, an example of a body, the same call as a line for the shell. It knows what our own description uses of
   JSON Schema and no more. */

export interface Shape {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  description?: string;
  enum?: (string | null)[];
  items?: Shape;
  additionalProperties?: Shape;
  anyOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
}
type Content = Record<string, { schema: Shape }>;
export interface Parameter {
  name: string;
  in: string;
  description: string;
  required: boolean;
  schema: Shape;
}
export interface Answer {
  $ref?: string;
  description: string;
  content?: Content;
}
export interface Call {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  parameters: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, Answer>;
  security: Record<string, string[]>[];
  'x-dated-path'?: string;
}
export interface Description {
  info: { version: string; description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Call>>;
  components: { schemas: Record<string, Shape>; responses: Record<string, Answer> };
}

export interface Entry {
  method: string;
  path: string;
  call: Call;
  /* What a search looks through. */
  text: string;
}
export interface Area {
  name: string;
  note: string;
  entries: Entry[];
}

export function areasOf(api: Description): Area[] {
  const areas = api.tags.map<Area>(({ name, description }) => ({ name, note: description, entries: [] }));
  for (const [path, item] of Object.entries(api.paths)) {
    for (const [method, call] of Object.entries(item)) {
      const text = `${method} ${path} ${call.operationId} ${call.summary} ${call['x-dated-path'] ?? ''} ${call.tags[0]}`;
      areas.find((area) => area.name === call.tags[0])?.entries.push({
        method: method.toUpperCase(), path, call, text: text.toLowerCase(),
      });
    }
  }
  return areas;
}

/* The areas with those calls alone that hold every word. */
export function search(areas: Area[], query: string): Area[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return areas;
  return areas
    .map((area) => ({ ...area, entries: area.entries.filter(({ text }) => words.every((word) => text.includes(word))) }))
    .filter((area) => area.entries.length > 0);
}

/* "area-API-keys": where a link to an area leads. */
export const areaId = (name: string): string => `area-${name.replace(/\W+/g, '-')}`;

export const refName = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

function plainType(type: string | string[] | undefined, shape: Shape): string {
  if (Array.isArray(type)) return type.map((one) => plainType(one, shape)).join(' | ');
  if (type !== 'string') return type ?? 'any';
  return shape.format ?? (shape.pattern ? 'id' : 'string');
}

/* A kind in the manner of a programming language: "string | null", "Issue[]", "{ [name]: string }". */
export function kindOf(shape: Shape): string {
  if (shape.$ref) return refName(shape.$ref);
  const nullable = Array.isArray(shape.type) && shape.type.includes('null') ? ' | null' : '';
  if (shape.enum) return shape.enum.map((one) => JSON.stringify(one)).join(' | ');
  if (shape.anyOf) return shape.anyOf.map(kindOf).join(' | ');
  if (shape.items) {
    const inner = kindOf(shape.items);
    return (inner.includes(' | ') ? `(${inner})[]` : `${inner}[]`) + nullable;
  }
  if (shape.additionalProperties) return `{ [name]: ${kindOf(shape.additionalProperties)} }${nullable}`;
  return plainType(shape.type, shape);
}

/* The name of the shape a kind is made of, if it is made of one. */
export function innerRef(shape: Shape | undefined): string | null {
  if (!shape) return null;
  if (shape.$ref) return refName(shape.$ref);
  for (const one of shape.anyOf ?? []) {
    const found = innerRef(one);
    if (found) return found;
  }
  return innerRef(shape.items) ?? innerRef(shape.additionalProperties);
}

export interface Member {
  name: string;
  kind: string;
  ref: string | null;
  required: boolean;
}
export function membersOf(shape: Shape | undefined): Member[] {
  return Object.entries(shape?.properties ?? {}).map(([name, inner]) => ({
    name, kind: kindOf(inner), ref: innerRef(inner), required: !!shape?.required?.includes(name),
  }));
}

/* Where a code leads: an answer of its own, or one that many calls share. */
export function answerOf(api: Description, answer: Answer): Answer {
  const shared = answer.$ref ? api.components.responses[refName(answer.$ref)] : undefined;
  return shared ? { ...shared, description: answer.description || shared.description } : answer;
}

/* A small body of the shape: what has to be there, and where nothing has to, the first members. */
export function exampleOf(api: Description, shape: Shape, depth = 0): unknown {
  if (shape.$ref) return exampleOf(api, api.components.schemas[refName(shape.$ref)] ?? {}, depth);
  if (shape.enum) return shape.enum[0];
  if (shape.anyOf) return exampleOf(api, shape.anyOf[0]!, depth);
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type;
  if (shape.properties) {
    const names = Object.keys(shape.properties);
    const needed = names.filter((name) => shape.required?.includes(name));
    const shown = depth > 4 ? [] : needed.length ? needed : names.slice(0, 2);
    return Object.fromEntries(shown.map((name) => [name, name === 'properties' ? { lastname: 'Nowak' } : exampleOf(api, shape.properties![name]!, depth + 1)]));
  }
  if (type === 'array') return depth > 4 ? [] : [exampleOf(api, shape.items ?? {}, depth + 1)];
  if (type === 'object') return {};
  if (type === 'integer' || type === 'number') return 1;
  if (type === 'boolean') return true;
  if (shape.format === 'date-time') return '2026-03-01T09:00:00Z';
  return shape.pattern ? '101' : 'text';
}

const samples: Record<string, string> = { type: 'contacts', objectType: 'contacts', id: '101', objectId: '101', name: 'email' };
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/* The call as one types it into a shell. */
export function curlOf(api: Description, { method, path, call }: Entry, origin: string): string {
  const filled = path.replace(/\{(\w+)\}/g, (whole, name: string) => samples[name] ?? whole);
  const queries = call.parameters.filter((one) => one.in === 'query' && one.required).map((one) => `${one.name}=${samples[one.name] ?? ''}`);
  const lines = [`curl${method === 'GET' ? '' : ` -X ${method}`} ${quoted(origin + filled + (queries.length ? `?${queries.join('&')}` : ''))}`];
  if (call.security.some((one) => 'key' in one)) lines.push("-H 'Authorization: Bearer kt_...'");
  const [media, content] = Object.entries(call.requestBody?.content ?? {})[0] ?? [];
  if (media) lines.push(`-H ${quoted(`Content-Type: ${media}`)}`);
  if (media?.endsWith('json') && content) lines.push(`-d ${quoted(JSON.stringify(exampleOf(api, content.schema), null, 2))}`);
  else if (media) lines.push('--data-binary @file');
  return lines.join(' \\\n  ');
}
