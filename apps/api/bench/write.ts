import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Findings } from './part.js';

const path = fileURLToPath(new URL('../../../docs/performance.md', import.meta.url));

/** Puts findings into docs/performance.md, between the markers of this name. */
export function write(marker: string, { text }: Findings): void {
  const before = readFileSync(path, 'utf8');
  const between = new RegExp(`(<!-- ${marker} -->\\n)[\\s\\S]*?(<!-- /${marker} -->)`);
  if (!between.test(before)) throw new Error(`docs/performance.md has no markers called ${marker}.`);
  writeFileSync(
    path,
    before.replace(between, (_, open: string, close: string) => `${open}\n${text}\n\n${close}`),
  );
}
