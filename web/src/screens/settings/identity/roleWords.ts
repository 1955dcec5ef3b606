import type { Role } from '../../../api/types';
import { hasMessage, t } from '../../../i18n/i18n.svelte';

/* A role in the reader's words; whoever may not see the roles has only the names of those that are shipped. */
export function roleWords(name: string, roles: Role[]): string {
  const role = roles.find((one) => one.name === name);
  if (role && !role.shipped) return role.label || name;
  return hasMessage(`people.role.${name}`) ? t(`people.role.${name}`) : name;
}
