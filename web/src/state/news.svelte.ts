/* What others changed of the rules since the user last confirmed having read them. */
import { http, ok } from '../api/client';
import type { UnreadChanges } from '../api/types';

class News {
  value = $state.raw<UnreadChanges | null>(null);

  async refresh(): Promise<void> {
    this.value = await ok(http.GET('/api/v1/rulebook/changes/unread'));
  }
  /* All that is shown is read; what came meanwhile is not. */
  async confirm(): Promise<void> {
    const upTo = this.value?.upTo;
    if (!upTo) return;
    await ok(http.POST('/api/v1/rulebook/changes/read', { body: { upTo } }));
    await this.refresh();
  }
}

export const news = new News();
