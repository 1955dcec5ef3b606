/* Every text role on every surface it may stand on, in both themes, at least 4.5 to 1 (WCAG 2 AA). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = new Map<string, string>();
for (const [, name, value] of css.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
  if (!tokens.has(name!)) tokens.set(name!, value!.trim());
}

function resolve(value: string, dark: boolean): string {
  const pair = /^light-dark\((var\([^)]+\)|oklch\([^)]+\)),\s*(var\([^)]+\)|oklch\([^)]+\))\)$/.exec(value);
  if (pair) return resolve(pair[dark ? 2 : 1]!, dark);
  const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (name) return resolve(tokens.get(name)!, dark);
  return value;
}

/* OKLCH to linear sRGB after Björn Ottosson, "A perceptual color space for image processing" (2020);
   relative luminance after WCAG 2. */
function luminance(color: string): number {
  const [l, c, h] = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(color)!.slice(1).map(Number) as [number, number, number];
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (v: number) => Math.min(1, Math.max(0, v));
  const red = clamp(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z);
  const green = clamp(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z);
  const blue = clamp(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string, dark: boolean): number {
  const [a, b] = [front, back].map((name) => luminance(resolve(tokens.get(name)!, dark))) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const surfaces = ['--surface-1', '--surface-2', '--surface-3', '--surface-4', '--surface-raised', '--surface-selected'];
const pairs = [
  ...['--text-1', '--text-2', '--text-3', '--accent', '--bad', '--warn', '--ok'].flatMap((text) =>
    surfaces.map((surface) => [text, surface] as const),
  ),
  ['--text-1', '--ok-bg'], ['--text-1', '--warn-bg'], ['--text-1', '--bad-bg'], ['--text-1', '--accent-bg'],
  ['--text-2', '--ok-bg'], ['--text-2', '--warn-bg'], ['--text-2', '--bad-bg'], ['--text-2', '--accent-bg'],
  ['--ok', '--ok-bg'], ['--warn', '--warn-bg'], ['--bad', '--bad-bg'], ['--accent', '--accent-bg'],
  ['--on-accent', '--accent'], ['--on-accent', '--accent-hover'], ['--text-inverse', '--surface-inverse'],
] as const;

describe.each([['light', false], ['dark', true]] as const)('%s theme', (_, dark) => {
  it.each(pairs)('%s on %s', (text, surface) => {
    expect(contrast(text, surface, dark)).toBeGreaterThanOrEqual(4.5);
  });
});
