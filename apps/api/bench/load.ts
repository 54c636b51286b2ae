import autocannon from 'autocannon';
import type { Subject } from './subjects.js';

/** A request to repeat: a POST of its body, or a GET without one. */
export interface Job {
  readonly path: string;
  readonly body?: unknown;
}

/** What a round of load gave: requests per second, and latencies in milliseconds. */
export interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Sends a job over and over on 16 connections for some seconds; throws when any answer was no success. */
export async function load({ url, headers }: Subject, { path, body }: Job, seconds: number): Promise<Round> {
  const result = await autocannon({
    url: url + path,
    ...(body === undefined
      ? { method: 'GET', headers: { ...headers } }
      : { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    connections: 16,
    duration: seconds,
    verifyBody: (text) => !String(text).includes('"errors"'),
  });
  const failures = result.errors + result.timeouts + result.non2xx + result.mismatches;
  if (failures > 0) throw new Error(`${failures} of ${result.requests.total} requests to ${path} failed.`);
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}
