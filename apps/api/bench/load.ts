import autocannon from 'autocannon';
import { median, quantile } from './numbers.js';
import type { Subject } from './subjects.js';

/** A request to repeat: a POST of its body, or a GET without one. */
export interface Job {
  readonly path: string;
  readonly body?: unknown;
}

/** What a round of load gave: requests per second, latencies in milliseconds, and the server's work per request. */
export interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the server, in microseconds; NaN where the system does not tell. */
  readonly processorUs: number;
  readonly failures: number;
  readonly requests: number;
}

export interface LoadOptions {
  readonly connections?: number;
  /** At most so many requests a second, over all connections; as many as it can take if absent. */
  readonly perSecond?: number;
  /** Whether requests may fail, as they do where a busy machine makes Isotope shed load; the round tells how many did. */
  readonly mayFail?: boolean;
}

/**
 * Sends a job over and over for some seconds, on 16 connections if not told otherwise; throws when an answer was no
 * success, unless it may fail.
 */
export async function load(
  subject: Subject,
  job: Job,
  seconds: number,
  { connections = 16, perSecond, mayFail = false }: LoadOptions = {},
): Promise<Round> {
  const latencies: number[] = [];
  const before = subject.processorMs();
  const result = await autocannon({
    url: subject.url + job.path,
    ...request(subject, job),
    connections,
    duration: seconds,
    ...(perSecond === undefined ? {} : { overallRate: perSecond }),
    setupClient: (client) => void client.on('response', (_status, _bytes, latencyMs) => latencies.push(latencyMs)),
  });
  const processorMs = subject.processorMs() - before;
  const failures = result.errors + result.timeouts + result.non2xx + result.mismatches;
  if (failures > 0 && !mayFail)
    throw new Error(`${failures} of ${result.requests.total} requests to ${job.path} failed.`);
  return {
    perSecond: result.requests.average,
    p50: median(latencies),
    p99: quantile(latencies, 0.99),
    processorUs: (processorMs * 1000) / result.requests.total,
    failures,
    requests: result.requests.total,
  };
}

const request = ({ headers }: Subject, { body }: Job) => ({
  ...(body === undefined
    ? { method: 'GET' as const, headers: { ...headers } }
    : {
        method: 'POST' as const,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  verifyBody: (text: unknown) => !String(text).includes('"errors"'),
});
