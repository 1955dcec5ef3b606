/* What records are called, by type and id, for values that are numbers of records. Asked for in one call for all that
   are shown at a time, and kept. */
class Titles {
  private known = $state.raw<Record<string, string>>({});
  private waiting = new Set<string>();

  /* Undefined until it has come; empty where there is no such record. */
  of(type: string, id: string): string | undefined {
    const name = `${type}:${id}`;
    if (!(name in this.known) && !this.waiting.has(name)) {
      this.waiting.add(name);
      if (this.waiting.size === 1) setTimeout(() => void this.fetch(), 20);
    }
    return this.known[name];
  }
  tell(names: Record<string, string>): void {
    this.known = { ...this.known, ...names };
  }
  private async fetch() {
    const names = [...this.waiting];
    try {
      const { titlesOf } = await import('./related'); // first screens have no use for it
      this.tell(await titlesOf(names));
    } catch (error) {
      /* The number is shown until somebody looks again. */
      console.warn('titles', error);
    }
    this.waiting.clear();
  }
}

export const titles = new Titles();
