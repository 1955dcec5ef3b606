/* The one way to the server. `http` is typed by the paths of the interface; `ok` turns its answer into
   the data or throws an ApiError, which carries the problem in the user's language. The CSRF value and
   what is to happen on 401 are set by state/session, so that nothing here looks upwards. */
import createClient from 'openapi-fetch';
import type { Problem, paths } from './types';

export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ApiError';
  }
  get status(): number {
    return this.problem.status;
  }
  get code(): string {
    return this.problem.code;
  }
}

interface Wires {
  csrf: string;
  language: string;
  onUnauthenticated: () => void;
  onReachable: (reachable: boolean) => void;
  onVersion: (version: string) => void;
}

export const wires: Wires = {
  csrf: '',
  language: 'en',
  onUnauthenticated: () => {},
  onReachable: () => {},
  onVersion: () => {},
};

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/* fetch with what every call carries; a network failure becomes an ApiError with code "offline". */
export async function send(request: Request): Promise<Response> {
  if (request.method !== 'GET' && wires.csrf) request.headers.set('X-CSRF-Token', wires.csrf);
  if (wires.language) request.headers.set('Accept-Language', wires.language);
  let response: Response;
  try {
    response = await fetch(request);
  } catch (error) {
    if (isAbort(error)) throw error;
    wires.onReachable(false);
    throw new ApiError({ title: 'Offline', status: 0, detail: '', code: 'offline' });
  }
  wires.onReachable(true);
  const version = response.headers.get('X-Kartoteka-Version');
  if (version) wires.onVersion(version);
  if (response.status === 401 && !request.url.endsWith('/api/v1/session')) wires.onUnauthenticated();
  return response;
}

export const http = createClient<paths>({ fetch: send });

/* What a failed answer says, whatever its body is. */
export function problemOf(body: unknown, response: Response): Problem {
  const told = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
  return {
    ...told,
    title: told.title ?? response.statusText,
    status: response.status,
    detail: told.detail ?? told.title ?? `HTTP ${response.status}`,
    code: told.code ?? 'internal',
  };
}

/* The data of an answer, or an ApiError. Usage: await ok(http.GET('/api/v1/summary')). */
export async function ok<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<Exclude<T, undefined>> {
  const { data, error, response } = await call;
  if (!response.ok) throw new ApiError(problemOf(error, response));
  return data as Exclude<T, undefined>;
}

/* Asks for a file and hands it to the browser to save. */
export async function download(path: string, fileName: string, body?: unknown): Promise<void> {
  const init: RequestInit = body === undefined
    ? {}
    : { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  const response = await send(new Request(new URL(path, location.origin), init));
  if (!response.ok) throw new ApiError(problemOf(await response.json().catch(() => null), response));
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
