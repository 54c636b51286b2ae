import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Findings } from './part.js';

const docs = (path: string) => fileURLToPath(new URL(`../../../docs/${path}`, import.meta.url));

/** Puts findings into docs/performance.md, between the markers of this name, and their charts beside it. */
export function write(marker: string, { text, charts = {} }: Findings): void {
  const path = docs('performance.md');
  const before = readFileSync(path, 'utf8');
  const between = new RegExp(`(<!-- ${marker} -->\\n)[\\s\\S]*?(<!-- /${marker} -->)`);
  if (!between.test(before)) throw new Error(`docs/performance.md has no markers called ${marker}.`);
  writeFileSync(
    path,
    before.replace(between, (_, open: string, close: string) => `${open}\n${text}\n\n${close}`),
  );
  for (const [name, svg] of Object.entries(charts)) {
    const file = docs(`performance/${name}.svg`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, svg);
  }
}
