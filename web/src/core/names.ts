/* Names for programs, made of what people call a thing: "Rok produkcji" is rok_produkcji. */
const letters: Record<string, string> = {
  ł: 'l', ß: 'ss', æ: 'ae', ø: 'o', đ: 'd', а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k',
  л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '',
  ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', є: 'ye', і: 'i', ї: 'yi', ґ: 'g',
};
const longest = 60;

/* Empty where nothing of the label can be written in such letters (Chinese). */
export function nameFrom(label: string): string {
  const lower = [...label.toLowerCase()].map((one) => letters[one] ?? one).join('');
  const plain = lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const name = plain.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '').slice(0, longest).replace(/_+$/, '');
  if (/^(hs|hubspot)_/.test(name) || /^[0-9]/.test(name)) return `x_${name}`;
  return name;
}

/* The same, and nobody else's: price, price_2, price_3. */
export function freeName(label: string, taken: Iterable<string>, otherwise: string): string {
  const names = new Set(taken);
  const base = nameFrom(label) || otherwise;
  if (!names.has(base)) return base;
  for (let n = 2; ; n++) if (!names.has(`${base}_${n}`)) return `${base}_${n}`;
}
