import type { SecretUses } from '../audit/secret-uses.js';
import type { NewInstance, Verification, VerificationStage, VerifyMode } from '@isotope/core';
import { type AskedAbout, InvalidConfigurationError, VerificationCancelledError, VerificationError } from './errors.js';
import { type Draft, readDraft } from './draft.js';
import type { Actor, Catalogue, Clock } from './ports.js';
import type { CheckOptions, CheckResult, StageFeed, Verifier } from './verifier-ports.js';

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

/** How a check tells its stages to whoever follows it, and hears that it is wanted no more. */
export type Watch = Pick<CheckOptions, 'onStage' | 'signal'>;

/** Tells a stage to whoever follows the check. */
export type Publish = Watch['onStage'];

/** What a check may still become an instance of when nobody could be asked. */
const unreachable: ReadonlySet<string> = new Set(['PROVIDER_UNREACHABLE', 'PROVIDER_TIMEOUT']);

/**
 * Checks a request and asks its provider, telling each stage to whoever follows the attempt. Throws what `readDraft`
 * throws, a VerificationError when the provider refused or could not be asked, and a VerificationCancelledError.
 */
export const checkDraft = (ports: CheckPorts, actor: Actor, asked: NewInstance): Promise<CheckedDraft> =>
  withStages(ports.stages, actor, asked.attemptId, async (watch) => {
    const draft = readOrReport(ports, asked, watch.onStage);
    if (asked.verify === 'SKIP') return { draft, verification: null };
    const result = await ports.verifier.verify(draft.element, draft.configuration, watch);
    return { draft, verification: acceptedVerification(result, asked.verify, { elementKey: draft.element.key }) };
  });

/** Runs work that tells its stages to whoever follows the attempt; the attempt ends with it. */
export async function withStages<Answer>(
  stages: StageFeed,
  actor: Actor,
  attemptId: string | undefined,
  work: (watch: Watch) => Promise<Answer>,
): Promise<Answer> {
  if (attemptId === undefined) return work({ onStage: () => undefined });
  const feed = stages.open(actor.user.id, attemptId);
  let latest: VerificationStage | undefined;
  const onStage = (stage: VerificationStage) => {
    if (feed.signal.aborted) return;
    latest = stage;
    feed.publish(stage);
  };
  try {
    return await work({ onStage, signal: feed.signal });
  } catch (error) {
    if (error instanceof VerificationCancelledError && latest?.status === 'RUNNING') {
      feed.publish({ ...latest, status: 'FAILED', message: error.message });
    }
    throw error;
  } finally {
    feed.close();
  }
}

/** A check's receipt when an instance may be stored with it; else throws a VerificationError or an InvalidConfigurationError. */
export function acceptedVerification(result: CheckResult, verify: VerifyMode, about: AskedAbout): Verification {
  const { verification, refusal, problems } = result;
  if (problems) throw new InvalidConfigurationError(problems);
  if (!refusal || (verify === 'ALLOW_UNREACHABLE' && unreachable.has(refusal.code))) return verification;
  throw new VerificationError(refusal, verification, about);
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
