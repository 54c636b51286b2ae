import type { SecretUses } from '../audit/secret-uses.js';
import type { NewInstance, Verification, VerificationStage, VerifyMode } from '@isotope/core';
import { InvalidConfigurationError, VerificationError } from './errors.js';
import { type Draft, readDraft } from './draft.js';
import type { Actor, Catalogue, Clock } from './ports.js';
import type { CheckResult, StageFeed, Verifier } from './verifier-ports.js';

export interface CheckPorts {
  readonly catalogue: Catalogue;
  readonly verifier: Verifier;
  readonly stages: StageFeed;
  readonly secretUses: Pick<SecretUses, 'note'>;
  readonly clock: Clock;
}

/** A draft and what its provider said of it; no verification when it was not asked. */
export interface CheckedDraft {
  readonly draft: Draft;
  readonly verification: Verification | null;
}

/** Tells a stage to whoever follows the check. */
export type Publish = (stage: VerificationStage) => void;

/** What a check may still become an instance of when nobody could be asked. */
const unreachable: ReadonlySet<string> = new Set(['PROVIDER_UNREACHABLE', 'PROVIDER_TIMEOUT']);

/**
 * Checks a request and asks its provider, telling each stage to whoever follows the attempt. Throws what `readDraft`
 * throws, and a VerificationError when the provider refused or could not be asked.
 */
export const checkDraft = (ports: CheckPorts, actor: Actor, asked: NewInstance): Promise<CheckedDraft> =>
  withStages(ports.stages, actor, asked.attemptId, async (publish) => {
    const draft = readOrReport(ports, asked, publish);
    if (asked.verify === 'SKIP') return { draft, verification: null };
    const result = await ports.verifier.verify(draft.element, draft.configuration, publish);
    return { draft, verification: acceptedVerification(result, asked.verify) };
  });

/** Runs work that tells its stages to whoever follows the attempt; the attempt ends with it. */
export async function withStages<Answer>(
  stages: StageFeed,
  actor: Actor,
  attemptId: string | undefined,
  work: (publish: Publish) => Promise<Answer>,
): Promise<Answer> {
  if (attemptId === undefined) return work(() => undefined);
  const feed = stages.open(actor.user.id, attemptId);
  try {
    return await work(feed.publish);
  } finally {
    feed.close();
  }
}

/** A check's receipt when an instance may be stored with it; else throws a VerificationError or an InvalidConfigurationError. */
export function acceptedVerification(result: CheckResult, verify: VerifyMode): Verification {
  const { verification, refusal, problems } = result;
  if (problems) throw new InvalidConfigurationError(problems);
  if (!refusal || (verify === 'ALLOW_UNREACHABLE' && unreachable.has(refusal.code))) return verification;
  throw new VerificationError(refusal, verification);
}

/** Reads the draft as `readDraft` does; whoever follows the attempt is told when it is refused. */
export function readOrReport(ports: CheckPorts, asked: NewInstance, publish: Publish): Draft {
  try {
    return readDraft(ports, asked);
  } catch (error) {
    if (error instanceof InvalidConfigurationError) {
      const startedAt = ports.clock.now();
      const { code, message } = error;
      publish({ name: 'CONFIGURATION', status: 'FAILED', code, startedAt, durationMs: 0, message });
    }
    throw error;
  }
}
