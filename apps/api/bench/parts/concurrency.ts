import { toChart } from '../chart.js';
import { floorCreate, graphqlCreate, graphqlList } from '../jobs.js';
import { type Round, load } from '../load.js';
import { machine, median, shown } from '../numbers.js';
import type { Part } from '../part.js';
import { startFloor, startIsotope, withSubjects } from '../subjects.js';

const levels = [1, 4, 16, 64, 256];

/** What more callers at once do to rates and latencies. */
export const concurrency: Part = {
  name: 'concurrency',
  about: 'creates and lists by GraphQL on 1 to 256 connections',
  measure: ({ rounds, seconds }) =>
    withSubjects({ floor: startFloor(), isotope: startIsotope() }, async ({ floor, isotope }) => {
      const jobs = [
        { name: 'Floor: create', subject: floor, job: floorCreate },
        { name: 'Isotope: create', subject: isotope, job: graphqlCreate },
        { name: 'Isotope: list of 20', subject: isotope, job: graphqlList },
      ];
      for (const { subject, job } of jobs) await load(subject, job, 2);
      const lines: string[] = [];
      const rates = jobs.map((): number[] => []);
      for (const connections of levels) {
        const measured = jobs.map((): Round[] => []);
        for (let round = 0; round < rounds; round++) {
          for (const [at, { subject, job }] of jobs.entries()) {
            measured[at]?.push(await load(subject, job, seconds, { connections }));
          }
        }
        for (const [at, all] of measured.entries()) rates[at]?.push(median(all.map(({ perSecond }) => perSecond)));
        lines.push(...jobs.map(({ name }, at) => line(name, connections, measured[at] ?? [])));
      }
      const head = '| what | connections | a second | p50 ms | p99 ms | p99 beside p50 |';
      const method = `Medians of ${rounds} rounds of ${seconds} s. Machine: ${machine()}.`;
      const title = `A second, on so many connections: ${jobs.map(({ name }) => name).join('; ')}`;
      const chart = toChart(
        title,
        'a second',
        levels,
        rates.map((values) => ({ kind: 'line' as const, values })),
      );
      return { text: [head, '| --- | ---: | ---: | ---: | ---: | ---: |', ...lines, '', chart, '', method].join('\n') };
    }),
};

function line(name: string, connections: number, measured: readonly Round[]): string {
  const of = (value: (round: Round) => number) => median(measured.map(value));
  const [rate, p50, p99] = [of(({ perSecond }) => perSecond), of((round) => round.p50), of((round) => round.p99)];
  const beside = of((round) => round.p99 / round.p50);
  return `| ${name} | ${connections} | ${Math.round(rate)} | ${shown(p50)} | ${shown(p99)} | ${beside.toFixed(1)} |`;
}
