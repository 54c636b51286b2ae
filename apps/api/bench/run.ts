import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { floorCreate, graphqlCreate, restCreate } from './jobs.js';
import { type Job, type Round, load } from './load.js';
import { type Subject, startFloor, startIsotope } from './subjects.js';

/** Creates per second beside their floor, all in one run: `npm run bench [-- --rounds 5 --seconds 5 --write]`. */
const option = (name: string, fallback: number) => {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? fallback : Number(process.argv[index + 1]);
};
const rounds = option('rounds', 5);
const seconds = option('seconds', 5);

interface Row {
  readonly name: string;
  readonly subject: Subject;
  readonly job: Job;
  readonly rounds: Round[];
}

const floor = await startFloor();
const isotope = await startIsotope();
const rows: readonly Row[] = [
  { name: 'Floor: Fastify, Apollo, one insert, not durable', subject: floor, job: floorCreate, rounds: [] },
  { name: 'Isotope, create by GraphQL', subject: isotope, job: graphqlCreate, rounds: [] },
  { name: 'Isotope, create by REST', subject: isotope, job: restCreate, rounds: [] },
];

for (const { subject, job } of rows) await load(subject, job, 2);
for (let round = 1; round <= rounds; round++) {
  for (const row of rows) {
    const measured = await load(row.subject, row.job, seconds);
    row.rounds.push(measured);
    console.log(`round ${round}: ${row.name}: ${Math.round(measured.perSecond)}/s, p99 ${measured.p99} ms`);
  }
}
await Promise.all([floor.stop(), isotope.stop()]);

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
const floorRow = rows[0];
const ratio = (row: Row) =>
  median(row.rounds.map(({ perSecond }, index) => perSecond / (floorRow?.rounds[index]?.perSecond ?? NaN)));

const table = [
  '| what | creates/s | of the floor | p50 ms | p99 ms |',
  '| --- | ---: | ---: | ---: | ---: |',
  ...rows.map(
    (row) =>
      `| ${row.name} | ${Math.round(median(row.rounds.map(({ perSecond }) => perSecond)))} | ${ratio(row).toFixed(2)} ` +
      `| ${median(row.rounds.map(({ p50 }) => p50))} | ${median(row.rounds.map(({ p99 }) => p99))} |`,
  ),
].join('\n');

console.log(`\n${table}\n`);
if (process.argv.includes('--write')) writeResults();

/** Puts the table into docs/performance.md, between its markers. */
function writeResults(): void {
  const path = fileURLToPath(new URL('../../../docs/performance.md', import.meta.url));
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const results = `${table}\n\nMedians of ${rounds} rounds of ${seconds} s, 16 connections. Machine: ${machine}.`;
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/(<!-- creates -->\n)[\s\S]*?(<!-- \/creates -->)/, `$1\n${results}\n\n$2`));
  console.log(`Written to ${path}.`);
}
