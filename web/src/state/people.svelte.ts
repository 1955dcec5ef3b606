/* The people who use the program: whose a record or a task is. Asked for when first needed. */
import { http, ok } from '../api/client';
import type { UserEntry } from '../api/types';
import { session } from './session.svelte';

class People {
  private users = $state.raw<UserEntry[] | null>(null);
  private asked: Promise<void> | null = null;

  load(): Promise<void> {
    this.asked ??= ok(http.GET('/api/v1/users')).then(
      (answer) => void (this.users = answer.results),
      (error: unknown) => {
        /* Without their names records can still be read. */
        console.warn('users', error);
        this.asked = null;
      },
    );
    return this.asked;
  }
  get active(): UserEntry[] {
    return (this.users ?? []).filter((user) => user.active);
  }
  name(id: string): string {
    if (id === session.user?.id) return session.user.name;
    return this.users?.find((user) => user.id === id)?.name ?? `#${id}`;
  }
}

export const people = new People();
