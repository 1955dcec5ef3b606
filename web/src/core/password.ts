/* A rough measure of a password while it is typed: 0 (too short) to 4. Length counts most, as it does for
   whoever guesses; the server has the last word. */
export function passwordStrength(password: string): number {
  if ([...password].length < 8) return 0;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u, /[^\x00-\x7f]/].filter((one) => one.test(password));
  const different = new Set(password).size;
  const points = [...password].length + 2 * (kinds.length - 1);
  if (different < 5) return 1;
  return points >= 20 ? 4 : points >= 15 ? 3 : points >= 11 ? 2 : 1;
}
