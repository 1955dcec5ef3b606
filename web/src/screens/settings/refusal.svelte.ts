/* What a form of a definition was told: at which field a refusal stands, the rest above the form. */
import { ApiError } from '../../api/client';
import { fieldOf } from '../../core/refused';
import { explain } from '../../state/explain';

export class Refusal {
  field = $state('');
  text = $state('');

  clear(): void {
    this.field = '';
    this.text = '';
  }
  /* `here`: the fields that the form shows. */
  take(error: unknown, here: string[]): void {
    const field = error instanceof ApiError ? fieldOf(error.problem.reason) : '';
    this.field = here.includes(field) ? field : '';
    this.text = explain(error);
  }
  say(field: string, text: string): void {
    this.field = field;
    this.text = text;
  }
  at(field: string): string | undefined {
    return this.text && this.field === field ? this.text : undefined;
  }
  get general(): string {
    return this.field ? '' : this.text;
  }
}
