/* What a scope of a key says: which family, of which type, reading or writing. */
export interface Scope {
  words: string; // a key of the catalogs: scope.crm.objects.read
  type: string; // '' where the scope is of no type
}
export function readScope(scope: string): Scope {
  const found = /^(crm\.(?:objects|schemas))\.(.+)\.(read|write)$/.exec(scope);
  if (!found || found[2] === 'owners') return { words: `scope.${scope}`, type: '' };
  return { words: `scope.${found[1]}.${found[3]}`, type: found[2]! };
}
