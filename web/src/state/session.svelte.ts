/* Who is signed in, and what the server is: known after `start`, followed by every screen. */
import { ApiError, http, ok, wires } from '../api/client';
import type { Health, Session, User } from '../api/types';
import { isLanguage } from '../i18n/i18n.svelte';
import { prefs } from './prefs.svelte';
import { forgetUndo } from './undo.svelte';

class SessionState {
  user = $state.raw<User | null>(null);
  health = $state.raw<Health | null>(null);
  ready = $state(false);
  online = $state(true);
  outdated = $state(false);

  async take(session: Session): Promise<void> {
    wires.csrf = session.csrf;
    this.user = session.user;
    prefs.setTheme(session.user.theme);
    prefs.setDensity(session.user.density);
    if (isLanguage(session.user.language)) await prefs.setLanguage(session.user.language);
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
  async signIn(email: string, password: string): Promise<void> {
    await this.take(await ok(http.POST('/api/v1/session', { body: { email, password } })));
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
