import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Job, type Round, load } from './load.js';
import type { Subject } from './subjects.js';

/** One line of a table: a job at a subject, with what each round of it gave. */
export interface Row {
  readonly name: string;
  readonly subject: Subject;
  readonly job: Job;
  readonly rounds: Round[];
}

/** A line that has not been measured yet. */
export const row = (name: string, subject: Subject, job: Job): Row => ({ name, subject, job, rounds: [] });

/** Measures all rows in turns, round by round, so that what slows the machine slows each of them. */
export async function measure(rows: readonly Row[], rounds: number, seconds: number): Promise<void> {
  for (const { subject, job } of rows) await load(subject, job, 2);
  for (let round = 1; round <= rounds; round++) {
    for (const { name, subject, job, rounds: measured } of rows) {
      const result = await load(subject, job, seconds);
      measured.push(result);
      console.log(`round ${round}: ${name}: ${Math.round(result.perSecond)}/s, p99 ${result.p99} ms`);
    }
  }
}

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** The rows as a table in Markdown: medians, each beside the first row, which is the floor. */
export function toTable(rows: readonly Row[], unit: string): string {
  const [floor] = rows;
  const ratio = ({ rounds }: Row) =>
    median(rounds.map(({ perSecond }, index) => perSecond / (floor?.rounds[index]?.perSecond ?? NaN)));
  const medianOf = ({ rounds }: Row, of: (round: Round) => number) => median(rounds.map(of));
  return [
    `| what | ${unit}/s | of the floor | p50 ms | p99 ms |`,
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map(
      (each) =>
        `| ${each.name} | ${Math.round(medianOf(each, ({ perSecond }) => perSecond))} | ${ratio(each).toFixed(2)} ` +
        `| ${medianOf(each, ({ p50 }) => p50)} | ${medianOf(each, ({ p99 }) => p99)} |`,
    ),
  ].join('\n');
}

/** What was measured on, in words. */
export const machine = (): string =>
  `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;

/** Puts a text into docs/performance.md, between the markers of this name. */
export function write(marker: string, text: string): void {
  const path = fileURLToPath(new URL('../../../docs/performance.md', import.meta.url));
  const before = readFileSync(path, 'utf8');
  const between = new RegExp(`(<!-- ${marker} -->\\n)[\\s\\S]*?(<!-- /${marker} -->)`);
  if (!between.test(before)) throw new Error(`docs/performance.md has no markers called ${marker}.`);
  writeFileSync(
    path,
    before.replace(between, (_, open: string, close: string) => `${open}\n${text}\n\n${close}`),
  );
}
