/* The counts that the navigation and the home screen show. */
import { http, ok } from '../api/client';
import type { Summary } from '../api/types';

class SummaryState {
  value = $state.raw<Summary | null>(null);

  /* Call after anything that changes a count: an import, a merge, a decision. */
  async refresh(): Promise<void> {
    this.value = await ok(http.GET('/api/v1/summary'));
  }
}

export const summary = new SummaryState();
