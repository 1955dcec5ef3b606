/* Which characters of two short texts differ: longest common subsequence over code points. When the two
   have too little in common (another script, another word) nothing is marked, for marking all says nothing. */

export interface Piece {
  text: string;
  same: boolean;
}

const longest = 200;
const leastAlike = 0.4;

/* lengths[i][j]: how long the common subsequence of a from i and b from j is. */
function commonLengths(a: string[], b: string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : skip;
    }
  }
  return lengths;
}

function add(pieces: Piece[], text: string, same: boolean): void {
  const last = pieces.at(-1);
  if (last && last.same === same) last.text += text;
  else pieces.push({ text, same });
}

const whole = (text: string): Piece[] => (text ? [{ text, same: true }] : []);

export function diffChars(a: string, b: string): { a: Piece[]; b: Piece[] } {
  const from = [...a];
  const to = [...b];
  const size = Math.max(from.length, to.length);
  if (a === b || size > longest) return { a: whole(a), b: whole(b) };
  const lengths = commonLengths(from, to);
  if (lengths[0]![0]! < size * leastAlike) return { a: whole(a), b: whole(b) };
  const out = { a: [] as Piece[], b: [] as Piece[] };
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      add(out.a, from[i++]!, true);
      add(out.b, to[j++]!, true);
    } else if (j >= to.length || (i < from.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      add(out.a, from[i++]!, false);
    } else {
      add(out.b, to[j++]!, false);
    }
  }
  return out;
}
