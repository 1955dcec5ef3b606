/* Fetches a chunk when the browser has nothing better to do. A failure does not matter here: whoever needs
   the chunk asks again. */
export function whenIdle(load: () => Promise<unknown>): void {
  const fetchIt = () => void load().catch(() => undefined);
  if ('requestIdleCallback' in window) requestIdleCallback(fetchIt, { timeout: 4000 });
  else setTimeout(fetchIt, 1500);
}
