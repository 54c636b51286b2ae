import type { NewInstance } from '@isotope/core';
import type { Turns } from '../processes/turns.js';
import { IdempotencyConflictError } from './errors.js';
import {
  type Actor,
  type Clock,
  type IdempotencyRecord,
  IdempotencyKeyTaken,
  type InstanceStore,
  type Vault,
} from './ports.js';
import { dayMs } from '../milliseconds.js';

/** How long a repeat gets the first answer again. */
const keptForMs = dayMs;

export type Idempotency = IdempotencyRecord;

interface Running<Answer> {
  readonly requestHash: string;
  readonly answer: Promise<Answer>;
}

/**
 * Runs the work of a request under an idempotency key once. A repeat while the first is running waits and gets its
 * answer, or its failure; a later one gets the stored answer again. A failure is not kept: the next repeat is a new try.
 * Throws an IdempotencyConflictError when the key was used with another request, or its instance is no longer there.
 */
export function once<Answer>(
  ports: {
    readonly instances: InstanceStore;
    readonly vault: Vault;
    readonly clock: Clock;
    readonly inTurnOfAll?: Turns | undefined;
  },
  reread: (organizationId: string, instanceId: string) => Promise<Answer | undefined>,
  /** Whether anybody outside is asked, for which no two processes should begin the same. */
  doesAsk: (asked: NewInstance) => boolean = () => true,
) {
  const running = new Map<string, Running<Answer>>();

  const repeat = async (organizationId: string, key: string, requestHash: string): Promise<Answer | undefined> => {
    const known = await ports.instances.findIdempotent(organizationId, key, ports.clock.now());
    if (!known) return undefined;
    if (known.requestHash !== requestHash) throw new IdempotencyConflictError('OTHER_REQUEST');
    const answer = await reread(organizationId, known.instanceId);
    if (!answer) throw new IdempotencyConflictError('DELETED_SINCE');
    return answer;
  };

  const runOnce = async (
    { organizationId }: Actor,
    record: Idempotency,
    work: (idempotency: Idempotency) => Promise<Answer>,
    isAsking: boolean,
  ): Promise<Answer> => {
    const { key, requestHash } = record;
    const earlier = await repeat(organizationId, key, requestHash);
    if (earlier) return earlier;
    if (!ports.inTurnOfAll || !isAsking) return runNew(organizationId, record, work);
    return ports.inTurnOfAll(ports.vault.hash(`${organizationId}\0${key}`), async (signal) => {
      const elsewhere = await repeat(organizationId, key, requestHash);
      if (elsewhere) return elsewhere;
      signal.throwIfAborted(); // from here on the key itself decides who is answered
      return runNew(organizationId, record, work);
    });
  };

  const runNew = async (
    organizationId: string,
    record: Idempotency,
    work: (idempotency: Idempotency) => Promise<Answer>,
  ): Promise<Answer> => {
    const { key, requestHash } = record;
    try {
      return await work(record);
    } catch (error) {
      if (!(error instanceof IdempotencyKeyTaken)) throw error;
      const winner = await repeat(organizationId, key, requestHash);
      if (winner) return winner;
      throw error;
    }
  };

  return (actor: Actor, asked: NewInstance, work: (idempotency: Idempotency) => Promise<Answer>): Promise<Answer> => {
    const key = asked.idempotencyKey ?? '';
    const requestHash = ports.vault.hash(canonical(asked));
    const slot = `${actor.organizationId}\0${key}`;
    const first = running.get(slot);
    if (first) {
      return first.requestHash === requestHash
        ? first.answer
        : Promise.reject(new IdempotencyConflictError('OTHER_REQUEST'));
    }
    const expiresAt = new Date(ports.clock.now().getTime() + keptForMs);
    const answer = runOnce(actor, { key, requestHash, expiresAt }, work, doesAsk(asked)).finally(() =>
      running.delete(slot),
    );
    running.set(slot, { requestHash, answer });
    return answer;
  };
}

/** A request as text that is equal for equal requests, whatever the order of its keys. */
const canonical = ({ elementKey, name, configuration, tags, verify }: NewInstance) =>
  JSON.stringify([
    elementKey,
    name,
    Object.entries(configuration).sort(([a], [b]) => (a < b ? -1 : 1)),
    tags ?? null,
    verify,
  ]);
