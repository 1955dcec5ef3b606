/* The screens of the settings that the person's role opens. */
import { session } from '../state/session.svelte';

export interface SettingsPlace {
  href: string;
  title: string;
}

export function settingsPlaces(): SettingsPlace[] {
  const when = (area: string, ...list: SettingsPlace[]) => (session.opens(area) ? list : []);
  return [
    { href: '/settings/profile', title: 'settings.profile' },
    { href: '/settings/accountability', title: 'accountability.title' },
    ...when('definitions', { href: '/settings/objects', title: 'nav.objects' }),
    { href: '/settings/rulebook', title: 'nav.rulebook' },
    ...when('rules', { href: '/settings/templates', title: 'nav.templates' }),
    ...when('definitions', { href: '/settings/packs', title: 'nav.packs' }, { href: '/settings/tags', title: 'nav.tags' }),
    ...when('settings', { href: '/settings/currencies', title: 'nav.currencies' }),
    { href: '/settings/api-keys', title: 'settings.keys' },
    ...when('users', { href: '/settings/people', title: 'settings.people' }, { href: '/settings/roles', title: 'roles.title' }),
    ...when('settings', { href: '/settings/ownership', title: 'ownership.title' }),
    ...when('security', { href: '/settings/security', title: 'settings.security' }, { href: '/settings/sign-in', title: 'provider.title' }),
    ...when('privacy', { href: '/settings/privacy', title: 'privacy.title' }, { href: '/settings/retention', title: 'retention.title' }),
    { href: '/settings/trash', title: 'trash.title' },
    ...when('audit', { href: '/settings/audit', title: 'audit.title' }),
  ];
}
