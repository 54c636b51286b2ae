import type { InstanceRowResource } from '@isotope/core';
import { type FaultyProxy, type Passed, startProxy } from './faulty-proxy.js';
import { aConfiguration } from '../builders.js';
import { type TestIsotope, openIsotope } from '../isotope.js';
import { clientOf } from '../life.js';

/** Who the Isotope in front is at the one upstream. */
export const upstreamSecrets = {
  userSecret: 'Up9+streamUser/Secret=OfTheOperatorWq3uTz9kL=',
  organizationSecret: '0b1c2d3e4f5061728394a5b6c7d8e9f0',
} as const;

/** An Isotope, another one upstream of it, and a proxy between them that can go wrong. Both know one sandbox. */
export interface TwoIsotopes {
  readonly front: TestIsotope;
  readonly upstream: TestIsotope;
  readonly proxy: FaultyProxy;
  /** The environment that connects an Isotope with the upstream, through the proxy. */
  readonly env: Readonly<Record<string, string>>;
  /** What the upstream has, deleted ones left out. */
  upstreamInstances(): Promise<readonly InstanceRowResource[]>;
  /** The body of a create that the sandbox accepts. */
  body(changes?: Readonly<Record<string, unknown>>): Record<string, any>;
  close(): Promise<void>;
}

/** Starts the two; a call between them may take a second. */
export async function openTwo(more: Readonly<Record<string, string>> = {}): Promise<TwoIsotopes> {
  const upstream = await openIsotope({
    env: {
      ISOTOPE_USER_SECRET: upstreamSecrets.userSecret,
      ISOTOPE_ORGANIZATION_SECRET: upstreamSecrets.organizationSecret,
    },
  });
  const proxy = await startProxy(upstream.url);
  const env = {
    ISOTOPE_SANDBOX_PORT: new URL(upstream.sandboxUrl).port,
    ISOTOPE_PROVIDER_DEADLINE_MS: '500',
    ISOTOPE_UPSTREAM_URL: proxy.url,
    ISOTOPE_UPSTREAM_USER_SECRET: upstreamSecrets.userSecret,
    ISOTOPE_UPSTREAM_ORGANIZATION_SECRET: upstreamSecrets.organizationSecret,
    ...more,
  };
  const front = await openIsotope({ env });
  const there = clientOf(upstream, upstreamSecrets);
  return {
    front,
    upstream,
    proxy,
    env,
    upstreamInstances: async () => {
      const rows = [];
      for await (const row of there.allInstances()) rows.push(row);
      return rows;
    },
    body: (changes = {}) => ({
      element: { key: 'autotaskcrm' },
      name: 'Acme',
      tags: ['customer'],
      ...changes,
      configuration: aConfiguration(upstream, changes['configuration'] as Record<string, unknown>),
    }),
    async close() {
      await front.close();
      await proxy.close();
      await upstream.close();
    },
  };
}

/** Matches the create. */
export const isCreate = ({ method, path }: Passed): boolean => method === 'POST' && path.endsWith('/instances');
/** Matches the looking for an instance by its tag. */
export const isLook = ({ method, path }: Passed): boolean => method === 'GET' && path.includes('/instances?');
/** Matches everything. */
export const everything = (): boolean => true;

/** What the front has in its tables about the platform. */
export const attemptsOf = ({ rows }: TestIsotope): readonly any[] => rows.all('select * from upstream_attempts');
export const linksOf = ({ rows }: TestIsotope): readonly any[] => rows.all('select * from upstream_instances');
