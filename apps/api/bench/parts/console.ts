import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import { graphqlCreate } from '../jobs.js';
import { machine, median, shown } from '../numbers.js';
import type { Part } from '../part.js';
import { inFolder, startAll } from '../whole.js';

/** What a visit of a page costs. Sizes are as they were sent, compressed, headers included. */
interface Visit {
  readonly scriptsKiB: number;
  readonly allKiB: number;
  readonly largestPaintMs: number;
  readonly interactiveMs: number;
  readonly blockingMs: number;
}

interface Page {
  readonly name: string;
  readonly address: string;
  readonly isSignedIn: boolean;
  /** With its scripts, and without: the least such a page can cost. */
  readonly own: Visit[];
  readonly floor: Visit[];
}

const scripts = '*/_next/static/*.js*';
const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];

/**
 * First visits of pages of the console, as `npm start` runs it, by Lighthouse: its simulated desktop, nothing cached. The
 * floor of each is the same page from the same server with every script kept away.
 */
export const consolePages: Part = {
  name: 'console',
  about:
    'what pages of the console weigh, and how soon they can be used, in the Chromium of ISOTOPE_CHROMIUM or one found',
  measure: ({ rounds }) =>
    inFolder(async (dataDir) => {
      const { console: consoleUrl, api, stop } = await startAll(dataDir);
      try {
        const { cookie, instanceId } = await fill(api, dataDir);
        const pages = [
          aPage('Sign in', '/sign-in', false),
          aPage('List of instances', '/instances', true),
          aPage('Create', '/elements/autotaskcrm/new', true),
          aPage('One instance', `/instances/${instanceId}`, true),
        ];
        for (let round = 0; round <= rounds; round++) {
          for (const page of pages) {
            const ask = { url: consoleUrl + page.address, ...(page.isSignedIn && { cookie }) };
            const floor = await visit({ ...ask, isBare: true });
            const own = await visit(ask);
            if (round === 0) continue; // warms up the servers
            page.floor.push(floor);
            page.own.push(own);
            console.log(`round ${round}: ${page.name}: interactive after ${Math.round(own.interactiveMs)} ms`);
          }
        }
        return { text: `${toTable(pages)}\n\nMedians of ${rounds} visits of each, in turns. Machine: ${machine()}.` };
      } finally {
        await stop();
      }
    }),
};

const aPage = (name: string, address: string, isSignedIn: boolean): Page => ({
  name,
  address,
  isSignedIn,
  own: [],
  floor: [],
});

/** Twenty instances, and somebody who is signed in. */
async function fill(api: string, dataDir: string): Promise<{ readonly cookie: string; readonly instanceId: string }> {
  const credentials = JSON.parse(readFileSync(join(dataDir, 'credentials.json'), 'utf8')) as {
    readonly userSecret: string;
    readonly organizationSecret: string;
  };
  const post = async (path: string, body: unknown, authorization?: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) };
    const answer = await fetch(api + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
    return answer.json();
  };
  const { token } = (await post('/sessions', credentials)) as { readonly token: string };
  const asPerson = `Bearer ${token}`;
  for (let count = 0; count < 20; count++) await post(graphqlCreate.path, graphqlCreate.body, asPerson);
  const { data } = (await post('/graphql', { query: '{ instances(first: 1) { nodes { id } } }' }, asPerson)) as {
    readonly data: { readonly instances: { readonly nodes: readonly { readonly id: string }[] } };
  };
  return { cookie: `isotope_session=${token}`, instanceId: data.instances.nodes[0]?.id ?? '' };
}

interface Asked {
  readonly url: string;
  readonly cookie?: string;
  /** Keeps its scripts away. */
  readonly isBare?: boolean;
}

/** A browser of its own for each visit: nothing is known from the one before. */
async function visit({ url, cookie, isBare = false }: Asked): Promise<Visit> {
  const { ISOTOPE_CHROMIUM: chromePath } = process.env;
  const chrome = await launch({ chromeFlags: flags, logLevel: 'error', ...(chromePath && { chromePath }) });
  try {
    const options = {
      port: chrome.port,
      logLevel: 'error',
      onlyCategories: ['performance'],
      ...(cookie !== undefined && { extraHeaders: { Cookie: cookie } }),
      ...(isBare && { blockedUrlPatterns: [scripts] }),
    } as const;
    const result = await lighthouse(url, { ...options, onlyCategories: [...options.onlyCategories] }, desktopConfig);
    if (result?.lhr.finalDisplayedUrl !== url) throw new Error(`${url} led to ${result?.lhr.finalDisplayedUrl}.`);
    return read(result.lhr);
  } finally {
    chrome.kill();
  }
}

function read({ audits }: Result): Visit {
  const requests = (audits['network-requests']?.details as { readonly items?: readonly Sent[] } | undefined)?.items;
  if (!requests) throw new Error('Lighthouse told no requests.');
  const kibOf = (sent: readonly Sent[]) => sent.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0) / 1024;
  const ms = (audit: string) => audits[audit]?.numericValue ?? NaN;
  return {
    scriptsKiB: kibOf(requests.filter(({ resourceType }) => resourceType === 'Script')),
    allKiB: kibOf(requests),
    largestPaintMs: ms('largest-contentful-paint'),
    interactiveMs: ms('interactive'),
    blockingMs: ms('total-blocking-time'),
  };
}

interface Sent {
  readonly resourceType?: string;
  readonly transferSize?: number;
}

function toTable(pages: readonly Page[]): string {
  const line = (name: string, visits: readonly Visit[]) => {
    const of = (value: (visit: Visit) => number) => shown(median(visits.map(value)));
    const sizes = [of(({ scriptsKiB }) => scriptsKiB), of(({ allKiB }) => allKiB)];
    const times = [
      of(({ largestPaintMs }) => largestPaintMs),
      of(({ interactiveMs }) => interactiveMs),
      of(({ blockingMs }) => blockingMs),
    ];
    return `| ${[name, ...sizes, ...times].join(' | ')} |`;
  };
  return [
    '| page | scripts KiB | all KiB | largest paint ms | interactive ms | blocked ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...pages.flatMap(({ name, own, floor }) => [line(`Floor: ${name}, without scripts`, floor), line(name, own)]),
  ].join('\n');
}
