import { describe, expect, it } from 'vitest';
import { answerOf, areaId, areasOf, curlOf, exampleOf, innerRef, kindOf, membersOf, search, type Description } from './openapi';

const api: Description = {
  info: { version: '1', description: '' },
  tags: [
    { name: 'Records', description: 'All of them.' },
    { name: 'API keys', description: 'Keys.' },
  ],
  paths: {
    '/api/v1/objects/{type}': {
      post: {
        operationId: 'objectCreate', tags: ['Records'], summary: 'Creates a record', parameters: [],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Create' } } } },
        responses: { '201': { description: 'Created' }, '400': { $ref: '#/components/responses/Problem', description: 'Wrong' } },
        security: [{ key: [] }, { session: [], csrf: [] }],
      },
    },
    '/api/v1/tokens': {
      get: { operationId: 'tokensGet', tags: ['API keys'], summary: 'Keys', parameters: [], responses: {}, security: [] },
    },
  },
  components: {
    schemas: {
      Create: {
        type: 'object', required: ['properties', 'of'],
        properties: {
          properties: { type: 'object', additionalProperties: {} }, of: { type: 'array', items: { $ref: '#/components/schemas/Create' } },
          note: { type: ['string', 'null'] },
        },
      },
    },
    responses: { Problem: { description: 'An error', content: {} } },
  },
};

describe('the description', () => {
  it('is told by areas, and searched by words in any order', () => {
    const areas = areasOf(api);
    expect(areas.map((area) => [area.name, area.entries.map((entry) => entry.call.operationId)])).toEqual([
      ['Records', ['objectCreate']],
      ['API keys', ['tokensGet']],
    ]);
    expect(search(areas, '  KEYS get ').map((area) => area.name)).toEqual(['API keys']);
    expect(search(areas, 'no such')).toEqual([]);
    expect(search(areas, '')).toBe(areas);
    expect(areaId('API keys')).toBe('area-API-keys');
  });
  it('names kinds', () => {
    expect(kindOf({ type: ['string', 'null'] })).toBe('string | null');
    expect(kindOf({ type: 'string', format: 'date-time' })).toBe('date-time');
    expect(kindOf({ type: ['string', 'null'], pattern: '^1$' })).toBe('id | null');
    expect(kindOf({ enum: ['a', null] })).toBe('"a" | null');
    expect(kindOf({ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'number' }] } })).toBe('(string | number)[]');
    expect(kindOf({ type: ['object', 'null'], additionalProperties: { $ref: '#/x/Thing' } })).toBe('{ [name]: Thing } | null');
    expect(kindOf({})).toBe('any');
    expect(innerRef({ anyOf: [{ type: 'array', items: { $ref: '#/x/Thing' } }, { type: 'null' }] })).toBe('Thing');
    expect(innerRef({ type: 'string' })).toBeNull();
  });
  it('lists members', () => {
    expect(membersOf(api.components.schemas.Create).map(({ name, required, ref }) => [name, required, ref])).toEqual([
      ['properties', true, null],
      ['of', true, 'Create'],
      ['note', false, null],
    ]);
  });
  it('follows shared answers, with the words of the call', () => {
    expect(answerOf(api, api.paths['/api/v1/objects/{type}']!.post!.responses['400']!)).toEqual({ description: 'Wrong', content: {} });
  });
  it('ends an example of what holds itself', () => {
    expect(JSON.stringify(exampleOf(api, { $ref: '#/components/schemas/Create' })).length).toBeLessThan(400);
  });
  it('writes a call for the shell', () => {
    const text = curlOf(api, areasOf(api)[0]!.entries[0]!, "http://o'h");
    expect(text).toContain(String.raw`curl -X POST 'http://o'\''h/api/v1/objects/contacts' \
  -H 'Authorization: Bearer kt_...' \
  -H 'Content-Type: application/json' \
  -d '{`);
    expect(curlOf(api, areasOf(api)[1]!.entries[0]!, '')).toBe("curl '/api/v1/tokens'");
  });
});
