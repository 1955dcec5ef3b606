/* What the palette and keys offer everywhere, as far as the person may: where to go, what to make. Fetched beside
   the first view; places whose words are still on their way are not there yet. */
import { hasMessage, t } from '../i18n/i18n.svelte';
import { go } from '../router';
import type { Command } from '../state/commands.svelte';
import { definitions } from '../state/definitions.svelte';
import { session } from '../state/session.svelte';
import { settingsPlaces } from './settingsPlaces';
import { placeOf, type Place, type ShellPlaces } from './shellPlaces';

const goTo = (place: Place): Command => ({
  id: `go ${place.href}`, label: place.label, icon: place.icon, keys: place.keys, group: 'go', run: () => go(place.href),
});

export function shellCommands(places: ShellPlaces): Command[] {
  const listed = [...places.home, ...places.records, ...places.others, ...places.work, ...places.settings];
  const hrefs = new Set(listed.map((place) => place.href));
  const settings = settingsPlaces()
    .filter((place) => !hrefs.has(place.href) && hasMessage(place.title))
    .map<Place>((place) => ({ href: place.href, label: t(place.title), icon: 'settings' }));
  const docs: Place = { href: '/docs/api', label: t('nav.docs'), icon: 'help' };
  const activities = definitions.types
    .filter((type) => type.family !== 'record' && type.name !== 'tasks' && session.may('view', type.name))
    .map((type) => placeOf(type.name));
  const news = definitions.types
    .filter((type) => (type.family === 'record' || type.name === 'tasks') && session.may('enter', type.name))
    .map<Command>((type) => ({
      id: `new ${type.name}`, label: t('command.new', { type: definitions.typeLabel(type.name, 'singular') }),
      icon: 'plus', group: 'do', run: () => go(`/o/${type.name}/new`),
    }));
  return [
    ...[...listed, ...settings, docs, ...activities].map(goTo),
    ...news,
    ...(session.whole('import') ? [{ id: 'import', label: t('command.import'), icon: 'upload', group: 'do', run: () => go('/import/new') } as const] : []),
  ];
}
