/* Who is signed in, and what the server is: known after `start`, followed by every screen. */
import { ApiError, http, ok, wires } from '../api/client';
import type { Health, Session, User } from '../api/types';
import { isLanguage } from '../i18n/i18n.svelte';
import { prefs } from './prefs.svelte';
import { forgetUndo } from './undo.svelte';

class SessionState {
  user = $state.raw<User | null>(null);
  health = $state.raw<Health | null>(null);
  /* The company asks for a second factor and this person has none yet: nothing else is open. */
  factorMissing = $state(false);
  /* What the person's role gives (docs/rights.md): shown is what can be done. The server decides. */
  rights = $state.raw<Session['rights']>();
  ready = $state(false);
  online = $state(true);
  outdated = $state(false);

  async take(session: Session): Promise<void> {
    wires.csrf = session.csrf;
    this.user = session.user;
    this.factorMissing = session.secondFactorMissing;
    /* The answer to signing in leaves them out. */
    this.rights = session.rights ?? (await ok(http.GET('/api/v1/session'))).rights;
    prefs.setTheme(session.user.theme);
    prefs.setDensity(session.user.density);
    if (isLanguage(session.user.language)) await prefs.setLanguage(session.user.language);
  }
  /* An area of administration: 'users', 'rules' ... */
  opens(area: string): boolean {
    return this.rights?.areas.includes(area) ?? false;
  }
  /* Whether a verb reaches every record: of the type, or of all types. */
  whole(verb: string, type?: string): boolean {
    const rows = (this.rights?.rights ?? {}) as Record<string, Record<string, string>>;
    return (type ? [rows[type] ?? rows['*']] : Object.values(rows)).every((row) => row?.[verb] === 'all');
  }
  /* Whether a verb reaches any record of the type. */
  may(verb: string, type: string): boolean {
    const rows = (this.rights?.rights ?? {}) as Record<string, Record<string, string>>;
    return ((rows[type] ?? rows['*'])?.[verb] ?? 'none') !== 'none';
  }
  drop(): void {
    wires.csrf = '';
    this.user = null;
    forgetUndo();
  }
  /* Asks who is there. Leaves `ready` true, whatever the answer. */
  async start(): Promise<void> {
    wires.onUnauthenticated = () => this.drop();
    wires.onReachable = (reachable) => (this.online = reachable);
    wires.onVersion = (version) => {
      if (this.health && this.health.version !== version) this.outdated = true;
    };
    try {
      const [health] = await Promise.all([ok(http.GET('/api/v1/health')), this.resume()]);
      this.health = health;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    } finally {
      this.ready = true;
    }
  }
  private async resume(): Promise<void> {
    try {
      await this.take(await ok(http.GET('/api/v1/session')));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }
  /* The ticket for the second step, where a second factor is on; else ''. */
  async signIn(email: string, password: string): Promise<string> {
    const answer = await ok(http.POST('/api/v1/session', { body: { email, password } }));
    if (!answer.ticket) await this.take(answer as Session);
    return answer.ticket ?? '';
  }
  async signOut(): Promise<void> {
    await ok(http.DELETE('/api/v1/session'));
    this.drop();
  }
  /* Changes the user's own settings, here at once and on the server. */
  async change(what: Partial<Pick<User, 'language' | 'theme' | 'density' | 'name'>>): Promise<void> {
    if (what.theme) prefs.setTheme(what.theme);
    if (what.density) prefs.setDensity(what.density);
    if (isLanguage(what.language)) await prefs.setLanguage(what.language);
    if (this.user) await this.take(await ok(http.PATCH('/api/v1/me', { body: what })));
  }
}

export const session = new SessionState();
