import { type KillPorts, type KillTarget, type Killed, type Killer, disableInstances } from '../kill-instances.js';
import { UpstreamFailure, owedAfterKill } from './ports.js';
import { type UpstreamPorts, toldUntil, upstreamOf } from './upstream-of.js';

/** Calls to the platform at one time. */
const atOnce = 8;
/** The longest an answer waits for the platform: the instances are off here, and what is owed is not forgotten. */
const patienceMs = 10_000;

/**
 * Disables instances here, at once, and then at the platform those that live there. What the platform does not take within
 * a while stays owed, and is brought to it with the other changes that are.
 */
export const killUpstream =
  (ports: UpstreamPorts & KillPorts) =>
  async (target: KillTarget, by: Killer): Promise<Killed> => {
    const instances = await disableInstances(ports)(target, by);
    let pendingUpstream = 0;
    const left = instances.map(({ id }) => id);
    const until = Date.now() + patienceMs;
    const work = async (): Promise<void> => {
      for (let id = left.pop(); id !== undefined; id = left.pop()) {
        const isDone = Date.now() < until && (await disableThere(ports, id, until - Date.now()));
        if (!isDone && (await isOwed(ports, id))) pendingUpstream += 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return { instances, pendingUpstream };
  };

const isOwed = async ({ links }: UpstreamPorts, id: string): Promise<boolean> => {
  const link = await links.findLink(id);
  return link !== undefined && link.upstreamNumber !== null && link.dueAt !== null;
};

/** Whether it is disabled there, or does not live there; false as well when the time is over before that is known. */
function disableThere(ports: UpstreamPorts, id: string, waitMs: number): Promise<boolean> {
  const telling = ports.inTurn(id, (signal) => tell(ports, id, signal));
  telling.catch(() => undefined); // once nobody waits any more, it stays owed
  const { promise: late, cancel } = after(waitMs);
  return Promise.race([telling, late]).finally(cancel);
}

function after(ms: number): { readonly promise: Promise<false>; cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), ms)));
  return { promise, cancel: () => clearTimeout(timer) };
}

async function tell(ports: UpstreamPorts, id: string, signal: AbortSignal): Promise<boolean> {
  const link = await ports.links.findLink(id);
  if (!link || link.upstreamNumber === null) return true;
  try {
    await toldUntil(signal, upstreamOf(ports, link)).setDisabled(link.upstreamNumber, true);
  } catch (error) {
    if (!(error instanceof UpstreamFailure)) throw error;
    return false;
  }
  if (signal.aborted) return false;
  // What was owed before the kill is still owed.
  if (link.problem === owedAfterKill) await ports.links.settle(id, undefined, null);
  return true;
}
