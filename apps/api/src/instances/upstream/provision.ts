import { instanceLimits } from '@isotope/core';
import { readOrReport, withStages } from '../check.js';
import type { CreateInstancePorts, Provision, ProvisionedDraft } from '../create-instance.js';
import type { Draft } from '../draft.js';
import { InvalidConfigurationError } from '../errors.js';
import { type AttemptPorts, type MadeUpstream, createThere, takeOver } from './attempts.js';
import { toDomainError } from './failures.js';
import { UpstreamFailure, type UpstreamInstance, type UpstreamJoin } from './ports.js';
import { type Receipt, startReceipt } from './receipt.js';
import { markerOf, shownOf } from './shown.js';

export type ProvisionPorts = CreateInstancePorts & AttemptPorts;

/**
 * Creates at the upstream platform, which asks the provider in our stead. What it refuses is thrown as a
 * VerificationError or an InvalidConfigurationError with its words. A repeat under an idempotency key takes over what an
 * earlier try has made there.
 */
export const provisionUpstream =
  (ports: ProvisionPorts): Provision =>
  (actor, asked, idempotency) =>
    withStages(ports.stages, actor, asked.attemptId, async ({ onStage: publish }) => {
      const draft = readOrReport(ports, asked, publish);
      refuseLastTag(draft);
      const receipt = startReceipt({ clock: ports.clock, url: ports.upstream.url }, publish);
      const isChecked = asked.verify !== 'SKIP';
      try {
        const earlier = idempotency && (await takeOver(ports, actor, idempotency));
        const there = earlier ?? (await createThere(ports, actor, { ...upstreamDraft(draft), isChecked }, idempotency));
        if (isChecked) await refuseInvalid(ports, there);
        return provisioned(ports, actor.organizationId, draft, there, isChecked ? receipt : undefined);
      } catch (error) {
        if (!(error instanceof UpstreamFailure)) throw error;
        throw toDomainError(error, receipt.failed(error), { elementKey: draft.element.key });
      }
    });

const upstreamDraft = ({ element, name, tags, configuration }: Draft) => ({
  elementKey: element.key,
  name,
  tags,
  configuration,
});

/** One tag of those the platform takes is ours. */
function refuseLastTag({ tags }: Draft): void {
  if (tags.length < instanceLimits.tags) return;
  const message = `There may be at most ${instanceLimits.tags - 1} tags: the upstream platform gets one more, by which Isotope finds the instance there.`;
  throw new InvalidConfigurationError([{ key: 'tags', label: 'Tags', code: 'TOO_MANY', message }]);
}

/** Platforms of this kind have been known to create in spite of a failed login; then what was made is taken back. */
async function refuseInvalid(
  { upstream, links, clock }: AttemptPorts,
  { attemptId, made }: MadeUpstream,
): Promise<void> {
  if (made.isValid !== false) return;
  await links.abandon(attemptId, clock.now());
  await upstream.delete(made.number).then(
    () => links.end(attemptId),
    () => undefined, // it is looked for later
  );
  const message = 'The upstream platform has marked the new instance as not valid; it was taken back.';
  throw new UpstreamFailure('REFUSED', { code: 'CREDENTIALS_REJECTED', message });
}

function provisioned(
  { vault, upstream }: ProvisionPorts,
  organizationId: string,
  draft: Draft,
  { attemptId, made }: MadeUpstream,
  receipt: Receipt | undefined,
): ProvisionedDraft {
  return {
    id: attemptId,
    draft,
    verification: receipt?.accepted(acceptance(upstream.url, made)) ?? null,
    upstream: joinOf({ vault, upstream }, { organizationId, id: attemptId }, draft, { attemptId, made }),
  };
}

const acceptance = (url: string, { number }: UpstreamInstance) =>
  `${new URL(url).host} has checked the account and created its instance ${number}.`;

/** What is recorded of an instance made upstream, its token sealed for the instance it is to serve. */
export const joinOf = (
  { vault, upstream }: Pick<ProvisionPorts, 'vault' | 'upstream'>,
  { organizationId, id }: { readonly organizationId: string; readonly id: string },
  { element }: Pick<Draft, 'element'>,
  { attemptId, made }: MadeUpstream,
): UpstreamJoin => ({
  platformUrl: upstream.url,
  attemptId,
  upstreamNumber: made.number,
  sealedToken: vault.seal(tokenContext(organizationId, id), made.token),
  shown: shownOf(element, made),
});

/** What an upstream token's envelope is bound to. */
export const tokenContext = (organizationId: string, instanceId: string) => ({
  organizationId,
  subjectId: instanceId,
  purpose: 'upstream-token',
});

/** The tags an instance has upstream: its own and the one by which it is found. */
export const upstreamTags = (tags: readonly string[], attemptId: string): readonly string[] => [
  ...tags,
  markerOf(attemptId),
];
