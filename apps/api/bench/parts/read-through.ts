import type { Job } from '../load.js';
import { machine, quantile } from '../numbers.js';
import type { Part } from '../part.js';
import { type Subject, startIsotope, startSandbox, withSubjects } from '../subjects.js';

/** A call that is made over and over, and how long each of its answers took, in milliseconds. */
interface Series {
  readonly name: string;
  readonly call: () => Promise<Response>;
  readonly times: number[];
}

const account = {
  'crm.autotask.username': 'api-user@sandbox.isotope.test',
  'crm.autotask.password': 'sandbox-secret',
};
const rows = 20;

/**
 * Reads twenty companies through the hub and straight from the sandbox, in turns and one at a time, and gives a table of how
 * long each took: what is between them is what Isotope adds to a call.
 */
export const readThrough: Part = {
  name: 'read-through',
  about: 'a read through the hub beside the provider asked directly',
  measure: ({ rounds, seconds }) =>
    withSubjects({ sandbox: startSandbox() }, ({ sandbox }) =>
      withSubjects({ isotope: startIsotope(reaching(sandbox)) }, async ({ isotope }) => {
        const direct = series('The sandbox itself, 20 companies', directly(sandbox));
        const hub = series('The same through the hub', await throughHub(isotope, sandbox));
        await run([direct, hub], 2);
        for (const { times } of [direct, hub]) times.length = 0;
        await run([direct, hub], rounds * seconds);
        return { text: `${toTable(direct, hub)} Machine: ${machine()}.` };
      }),
    ),
};

/** What an api has to be told to reach a sandbox, and to call it as often as it likes. */
export const reaching = ({ url }: Subject) => ({
  ISOTOPE_SANDBOX: 'on',
  ISOTOPE_SANDBOX_PORT: new URL(url).port,
  ISOTOPE_PROVIDER_BUDGET: '0',
});

const series = (name: string, call: Series['call']): Series => ({ name, call, times: [] });

function directly({ url }: Subject): Series['call'] {
  const headers = {
    UserName: account['crm.autotask.username'],
    Secret: account['crm.autotask.password'],
    ApiIntegrationCode: 'SANDBOX',
    'Content-Type': 'application/json',
  };
  const body = JSON.stringify({ filter: [{ op: 'exist', field: 'id' }], MaxRecords: rows });
  return () => fetch(`${url}/ATServicesRest/V1.0/Companies/query`, { method: 'POST', headers, body });
}

async function throughHub(isotope: Subject, sandbox: Subject): Promise<Series['call']> {
  const headers = await asElement(isotope, sandbox);
  return () => fetch(isotope.url + hubRead.path, { headers });
}

/** Twenty companies through the hub, for whoever carries an element's token. */
export const hubRead: Job = { path: `/elements/api-v2/hubs/crm/accounts?pageSize=${rows}` };

/** Creates an instance of the sandbox's account; gives the headers of calls to it. */
export async function asElement(
  { url, headers }: Subject,
  sandbox: Subject,
): Promise<{ readonly authorization: string }> {
  const answer = await fetch(`${url}/elements/api-v2/instances`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      element: { key: 'autotaskcrm' },
      name: 'Bench',
      configuration: { ...account, 'crm.autotask.server.url': sandbox.url },
    }),
  });
  const { token } = (await answer.json()) as { token: string };
  return { authorization: `${headers['authorization']}, Element ${token}` };
}

/** In turns, so that what slows the machine slows both; throws when any answer was no success. */
async function run(all: readonly Series[], seconds: number): Promise<void> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end;) {
    for (const { name, call, times } of all) {
      const start = performance.now();
      const answer = await call();
      await answer.arrayBuffer();
      times.push(performance.now() - start);
      if (!answer.ok) throw new Error(`${name} answered ${answer.status}.`);
    }
  }
}

function toTable(direct: Series, hub: Series): string {
  const line = ({ name, times }: Series) =>
    `| ${name} | ${quantile(times, 0.5).toFixed(2)} | ${quantile(times, 0.99).toFixed(2)} |`;
  const own = quantile(hub.times, 0.5) - quantile(direct.times, 0.5);
  const ratio = quantile(hub.times, 0.99) / quantile(direct.times, 0.99);
  return [
    '| what | p50 ms | p99 ms |',
    '| --- | ---: | ---: |',
    line(direct),
    line(hub),
    '',
    `Our own at the median: ${own.toFixed(2)} ms. p99 beside the direct call's: ${ratio.toFixed(2)} times. ${hub.times.length} calls of each, in turns, one at a time.`,
  ].join('\n');
}
