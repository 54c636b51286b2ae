import { z } from 'zod';
import type { Configuration } from './configuration.js';
import type { EntryProblem } from './entry-problem.js';
import { withoutHtmlTags } from './html-tags.js';

export const instanceStates = ['VERIFIED', 'REJECTED', 'UNREACHABLE', 'UNVERIFIED'] as const;
/** What the provider says of an instance's credentials. Whether the instance is disabled is a matter of its own. */
export type InstanceState = (typeof instanceStates)[number];

export const verifyModes = ['REQUIRED', 'ALLOW_UNREACHABLE', 'SKIP'] as const;
/** Whether the provider is asked before an instance is stored. */
export type VerifyMode = (typeof verifyModes)[number];

export const verificationStageNames = ['CONFIGURATION', 'ZONE', 'NETWORK', 'SIGN_IN', 'PERMISSION'] as const;
export type VerificationStageName = (typeof verificationStageNames)[number];

export const stageStatuses = ['RUNNING', 'PASSED', 'FAILED', 'SKIPPED'] as const;

/** Why a step can fail. */
export const stageFailureCodes = [
  'INVALID_CONFIGURATION',
  'CREDENTIALS_REJECTED',
  'INTEGRATION_CODE_REJECTED',
  'PROVIDER_USER_LOCKED',
  'PERMISSION_DENIED',
  'SERVER_URL_INVALID',
  'PROVIDER_THROTTLED',
  'PROVIDER_UNREACHABLE',
  'PROVIDER_TIMEOUT',
] as const;

/** One step of a check, with its time and what was said. A step that was never reached has no times. */
export const verificationStageSchema = z.object({
  name: z.enum(verificationStageNames),
  status: z.enum(stageStatuses),
  startedAt: z.coerce.date().optional(),
  durationMs: z.number().optional(),
  /** Why it failed, for programs; absent unless it did, and where nobody knows. */
  code: z.enum(stageFailureCodes).optional(),
  message: z.string().optional(),
  providerMessage: z.string().optional(),
});
export type VerificationStage = z.output<typeof verificationStageSchema>;

/** The receipt of a check: what was asked of the provider, how long it took, what it said. */
export const verificationSchema = z.object({
  verdict: z.enum(instanceStates),
  stages: z.array(verificationStageSchema),
  startedAt: z.coerce.date(),
  durationMs: z.number(),
});
export type Verification = z.output<typeof verificationSchema>;

/** What is known of one value of an instance's configuration; a secret's value never is. */
export interface ConfigurationValue {
  readonly key: string;
  readonly value: string | null;
  readonly isSecret: boolean;
  readonly updatedAt: Date;
  /** Four hexadecimal digits that tell two secrets apart; absent for what is no secret. */
  readonly fingerprint?: string;
}

/** One account's provisioned element. `id` is a UUIDv7; `number` is what the REST API calls `id`. */
export interface Instance {
  readonly id: string;
  readonly number: number;
  readonly elementKey: string;
  readonly name: string;
  readonly state: InstanceState;
  readonly disabled: boolean;
  readonly tags: readonly string[];
  readonly configuration: readonly ConfigurationValue[];
  readonly lastVerification: Verification | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What someone asks for when an instance is to be made. */
export interface NewInstance {
  /** The element's key, or the integer the REST API calls its `id`. */
  readonly elementKey: string | number;
  readonly name: string;
  readonly configuration: Configuration;
  readonly tags?: readonly string[] | undefined;
  readonly verify: VerifyMode;
  readonly idempotencyKey?: string | undefined;
  /** Under this id of the client's making the check can be followed while it runs. */
  readonly attemptId?: string | undefined;
  /** What was found wrong while it was read, to be named together with all else. */
  readonly problems?: readonly EntryProblem[] | undefined;
}

/** Hard limits on what is not part of the element's configuration. Lengths in characters. */
export const instanceLimits = { name: 255, tag: 255, tags: 50, idempotencyKey: 255 } as const;

/**
 * A name as it is kept: HTML tags removed, as the platform did, white space at the ends and in runs folded, and left
 * out what cannot be seen or stored (control characters, halves of surrogate pairs). Cleaning twice changes nothing.
 */
export const cleanName = (name: string): string =>
  withoutHtmlTags(name.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, ''))
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The tags as they are kept: cleaned, each once, empty ones left out. With none, the cleaned name is the one tag, as on
 * the platform, cut to a tag's length.
 */
export function cleanTags(tags: readonly string[] | undefined, name: string): readonly string[] {
  const kept = distinct(tags ?? []);
  return kept.length > 0 ? kept : distinct([name.slice(0, instanceLimits.tag)]);
}

const distinct = (tags: readonly string[]): readonly string[] => [
  ...new Set(tags.map(cleanName).filter((tag) => tag !== '')),
];
