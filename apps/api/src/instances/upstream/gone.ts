import { unreachable } from './failures.js';
import type { Upstream, UpstreamFailure, UpstreamLink } from './ports.js';

/** What to say when the instance has vanished there. */
export const goneMessage = (url: string, number: number | null): string =>
  `The instance is gone at the upstream platform ${new URL(url).host}${number === null ? '' : `, where it was ${number}`}. Delete it here and bring it back: that creates it there anew.`;

/** The instance's number there; throws an UpstreamFailure when it is there no more. */
export function numberOf(link: UpstreamLink, { url }: Upstream): number {
  if (link.upstreamNumber !== null) return link.upstreamNumber;
  throw gone(url, link);
}

/** The instance has vanished there. */
export const gone = (url: string, { upstreamNumber }: UpstreamLink): UpstreamFailure =>
  unreachable(goneMessage(url, upstreamNumber), 'REFUSED');
