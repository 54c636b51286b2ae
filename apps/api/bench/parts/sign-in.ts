import { createPasswords } from '../../src/vault/passwords.js';
import { type Job, load } from '../load.js';
import { machine, median, shown } from '../numbers.js';
import type { Part } from '../part.js';
import { type Subject, startIsotope, withSubjects } from '../subjects.js';

const owner = { email: 'owner@example.com', password: 'a password for the bench' };
/** More tries at once for one address of e-mail than this are held back, as guesses. */
const connections = 4;

/** Signing in by password, whose floor is the password's hash alone: as many at once, in a process that does nothing else. */
export const signIn: Part = {
  name: 'sign-in',
  about: 'signing in by password beside the hash alone',
  measure: ({ rounds, seconds }) =>
    withSubjects({ isotope: startIsotope() }, async ({ isotope }) => {
      await claim(isotope);
      const job: Job = { path: '/sessions', body: owner };
      const stranger = { ...isotope, headers: {} };
      await load(stranger, job, 1, { connections });
      const [floor, own]: { perSecond: number; p50: number; p99: number }[][] = [[], []];
      for (let round = 0; round < rounds; round++) {
        floor?.push(await hashAlone(seconds));
        own?.push(await load(stranger, job, seconds, { connections }));
      }
      const line = (name: string, measured: typeof floor = []) => {
        const of = (value: (round: { perSecond: number; p50: number; p99: number }) => number) =>
          median(measured.map(value));
        const ratio = median(measured.map(({ perSecond }, at) => perSecond / (floor?.[at]?.perSecond ?? NaN)));
        return `| ${name} | ${shown(of(({ perSecond }) => perSecond))} | ${ratio.toFixed(2)} | ${shown(of(({ p50 }) => p50))} | ${shown(of(({ p99 }) => p99))} |`;
      };
      return {
        text: [
          '| what | a second | of the floor | p50 ms | p99 ms |',
          '| --- | ---: | ---: | ---: | ---: |',
          line('Floor: the hash alone (argon2id, 19 MiB, two passes)', floor),
          line('Isotope, sign-in by password', own),
          '',
          `Medians of ${rounds} rounds of ${seconds} s, ${connections} at once. Machine: ${machine()}.`,
        ].join('\n'),
      };
    }),
};

/** Gives the owner of a new Isotope an address and a password. */
async function claim({ url, headers }: Subject): Promise<void> {
  const query = `mutation Claim($input: ClaimAccountInput!) { claimAccount(input: $input) { __typename } }`;
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: owner } }),
  });
  const text = await answer.text();
  if (!text.includes('"ClaimedAccount"')) throw new Error(`The owner was not given a password: ${text}`);
}

async function hashAlone(seconds: number): Promise<{ perSecond: number; p50: number; p99: number }> {
  const passwords = createPasswords();
  const known = await passwords.hash(owner.password);
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  const one = async () => {
    while (performance.now() < end) {
      const since = performance.now();
      await passwords.verify(known, owner.password);
      latencies.push(performance.now() - since);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  const perSecond = (latencies.length * 1000) / (performance.now() - start);
  latencies.sort((a, b) => a - b);
  return { perSecond, p50: median(latencies), p99: latencies[Math.floor(latencies.length * 0.99)] ?? NaN };
}
