/* Asking while somebody types: a moment after the typing stops, and only the answer to what was asked last is told. What
   is still on its way for older words is broken off; should it answer all the same, nobody hears of it. */
export class LastOnly {
  private round = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private abort: AbortController | undefined;

  constructor(private readonly wait: number) {}

  ask<T>(work: (signal: AbortSignal) => Promise<T>, tell: (answer: T) => void, fail: (error: unknown) => void): void {
    this.stop();
    const mine = this.round;
    const abort = new AbortController();
    this.abort = abort;
    this.timer = setTimeout(() => {
      work(abort.signal).then(
        (answer) => mine === this.round && tell(answer),
        (error: unknown) => mine === this.round && fail(error),
      );
    }, this.wait);
  }
  /* Nothing is told any more of what was asked so far. */
  stop(): void {
    this.round++;
    clearTimeout(this.timer);
    this.abort?.abort();
  }
}
