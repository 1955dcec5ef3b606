/* Places for the members of a group that were put into another order: the places they had among themselves, so that
   nobody else of the list moves; where those are not all different, new ones from the least. */
export interface Placed {
  name: string;
  displayOrder: number;
}

/* Only those whose place is another now. */
export function placesFor(ordered: readonly Placed[]): Placed[] {
  const had = ordered.map((one) => one.displayOrder).sort((a, b) => a - b);
  const apart = new Set(had).size === had.length;
  return ordered
    .map((one, i) => ({ name: one.name, displayOrder: apart ? had[i]! : had[0]! + i }))
    .filter((one, i) => one.displayOrder !== ordered[i]!.displayOrder);
}
