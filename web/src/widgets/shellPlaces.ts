/* The places of the menu and of the palette, as far as the person's role opens them: nothing is offered that would be
   refused. Read inside of what is reactive. */
import { placesOf } from '../core/places';
import { t } from '../i18n/i18n.svelte';
import { definitions } from '../state/definitions.svelte';
import { session } from '../state/session.svelte';
import { summary } from '../state/summary.svelte';
import type { IconName } from '../ui/icons';
import { typeIcon } from './typeIcon';

export interface Place {
  href: string;
  label: string;
  icon: IconName;
  keys?: string;
  count?: number;
}
export interface ShellPlaces {
  home: Place[];
  records: (Place & { name: string })[];
  others: Place[];
  work: Place[];
  settings: Place[];
}

const letters: Record<string, string> = { contacts: 'g c', companies: 'g o', leads: 'g l', deals: 'g e', tickets: 'g t' };

export const placeOf = (name: string) => ({
  name, href: `/o/${name}`, label: definitions.typeLabel(name, 'plural'), icon: typeIcon(name), keys: letters[name],
});
const when = (may: boolean, place: Place): Place[] => (may ? [place] : []);

export function shellPlaces(): ShellPlaces {
  const { main, more } = placesOf(definitions.types.filter((type) => session.may('view', type.name)));
  const counts = summary.value;
  return {
    home: [
      { href: '/', label: t('nav.home'), icon: 'home', keys: 'g h' },
      ...when(session.may('view', 'tasks'), { href: '/tasks', label: t('nav.tasks'), icon: 'task', keys: 'g a' }),
    ],
    /* Whoever sees none of those that are used all day has the others in their place. */
    records: (main.length ? main : more).map(placeOf),
    others: main.length ? more.map(placeOf) : [],
    work: [
      ...when(session.opens('duplicates') || !!counts?.duplicates.open, {
        href: '/quality/duplicates', label: t('nav.duplicates'), icon: 'copies', keys: 'g d', count: counts?.duplicates.open,
      }),
      ...when(!!counts?.requests.inUse, { href: '/requests', label: t('nav.requests'), icon: 'message', count: counts?.requests.toDecide }),
      ...when(session.whole('import'), { href: '/import', label: t('nav.imports'), icon: 'upload', keys: 'g i' }),
      ...when(session.whole('merge'), { href: '/quality/merges', label: t('nav.merges'), icon: 'merge', keys: 'g m' }),
    ],
    settings: [
      { href: '/settings/profile', label: t('nav.settings'), icon: 'settings', keys: 'g s' },
      ...when(session.opens('definitions'), { href: '/settings/objects', label: t('nav.objects'), icon: 'columns', keys: 'g b' }),
      { href: '/settings/api-keys', label: t('nav.keys'), icon: 'key', keys: 'g k' },
    ],
  };
}
