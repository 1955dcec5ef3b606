/* The address is the state: the router reads it, `go` and `setQuery` change it, and whatever reads
   `router.path` or `router.query` in a component follows. Plain links are caught at the document, so
   that an ordinary <a href> is all a screen needs. */
import { createSubscriber } from 'svelte/reactivity';
import { matchPath, type PathParams } from './core/path';
import { routes, type Route } from './routes';

let tell = () => {};
const follow = createSubscriber((update) => {
  tell = update;
  addEventListener('popstate', update);
  return () => removeEventListener('popstate', update);
});

interface Found {
  route: Route | null;
  params: PathParams;
}

let known: { path: string; view: string | null; found: Found } | null = null;

function find(path: string): Found {
  const view = new URLSearchParams(location.search).get('view');
  if (known?.path === path && known.view === view) return known.found;
  let found: Found = { route: null, params: {} };
  for (const route of routes) {
    if (route.view && route.view !== view) continue;
    const params = matchPath(route.path, path);
    if (params) {
      found = { route, params };
      break;
    }
  }
  known = { path, view, found };
  return found;
}

/* The path of the screen that is shown. While the next one is fetched the old one stays, and must not take the
   parameters of the next for its own. */
let shown: string | null = null;
let search = '';

export const router = {
  get path(): string {
    follow();
    return location.pathname;
  },
  get query(): URLSearchParams {
    follow();
    if (shown === null || location.pathname === shown) search = location.search;
    return new URLSearchParams(search);
  },
  /* path and query together: what a "return to" link wants. */
  get address(): string {
    follow();
    return location.pathname + location.search;
  },
  get route(): Route | null {
    return find(this.path).route;
  },
  get params(): PathParams {
    return find(this.path).params;
  },
  /* The screen of this path has taken its place. */
  shows(path: string): void {
    shown = path;
    tell();
  },
};

/* A screen with unsaved work sets this; it may ask and answer false to stay. */
let mayLeave: (() => boolean) | null = null;

export function guardLeaving(guard: () => boolean): () => void {
  mayLeave = guard;
  const warn = (event: BeforeUnloadEvent) => {
    if (!guard()) event.preventDefault();
  };
  addEventListener('beforeunload', warn);
  return () => {
    if (mayLeave === guard) mayLeave = null;
    removeEventListener('beforeunload', warn);
  };
}

export function go(address: string, how: { replace?: boolean } = {}): void {
  const next = new URL(address, location.href);
  if (next.pathname !== location.pathname && mayLeave && !mayLeave()) return;
  if (next.href === location.href) return;
  history[how.replace ? 'replaceState' : 'pushState'](null, '', next);
  tell();
}

/* The present address with some parameters changed; null or '' takes one away. */
export function withQuery(changes: Record<string, string | string[] | null | undefined>): string {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    for (const one of Array.isArray(value) ? value : [value]) if (one) query.append(name, one);
  }
  const text = query.toString();
  return location.pathname + (text ? `?${text}` : '');
}

/* Changes parameters in place: the view changes, the history gets an entry only when asked. */
export function setQuery(
  changes: Record<string, string | string[] | null | undefined>,
  how: { push?: boolean } = {},
): void {
  go(withQuery(changes), { replace: !how.push });
}

/* Turns clicks on links of the application into `go`; returns a function that stops it. */
export function catchLinks(): () => void {
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest?.('a');
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (link.pathname.startsWith('/api/') || link.pathname.startsWith('/crm/')) return;
    event.preventDefault();
    go(link.href);
  };
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}
