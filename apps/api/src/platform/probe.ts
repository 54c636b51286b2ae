import { type InstancesClient, PlatformError } from '@isotope/core';
import type { UpstreamProbe } from '../instances/upstream/ports.js';
import { ownSecretsRefused } from './refusal.js';

/** Asks the platform who we are there. What answers otherwise than such a platform would is none, whatever its status. */
export async function probePlatform(client: InstancesClient, url: string): Promise<UpstreamProbe> {
  const { host } = new URL(url);
  const ready = { found: 'READY', message: `The upstream platform ${host} is ready.` } as const;
  try {
    await client.getOrganization();
    return ready;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    const { kind, status = 0, requestId } = error;
    if (status === 401 || status === 403) return { found: 'REFUSES_US', message: ownSecretsRefused(host) };
    const isStrange = kind === 'INVALID_ANSWER' || (status >= 400 && status < 500 && status !== 429);
    if (!isStrange)
      return { found: 'NO_ANSWER', message: `The upstream platform ${host} does not answer as it should.` };
    if (requestId !== undefined) return ready; // it is one, and only does not know this call
    const message = `ISOTOPE_UPSTREAM_URL leads to ${url}, where no Cloud Elements-compatible platform answers. Set it to the base of its API, such as https://host/elements/api-v2.`;
    return { found: 'NO_PLATFORM', message };
  }
}
