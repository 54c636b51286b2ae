import type { NewInstance, Verification, VerificationStage } from '@isotope/core';
import { InvalidConfigurationError, VerificationError } from './errors.js';
import { type Draft, readDraft } from './draft.js';
import type { Actor, Catalogue, CheckResult, StageFeed, Verifier } from './ports.js';

export interface CheckPorts {
  readonly catalogue: Catalogue;
  readonly verifier: Verifier;
  readonly stages: StageFeed;
}

/** A draft and what its provider said of it; no verification when it was not asked. */
export interface CheckedDraft {
  readonly draft: Draft;
  readonly verification: Verification | null;
}

/** What a check may still become an instance of when nobody could be asked. */
const unreachable: ReadonlySet<string> = new Set(['PROVIDER_UNREACHABLE', 'PROVIDER_TIMEOUT']);

/**
 * Checks a request and asks its provider, telling each stage to whoever follows the attempt. Throws what `readDraft`
 * throws, and a VerificationError when the provider refused or could not be asked.
 */
export async function checkDraft(ports: CheckPorts, actor: Actor, asked: NewInstance): Promise<CheckedDraft> {
  const feed = asked.attemptId === undefined ? silent : ports.stages.open(actor.user.id, asked.attemptId);
  try {
    const draft = readOrReport(ports, asked, feed.publish);
    if (asked.verify === 'SKIP') return { draft, verification: null };
    const result = await ports.verifier.verify(draft.element, draft.configuration, feed.publish);
    return { draft, verification: acceptedVerification(result, asked) };
  } finally {
    feed.close();
  }
}

const silent = { publish: () => undefined, close: () => undefined };

function readOrReport(ports: CheckPorts, asked: NewInstance, publish: (stage: VerificationStage) => void): Draft {
  try {
    return readDraft(ports, asked);
  } catch (error) {
    if (error instanceof InvalidConfigurationError) {
      publish({
        name: 'CONFIGURATION',
        status: 'FAILED',
        startedAt: new Date(),
        durationMs: 0,
        message: error.message,
      });
    }
    throw error;
  }
}

function acceptedVerification({ verification, refusal }: CheckResult, { verify }: NewInstance): Verification {
  if (!refusal || (verify === 'ALLOW_UNREACHABLE' && unreachable.has(refusal.code))) return verification;
  throw new VerificationError(refusal, verification);
}
