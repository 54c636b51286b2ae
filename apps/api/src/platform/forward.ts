import type { Agent } from 'undici';
import { unreachable } from '../instances/upstream/failures.js';
import { type ForwardedAnswer, type ForwardedCall, UpstreamFailure } from '../instances/upstream/ports.js';

interface ForwardSettings {
  readonly url: string;
  readonly userSecret: string;
  readonly organizationSecret: string;
  readonly agent: Agent;
}

/**
 * Passes calls on, bodies as streams in both directions, with our own credentials at the platform in place of the
 * caller's. No redirect is followed: the secrets would go along.
 */
export function createForward({ url, userSecret, organizationSecret, agent }: ForwardSettings) {
  const { origin, pathname, host } = new URL(url);
  return async (call: ForwardedCall): Promise<ForwardedAnswer> => {
    const organization = call.isPlatformCall ? `, Organization ${organizationSecret}` : '';
    const authorization = `User ${userSecret}${organization}, Element ${call.token}`;
    try {
      const { statusCode, headers, body } = await agent.request({
        origin,
        path: pathname + call.path,
        method: call.method,
        headers: { ...(call.headers as Record<string, string | string[]>), authorization },
        body: call.body ?? null,
        signal: call.signal,
      });
      // One that nobody reads any more may end with an error, which would end the process.
      body.on('error', () => undefined);
      return { status: statusCode, headers: present(headers), body };
    } catch (error) {
      throw failureOf(error, host);
    }
  };
}

const present = (headers: Readonly<Record<string, string | readonly string[] | undefined>>) =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as ForwardedAnswer['headers'];

function failureOf(error: unknown, host: string): UpstreamFailure {
  const { code } = error as { code?: string };
  if (code === 'UND_ERR_HEADERS_TIMEOUT') {
    const message = `The upstream platform ${host} did not answer in time.`;
    return new UpstreamFailure('UNKNOWN', { code: 'PROVIDER_TIMEOUT', message });
  }
  return unreachable(`The upstream platform ${host} cannot be reached, or broke off.`, 'UNKNOWN');
}
