import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8');

/** The colour a token has by day and by night, read from the file itself. */
function coloursOf(token: string): readonly [day: string, night: string] {
  const [, day, night] = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  if (day === undefined || night === undefined) throw new Error(`--${token} is no pair of colours.`);
  return [day, night];
}

/** Contrast as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const papers = ['paper', 'surface', 'raised'];
const inks = ['ink', 'ink-2', 'ink-3', 'cobalt', 'viridian', 'vermilion', 'ochre', 'graphite'];
const pigments = ['cobalt', 'viridian', 'vermilion', 'ochre', 'graphite'];
const pairs = (some: readonly string[], others: readonly string[]) =>
  some.flatMap((one) => others.map((other) => [one, other] as const));

const worst = (one: string, other: string) => {
  const [ofOne, ofOther] = [coloursOf(one), coloursOf(other)];
  return Math.min(contrast(ofOne[0], ofOther[0]), contrast(ofOne[1], ofOther[1]));
};

describe('the colours, by day and by night', () => {
  it.each(pairs(inks, papers))('let %s be read on %s', (ink, paper) => {
    expect(worst(ink, paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pigments)('let %s be read on its own wash', (pigment) => {
    expect(worst(pigment, `${pigment}-wash`)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(
    pairs(
      ['ink', 'ink-3'],
      pigments.map((pigment) => `${pigment}-wash`),
    ),
  )('let %s be read on %s', (ink, wash) => {
    expect(worst(ink, wash)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(['line-control'], papers))('let %s be seen on %s', (line, paper) => {
    expect(worst(line, paper)).toBeGreaterThanOrEqual(3);
  });

  it('let what stands on ink be read', () => {
    expect(worst('paper', 'ink')).toBeGreaterThanOrEqual(4.5);
    expect(worst('paper', 'vermilion')).toBeGreaterThanOrEqual(4.5);
  });
});
