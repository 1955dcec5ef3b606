/* People, departments and roles, as the screens about them need them together. */
import { http, ok } from '../../../api/client';
import type { Department, Member, Role, UserEntry } from '../../../api/types';
import { beyond, type Rights } from '../../../core/roles';
import { t } from '../../../i18n/i18n.svelte';
import { explain } from '../../../state/explain';
import { session } from '../../../state/session.svelte';

export interface Person extends UserEntry {
  member: Member | undefined;
}

export class Company {
  departments = $state.raw<Department[]>([]);
  members = $state.raw<Member[]>([]);
  roles = $state.raw<Role[]>([]);
  users = $state.raw<UserEntry[]>([]);
  ready = $state(false);
  failed = $state('');

  people = $derived.by<Person[]>(() => {
    const members = new Map(this.members.map((one) => [one.id, one]));
    return this.users.map((user) => ({ ...user, member: members.get(user.id) }));
  });

  async load(): Promise<void> {
    try {
      const [users, members, departments, roles] = await Promise.all([
        ok(http.GET('/api/v1/users')), ok(http.GET('/api/v1/members')), ok(http.GET('/api/v1/departments')), ok(http.GET('/api/v1/roles')),
      ]);
      this.users = users.results;
      this.members = members.results;
      this.departments = departments.results;
      this.roles = roles.results;
      this.failed = '';
      this.ready = true;
    } catch (error) {
      this.failed = explain(error);
    }
  }
  department(id: string | null | undefined): Department | undefined {
    return this.departments.find((one) => one.id === id);
  }
  name(id: string | null | undefined): string {
    return this.users.find((one) => one.id === id)?.name ?? '';
  }
  roleLabel(name: string): string {
    const role = this.roles.find((one) => one.name === name);
    return role ? roleLabel(role) : name;
  }
}

export function roleLabel(role: Pick<Role, 'name' | 'label' | 'shipped'>): string {
  return role.shipped ? t(`people.role.${role.name}`) : role.label || role.name;
}
/* Whether the one who is signed in may give this role. */
export function mayGive(role: Role): boolean {
  return !!session.rights && !beyond(session.rights as unknown as Rights, role as unknown as Rights);
}
