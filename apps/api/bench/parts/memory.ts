import { graphqlCreate, graphqlList, restCreate, restList } from '../jobs.js';
import { load } from '../load.js';
import { machine } from '../numbers.js';
import type { Part } from '../part.js';
import { startIsotope, withSubjects } from '../subjects.js';

/** How long each of the jobs is sent before the next. */
const sliceSeconds = 10;

/** A busy installation's load: as much as fits would only fill the disk. */
const perSecond = 200;

/** On a machine that is busy with other things besides, most of an hour's load would be shed, and cost no memory. */
const neverShedding = { ISOTOPE_MAX_LAG_MS: '0' };

/** The memory of the api at rest, and whether it stays level under load: `--soak 60` loads it for an hour. */
export const memory: Part = {
  name: 'memory',
  about: 'resident memory at rest and under load (--soak)',
  measure: ({ soakMinutes }) =>
    withSubjects({ isotope: startIsotope(neverShedding) }, async ({ isotope }) => {
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      const atRest = isotope.residentMiB();
      const jobs = [graphqlCreate, graphqlList, restCreate, restList];
      const seen: number[] = [];
      let [requests, failures] = [0, 0];
      for (const end = Date.now() + soakMinutes * 60_000; Date.now() < end || seen.length < 8;) {
        for (const job of jobs) {
          const round = await load(isotope, job, sliceSeconds, { perSecond, mayFail: true });
          requests += round.requests;
          failures += round.failures;
          seen.push(isotope.residentMiB());
        }
      }
      const quarter = Math.floor(seen.length / 4);
      const mean = (part: readonly number[]) => Math.round(part.reduce((sum, value) => sum + value, 0) / part.length);
      const quarters = [0, 1, 2, 3].map((at) => mean(seen.slice(at * quarter, (at + 1) * quarter)));
      return {
        text: [
          '| | MiB |',
          '| --- | ---: |',
          `| at rest | ${atRest} |`,
          ...quarters.map((value, at) => `| under load, quarter ${at + 1} of the time | ${value} |`),
          '',
          `Resident memory of the api under ${perSecond} creates or lists a second, in turns, for ${soakMinutes} minutes: ${requests} requests, of which ${failures} failed. Machine: ${machine()}.`,
        ].join('\n'),
      };
    }),
};
