import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runHarness } from './harness.js';
import { troubles } from './troubles.js';

/** The fault harness as a program: `npm run harness [-- --minutes 10 --seed 1 --write]`; exit code 1 when a promise broke. */
const option = (name: string, fallback: number) => {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? fallback : Number(process.argv[index + 1]);
};
const minutes = option('minutes', 1);
const seed = option('seed', Date.now() % 1_000_000);

console.log(`Seed ${seed}, ${minutes} minutes.`);
const { counts, broken } = await runHarness({ seconds: minutes * 60, seed, say: console.log });
const rows = [...counts].map(([what, count]) => ({
  what,
  count,
  isTrouble: what in troubles || what.startsWith('ends'),
}));
const table = (title: string, isTrouble: boolean) =>
  [`| ${title} | |`, '| --- | ---: |']
    .concat(rows.filter((row) => row.isTrouble === isTrouble).map(({ what, count }) => `| ${what} | ${count} |`))
    .join('\n');
const report = `${table('what went wrong', true)}\n\n${table('what was seen', false)}\n\nPromises broken: ${broken.length}. Seed ${seed}, ${minutes} minutes, ${cpus().length} cores.`;
console.log(`\n${report}\n`);
for (const sentence of broken) console.error(sentence);
if (process.argv.includes('--write')) write(report);
process.exit(broken.length > 0 ? 1 : 0);

/** Puts the report into docs/reliability.md, between its markers. */
function write(text: string): void {
  const path = fileURLToPath(new URL('../../../../docs/reliability.md', import.meta.url));
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replace(/(<!-- harness -->\n)[\s\S]*?(<!-- \/harness -->)/, `$1\n${text}\n\n$2`));
}
