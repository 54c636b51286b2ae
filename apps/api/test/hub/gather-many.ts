import { setTimeout as sleep } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import { openIsotope } from '../isotope.js';
import { withToken } from '../life.js';
import { openHub } from './hub.js';

/** What gathering and giving very many rows took. */
export interface Gathered {
  readonly status: string;
  readonly recordsCount: number;
  readonly seconds: number;
  readonly bytes: number;
  /** The heap in use before, and the most of it while the rows passed; what nobody needs collected each time. */
  readonly startMb: number;
  readonly highestMb: number;
}

/** Gathers so many companies by a bulk query and fetches them, looking at the heap every second. */
export async function gatherMany(rows: number): Promise<Gathered> {
  const isotope = await openIsotope({ sandbox: { moreCompanies: rows } });
  const heapMb = heapAfterCollection();
  const hub = await openHub(isotope);
  const [startMb, begun] = [heapMb(), performance.now()];
  let highestMb = startMb;
  const watch = setInterval(() => void (highestMb = Math.max(highestMb, heapMb())), 1_000);
  try {
    const { id } = (await hub.post('/bulk/query', { q: 'select * from accounts' })).body;
    let job = (await hub.get(`/bulk/${id}/status`)).body;
    for (; ['CREATED', 'RUNNING'].includes(job.status); job = (await hub.get(`/bulk/${id}/status`)).body)
      await sleep(500);
    const { headers } = withToken(hub.token);
    const response = await fetch(`${isotope.url}/elements/api-v2/bulk/${id}/accounts`, { headers });
    let bytes = 0;
    for await (const chunk of response.body!) bytes += (chunk as Uint8Array).byteLength;
    const { status, recordsCount } = job;
    highestMb = Math.max(highestMb, heapMb());
    return { status, recordsCount, seconds: (performance.now() - begun) / 1000, bytes, startMb, highestMb };
  } finally {
    clearInterval(watch);
    await isotope.close();
  }
}

/** How much of the heap is in use once what nobody needs has been collected, in MiB. */
function heapAfterCollection(): () => number {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  return () => {
    collect();
    return process.memoryUsage().heapUsed / 1024 / 1024;
  };
}
