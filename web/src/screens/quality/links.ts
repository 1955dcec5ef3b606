/* Suggested links: how the two may be linked, deciding, and the way back. */
import { http, ok } from '../../api/client';
import type { AssociationKind, SuggestedLink } from '../../api/types';
import { label, t } from '../../i18n/i18n.svelte';
import { offerUndo } from '../../state/undo.svelte';

/* One way of linking: which of the two has what kind of association to the other. */
export interface Way {
  label: string;
  kind: string;
  from: string;
  proposed: boolean;
}

type End = SuggestedLink['head'];
const cityOf = (record: End) => (typeof record.properties.city === 'string' ? record.properties.city : '');
/* Branches are often called the same: then the town tells them apart, else the number. */
function named(record: End, other: End): string {
  if (record.title && record.title !== other.title) return record.title;
  const place = cityOf(record) && cityOf(record) !== cityOf(other) ? cityOf(record) : `#${record.id}`;
  return record.title ? t('links.named', { title: record.title, place }) : place;
}
export const namesOf = ({ head, other }: SuggestedLink) => ({ a: named(head, other), b: named(other, head) });

/* Head office either way, sisters, or only related: those of them that the type has. A type that people made has what
   is proposed. */
export function waysOf(link: SuggestedLink, kinds: AssociationKind[]): Way[] {
  const between = kinds.filter((kind) => kind.to === link.type);
  const has = (name: string) => between.some((kind) => kind.name === name);
  const { a, b } = namesOf(link);
  const way = (text: string, kind: string, from: string): Way =>
    ({ label: text, kind, from, proposed: kind === link.kind?.name && from === link.head.id });
  const plain = between.find((kind) => kind.rank === 'plain');
  const ways = [
    ...(has('parent_to_child_company')
      ? [
          way(t('links.way.head', { a }), 'parent_to_child_company', link.head.id),
          way(t('links.way.head', { a: b }), 'parent_to_child_company', link.other.id),
        ]
      : []),
    ...(has('sister_company') ? [way(t('links.way.sister'), 'sister_company', link.head.id)] : []),
    ...(plain ? [way(t('links.way.related'), plain.name, link.head.id)] : []),
  ];
  if (!link.kind || ways.some((one) => one.proposed)) return ways;
  const own = between.find((kind) => kind.name === link.kind!.name);
  const words = t('links.way.proposed', { label: own ? label(own.labels, own.name) : link.kind.label || link.kind.name });
  return [way(words, link.kind.name, link.head.id), ...ways];
}

export const kindsOf = async (type: string) =>
  (await ok(http.GET('/api/v1/associations/kinds', { params: { query: { type } } }))).results;

const path = (link: SuggestedLink) => ({ params: { path: { id: link.id } } });

/* Each tells `onBack` when it was undone. */
export async function linkThem(link: SuggestedLink, way: Way | undefined, onBack: () => void): Promise<void> {
  await ok(http.POST('/api/v1/suggested-links/{id}/accept', { ...path(link), body: way ? { kind: way.kind, from: way.from } : {} }));
  offerUndo(t('links.linked', namesOf(link)), async () => {
    await takeBack(link);
    onBack();
  });
}
export async function refuseThem(link: SuggestedLink, onBack: () => void): Promise<void> {
  await ok(http.POST('/api/v1/suggested-links/{id}/refuse', path(link)));
  offerUndo(t('links.refused', namesOf(link)), async () => {
    await takeBack(link);
    onBack();
  });
}
export async function takeBack(link: SuggestedLink): Promise<void> {
  await ok(http.POST('/api/v1/suggested-links/{id}/undo', path(link)));
}

/* Why: what speaks for it first, with what was compared where the names above do not say it. Addresses are compared in
   normal forms; people read the towns. */
export function whyOf(link: SuggestedLink): string[] {
  const towns = [cityOf(link.head), cityOf(link.other)].filter((town, i, all) => town && all.indexOf(town) === i);
  const values = (reason: SuggestedLink['reasons'][number]) => {
    if (reason.field === 'company') return [];
    return reason.field === 'address' ? towns : [reason.a, reason.b].filter((text, i, all) => text && all.indexOf(text) === i);
  };
  return [...link.reasons]
    .sort((x, y) => y.weight - x.weight)
    .map((reason) => (values(reason).length ? `${reason.message} (${values(reason).join(' – ')})` : reason.message));
}
