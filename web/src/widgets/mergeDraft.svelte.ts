/* What the user has decided so far about records that become one. The table changes it, the screen sends it. */
import type { FullRecord } from '../api/types';
import {
  chosenProperties, fullest, mergeRows, resultOf, uniteContactPoints, type MergeRow,
} from '../core/merge';
import { definitions } from '../state/definitions.svelte';

export interface MergeProposal {
  primary: string;
  properties: Record<string, string>;
}

export class MergeDraft {
  primary = $state('');
  private picks = $state<Record<string, string>>({});
  private out = $state<string[]>([]);

  constructor(
    readonly type: string,
    readonly records: FullRecord[],
    private readonly proposal: MergeProposal,
  ) {
    const known = records.some((record) => record.id === proposal.primary);
    this.primary = known ? proposal.primary : fullest(records);
  }

  /* The records that take part. */
  readonly included = $derived.by(() => this.records.filter((record) => !this.out.includes(record.id)));
  readonly rows: MergeRow[] = $derived.by(() => {
    const all = definitions.type(this.type)?.properties ?? [];
    const names = all.filter((property) => !property.readOnly).map((property) => property.name);
    return mergeRows(this.included, names, {
      primary: this.primary, proposal: this.proposal.properties, picks: this.picks,
    });
  });
  readonly conflicts: MergeRow[] = $derived.by(() => this.rows.filter((row) => row.state === 'conflict'));
  readonly points = $derived.by(() => uniteContactPoints(this.included, resultOf(this.rows, this.included)));

  isOut(id: string): boolean {
    return this.out.includes(id);
  }
  /* Two must remain. */
  get canTakeOut(): boolean {
    return this.included.length > 2;
  }
  toggle(id: string): void {
    if (this.isOut(id)) this.out = this.out.filter((other) => other !== id);
    else if (this.canTakeOut) this.out = [...this.out, id];
    if (this.isOut(this.primary)) this.primary = fullest(this.included);
  }
  pick(property: string, id: string): void {
    this.picks = { ...this.picks, [property]: id };
  }
  get decision(): { primary: string; records: string[]; properties: Record<string, string> } {
    return {
      primary: this.primary,
      records: this.included.map((record) => record.id),
      properties: chosenProperties(this.rows),
    };
  }
}
