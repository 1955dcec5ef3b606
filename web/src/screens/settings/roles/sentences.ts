/* A role said in sentences: how far each verb reaches for all types, what differs for some, which areas it opens. */
import type { Role } from '../../../api/types';
import { areas, others, spoken, type Rights } from '../../../core/roles';
import { language, t } from '../../../i18n/i18n.svelte';
import { tagOf } from '../../../core/format';
import { definitions } from '../../../state/definitions.svelte';

const joined = (words: string[]) => new Intl.ListFormat(tagOf(language()), { type: 'conjunction' }).format(words);

export function typeName(type: string): string {
  return type === others ? t('roles.others') : definitions.typeLabel(type, 'plural');
}

/* "Sees and downloads all of them; edits their own." */
function rowSaid(role: Rights, type: string): string {
  const parts = spoken(role, type).map(({ reach, verbs }) =>
    t(`roles.says.${reach}`, { verbs: joined(verbs.map((verb) => t(`roles.does.${verb}`))) }));
  return parts.length ? parts.join('; ') : t('roles.says.none');
}

export function sentencesOf(given: Pick<Role, 'areas' | 'rights' | 'everything'>): string[] {
  const role = given as unknown as Rights;
  if (role.everything) return [t('roles.says.everything')];
  const named = Object.keys(role.rights).filter((type) => type !== others);
  const base = rowSaid(role, others);
  /* Types that say the same stand together. */
  const rows = new Map<string, string[]>();
  for (const type of named) {
    const said = rowSaid(role, type);
    if (said !== base) rows.set(said, [...(rows.get(said) ?? []), typeName(type)]);
  }
  const opened = areas.filter((one) => role.areas.includes(one));
  return [
    t(rows.size ? 'roles.says.rowOthers' : 'roles.says.rowAll', { what: base }),
    ...[...rows].map(([said, types]) => t('roles.says.row', { types: joined(types), what: said })),
    ...(opened.length === areas.length
      ? [t('roles.says.allAreas')]
      : opened.length ? [t('roles.says.areas', { areas: joined(opened.map((one) => t(`roles.area.${one}`))) })] : []),
  ];
}
