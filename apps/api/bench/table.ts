import { type Job, type Round, load } from './load.js';
import { machine, median, shown } from './numbers.js';
import type { BenchOptions } from './part.js';
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
export async function measure(
  rows: readonly Row[],
  { rounds, seconds }: Pick<BenchOptions, 'rounds' | 'seconds'>,
): Promise<void> {
  for (const { subject, job } of rows) await load(subject, job, 2);
  for (let round = 1; round <= rounds; round++) {
    for (const { name, subject, job, rounds: measured } of rows) {
      const result = await load(subject, job, seconds);
      measured.push(result);
      console.log(`round ${round}: ${name}: ${Math.round(result.perSecond)}/s, p99 ${shown(result.p99)} ms`);
    }
  }
}

/** A row's median of something. */
export const medianOf = ({ rounds }: Row, of: (round: Round) => number): number => median(rounds.map(of));

/** A row beside its floor, round by round, so that both were measured at about the same time. */
export const ratioOf = ({ rounds }: Row, floor: Row, of: (round: Round) => number): number =>
  median(rounds.map((round, index) => of(round) / (floor.rounds[index] ? of(floor.rounds[index]) : NaN)));

/** The rows as a table in Markdown: medians, each beside the first row, which is the floor. */
export function toTable([floor, ...others]: readonly [Row, ...Row[]], unit: string): string {
  return [
    `| what | ${unit}/s | of the floor | p50 ms | p99 ms | processor µs | of the floor |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...[floor, ...others].map((each) => {
      const rate = Math.round(medianOf(each, ({ perSecond }) => perSecond));
      const [p50, p99] = [medianOf(each, ({ p50 }) => p50), medianOf(each, ({ p99 }) => p99)].map(shown);
      const processor = Math.round(medianOf(each, ({ processorUs }) => processorUs));
      const [ofRate, ofProcessor] = [
        ratioOf(each, floor, ({ perSecond }) => perSecond),
        ratioOf(each, floor, ({ processorUs }) => processorUs),
      ].map((ratio) => ratio.toFixed(2));
      return `| ${each.name} | ${rate} | ${ofRate} | ${p50} | ${p99} | ${processor} | ${ofProcessor} |`;
    }),
  ].join('\n');
}

/** How the rows of a table were measured, in words. */
export const method = ({ rounds, seconds }: BenchOptions, connections = '16 connections'): string =>
  `Medians of ${rounds} rounds of ${seconds} s, ${connections}. Machine: ${machine()}.`;
