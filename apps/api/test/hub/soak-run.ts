import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { gatherMany } from './gather-many.js';
import { runSoak } from './soak.js';

/**
 * The hub under faults, or under very many rows, as a program: `npm run soak [-- --minutes 10 --seed 1 --hourly 4000]`,
 * `npm run soak -- --rows 1000000`; `--write` puts what a run under faults has seen into the docs. Exit code 1 when a promise broke.
 */
const option = (name: string, fallback: number): number => {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? fallback : Number(process.argv[index + 1]);
};
const rows = option('rows', 0);
process.exit(await (rows > 0 ? gather(rows) : soak()));

async function soak(): Promise<number> {
  const [minutes, seed, hourlyLimit] = [option('minutes', 1), option('seed', 7), option('hourly', 4_000)];
  const { counts, broken } = await runSoak({ seconds: minutes * 60, seed, hourlyLimit });
  const lines = [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([what, count]) => `| ${what} | ${count} |`);
  const last = `Promises broken: ${broken.length}. Seed ${seed}, ${minutes} minutes, ${hourlyLimit.toLocaleString('en')} calls an hour allowed, ${cpus().length} cores.`;
  tell(['| what was seen | |', '| --- | ---: |', ...lines].join('\n') + `\n\n${last}`);
  for (const sentence of broken) console.error(sentence);
  return broken.length > 0 ? 1 : 0;
}

async function gather(many: number): Promise<number> {
  const { seconds, bytes, startMb, highestMb } = await gatherMany(many);
  const figure = `${many.toLocaleString('en')} records were gathered and given (${Math.round(bytes / 1024 / 1024).toLocaleString('en')} MiB) in ${Math.round(seconds)} s; of the heap ${startMb.toFixed(0)} MiB were in use before, and ${highestMb.toFixed(0)} MiB at the most while they passed.`;
  console.log(figure);
  return highestMb - startMb < 32 ? 0 : 1;
}

/** Prints a report and, when it is asked for, puts it into docs/reliability.md, between its markers. */
function tell(text: string): void {
  console.log(`\n${text}\n`);
  if (!process.argv.includes('--write')) return;
  const path = fileURLToPath(new URL('../../../../docs/reliability.md', import.meta.url));
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replace(/(<!-- soak -->\n)[\s\S]*?(<!-- \/soak -->)/, `$1\n${text}\n\n$2`));
}
