import { ForbiddenError } from '../accounts/people-errors.js';
import { mayActAs } from '../accounts/roles.js';
import type { SecretUses } from '../audit/secret-uses.js';
import type { Life } from '../instances/life.js';
import type { Actor, Clock, StoredInstance } from '../instances/ports.js';
import { translated } from '../instances/upstream/failures.js';
import type { Forward } from '../instances/upstream/forward-call.js';
import { UpstreamFailure } from '../instances/upstream/ports.js';
import { type RecordWritePorts, record } from './record-activity.js';
import { readWholeNumber } from '../whole-number.js';

export type ForwardingPorts = Pick<RecordWritePorts, 'recordActivity' | 'onUnrecorded'> & {
  readonly clock: Pick<Clock, 'now'>;
  readonly secretUses: Pick<SecretUses, 'note'>;
};

/**
 * Says whether an instance lives upstream, and if so how a call is passed on to it; throws a ForbiddenError when whoever
 * may only look wants to write. Each call is counted as a use of its secrets; of
 * one that may write it is written down who made it, before its answer is given: unless it was refused there, which
 * leaves no trace, as with the hub's own writes.
 */
export const passCallOn =
  (ports: ForwardingPorts, { findForwarding }: Pick<Life, 'findForwarding'>) =>
  async (actor: Actor, instance: StoredInstance, method: string): Promise<Forward | undefined> => {
    const forward = await findForwarding(instance);
    if (!forward) return undefined;
    const { role } = actor.user;
    if (!isReading(method) && !mayActAs(role, 'EDITOR')) throw new ForbiddenError(role, 'EDITOR');
    return (call) => translated(instance, () => passOn(ports, actor, instance, forward, call));
  };

/** Whether calls of this method change nothing. */
export const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD';

async function passOn(
  ports: ForwardingPorts,
  actor: Actor,
  { id: instanceId, organizationId }: StoredInstance,
  forward: Forward,
  call: Parameters<Forward>[0],
): ReturnType<Forward> {
  ports.secretUses.note({ organizationId, instanceId, actorId: actor.user.id, purpose: 'DATA' });
  const { method, path } = call;
  if (isReading(method)) return forward(call);
  const note = (status: number | null) =>
    record(
      ports,
      {
        ...{ action: 'CALL_FORWARDED', at: ports.clock.now(), instanceId, fields: [] },
        ...recordIn(path),
        about: { method, path: patternOf(path), status },
      },
      actor,
    );
  try {
    const answer = await forward(call);
    if (answer.status < 400 || answer.status >= 500) await note(answer.status);
    return answer;
  } catch (error) {
    // What was sent and not answered may have been done.
    const wasRefused = error instanceof UpstreamFailure && error.outcome !== 'UNKNOWN';
    if (!wasRefused) await note(null);
    throw error;
  }
}

const segmentsOf = (path: string): readonly string[] => (path.split('?')[0] ?? '').split('/').filter(Boolean);

/** What may be told of a segment: names of the platform's own, not what a caller may have put into an address. */
const isName = (segment: string): boolean => /^[A-Za-z][A-Za-z_-]{0,39}$/.test(segment);

/** A path with everything blotted out that is no name: `/hubs/crm/contacts/{}/activities`. */
const patternOf = (path: string): string =>
  segmentsOf(path)
    .slice(0, 10)
    .map((segment) => `/${isName(segment) ? segment : '{}'}`)
    .join('');

/** The object and the record a call is about, of `/hubs/{hub}/{object}/{id}` or `/instances/{object}`. */
function recordIn(path: string): { readonly object: string; readonly recordId: number | null } {
  const segments = segmentsOf(path);
  const [object = '', id = ''] = segments.slice(segments[0] === 'hubs' ? 2 : 1);
  return { object: isName(object) ? object : '{}', recordId: readWholeNumber(id) ?? null };
}
