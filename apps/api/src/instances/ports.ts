import type {
  Configuration,
  Element,
  EntryProblem,
  Instance,
  InstanceState,
  Verification,
  VerificationStage,
} from '@isotope/core';
import type { Role } from '../accounts/ports.js';
import type { Check, CheckTrigger } from './checks.js';
import type { VerificationErrorCode } from './errors.js';
import type { UpstreamJoin } from './upstream/ports.js';

/** What an envelope is bound to; it opens for nothing else. */
export interface SealContext {
  readonly organizationId: string;
  /** The id of the row the envelope belongs to. */
  readonly subjectId: string;
  /** What the row keeps it for: `configuration`, `token`, `user-secret`. */
  readonly purpose: string;
}

/** Seals what must not be read from the database. */
export interface Vault {
  seal(context: SealContext, text: string): string;
  /** Throws when the envelope was not sealed for this context. */
  open(context: SealContext, envelope: string): string;
  /** Four hexadecimal digits, equal for equal secrets of one organisation. */
  fingerprint(organizationId: string, text: string): string;
  /** A keyed hash of anything that must be recognised but not kept. */
  hash(text: string): string;
}

/** Makes and recognises the secrets callers carry: 256 random bits, found by a keyed hash. */
export interface Tokens {
  /** 44 characters of base64, as the platform's own tokens were. */
  mint(): string;
  hash(token: string): string;
}

export interface Clock {
  now(): Date;
  /** A fresh UUIDv7. */
  newId(): string;
}

/** The elements that can be connected. */
export interface Catalogue {
  readonly elements: readonly Element[];
  /** By key, in any case, or by the platform's integer id. */
  find(keyOrNumber: string | number): Element | undefined;
  /** Known keys that look like this one, nearest first. */
  suggest(key: string): readonly string[];
}

/** Why a provider did not accept a configuration. */
export interface Refusal {
  readonly code: VerificationErrorCode;
  readonly message: string;
  /** The configuration entry at fault. */
  readonly entryKey?: string | undefined;
  readonly providerMessage?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

/** A check's receipt; unless the verdict is VERIFIED, a refusal or problems beside it. */
export interface CheckResult {
  readonly verification: Verification;
  readonly refusal?: Refusal;
  /** What asking showed to be wrong with the configuration itself, such as an address that leads elsewhere. */
  readonly problems?: readonly EntryProblem[];
}

/** Asks an element's provider about a configuration. */
export interface Verifier {
  /** What makes the configuration unsafe or impossible to send, found without sending anything. */
  findProblems(element: Element, configuration: Configuration): readonly EntryProblem[];
  /** `stored` is the instance whose configuration this is, when it is checked as it stands. */
  verify(
    element: Element,
    configuration: Configuration,
    onStage: (stage: VerificationStage) => void,
    stored?: StoredInstance,
  ): Promise<CheckResult>;
  /** Values of the bundled sandbox's account; empty when none runs. */
  sandboxConfiguration(element: Element): Configuration;
}

/** What is known of a configuration while it is being filled in. */
export interface Suggestion {
  /** The configuration entry it is about. */
  readonly entryKey: string;
  /** What was found, for people. */
  readonly found?: string;
  /** The value that says so. */
  readonly value?: { readonly key: string; readonly value: string };
  readonly problem?: string;
}

/** Tells what it knows of a configuration before it is complete; asks the provider at most once, without any secret. */
export interface Advisor {
  /** Undefined when there is nothing to tell, or the provider does not answer. */
  suggest(element: Element, configuration: Configuration): Promise<Suggestion | undefined>;
}

/** Carries the stages of running checks to those who follow them. */
export interface StageFeed {
  open(userId: string, attemptId: string): { publish(stage: VerificationStage): void; close(): void };
  /** The stages so far and those to come; ends with the check. */
  follow(userId: string, attemptId: string, signal?: AbortSignal): AsyncIterableIterator<VerificationStage>;
}

/** An instance with what only its keeper may see. */
export interface StoredInstance extends Instance {
  readonly organizationId: string;
  /** The user who created it. */
  readonly owner: UserSummary;
  readonly sealedConfiguration: string | null;
  /** The element token now in force, sealed. */
  readonly sealedToken: string;
  readonly tokenCreatedAt: Date;
  /** When a call last carried the token, to within a minute. */
  readonly tokenUsedAt: Date | null;
  /** Null while it is there. */
  readonly deletedAt: Date | null;
}

/** A token that was replaced and still works until it expires. */
export interface RetiringToken {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

/** The configuration an instance had before the one in force. */
export interface ReplacedConfiguration extends Pick<
  StoredInstance,
  'configuration' | 'sealedConfiguration' | 'state' | 'lastVerification'
> {
  readonly replacedAt: Date;
  readonly expiresAt: Date;
}

/** A user, as much as instances and activity name. */
export interface UserSummary {
  readonly id: string;
  readonly number: number;
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly role: Role;
}

export const activityActions = [
  'INSTANCE_CREATED',
  'INSTANCE_UPDATED',
  'CONFIGURATION_RESTORED',
  'INSTANCE_ENABLED',
  'INSTANCE_DISABLED',
  'TOKEN_ROTATED',
  'INSTANCE_CHECKED',
  'INSTANCE_DELETED',
  'INSTANCE_RESTORED',
  'RECORD_CREATED',
  'RECORD_UPDATED',
  'RECORD_CONVERTED',
  'RECORD_WRITE_UNCERTAIN',
  'BULK_QUERY_STARTED',
  'BULK_DOWNLOADED',
  'CALL_FORWARDED',
] as const;
export type ActivityAction = (typeof activityActions)[number];
export const activitySources = ['REST', 'GRAPHQL', 'CONSOLE', 'CLI', 'SYSTEM'] as const;
export type ActivitySource = (typeof activitySources)[number];

/** Who does something, through which door, in which request. */
export interface Actor {
  readonly organizationId: string;
  readonly user: UserSummary;
  readonly source: ActivitySource;
  readonly requestId: string;
  /** The caller's network address, where there is one. */
  readonly address?: string | undefined;
}

/** Who is told to have done something: an actor, or Isotope itself, which is no user. */
export type Doer = Omit<Actor, 'user' | 'requestId'> & {
  readonly user: { readonly id: string } | null;
  readonly requestId: string | null;
};

/** Something that happened to an instance. */
export interface Activity {
  /** Rises with time. */
  readonly number: number;
  readonly action: ActivityAction;
  readonly at: Date;
  readonly actor: UserSummary | null;
  readonly source: ActivitySource;
  readonly requestId: string | null;
  /** The caller's network address, where there is one. */
  readonly address: string | null;
  readonly state: InstanceState | null;
  /** The record at the provider it concerns; its id is null where it is not known, or where all of an object are meant. */
  readonly record: { readonly object: string; readonly id: number | null } | null;
  /** What changed: `name`, `tags`, keys of configuration values, names of a record's fields; never a value. */
  readonly changes: readonly string[];
}

/** Which instances of an organisation are wanted; everything given must hold. */
export interface InstanceFilter {
  readonly search?: string | undefined;
  readonly states?: readonly InstanceState[] | undefined;
  readonly elementKey?: string | undefined;
  /** The user who created it. */
  readonly ownerId?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly disabled?: boolean | undefined;
  /** The deleted ones instead of those that are there. */
  readonly deleted?: boolean | undefined;
}

/** A tag and how many instances carry it. */
export interface TagCount {
  readonly tag: string;
  readonly instanceCount: number;
}

export interface InstanceOrder {
  readonly field: 'CREATED_AT' | 'NAME';
  readonly direction: 'ASC' | 'DESC';
}

/** Where a page starts: after the row with this id (and, in order of names, this folded name). */
export interface InstancePosition {
  readonly id: string;
  readonly nameKey: string;
}

export interface InstanceQuery {
  readonly filter: InstanceFilter;
  readonly order: InstanceOrder;
  readonly after?: InstancePosition | undefined;
  /** How many rows at most. */
  readonly limit: number;
}

/** Everything that is written when an instance is made; it stands or falls together. */
export interface InstanceRecord {
  readonly instance: Omit<
    StoredInstance,
    'number' | 'owner' | 'sealedToken' | 'tokenCreatedAt' | 'tokenUsedAt' | 'deletedAt'
  >;
  readonly token: { readonly hash: string; readonly sealed: string };
  readonly actor: Actor;
  readonly idempotency?: IdempotencyRecord;
  /** Where it lives upstream, when it was provisioned there. */
  readonly upstream?: UpstreamJoin;
}

export interface IdempotencyRecord {
  readonly key: string;
  /** Keyed hash of the request, to tell a repeat from another request under the same key. */
  readonly requestHash: string;
  readonly expiresAt: Date;
}

/** Thrown by `create` when the idempotency key was taken between looking and writing. */
export class IdempotencyKeyTaken extends Error {
  override readonly name = 'IdempotencyKeyTaken';
}

/** What may change in an instance once it is there. */
export type InstanceChanges = Partial<
  Pick<
    StoredInstance,
    'name' | 'tags' | 'disabled' | 'state' | 'configuration' | 'sealedConfiguration' | 'lastVerification' | 'deletedAt'
  >
>;

/** A change to an instance and all that goes with it; it stands or falls together. */
export interface InstanceUpdate {
  /** The instance as it was read; the change is refused when another came between. */
  readonly instance: StoredInstance;
  readonly changes: InstanceChanges;
  /** A new token; the old one works until the given moment, not at all without one. */
  readonly token?: { readonly hash: string; readonly sealed: string; readonly oldWorksUntil: Date | null };
  /** Until when the configuration that is replaced can be put back. */
  readonly keepReplacedUntil?: Date;
  readonly action: ActivityAction;
  /** What a check was made for, where the action does not tell. */
  readonly trigger?: CheckTrigger;
  /** What the activity says has changed. */
  readonly changed?: readonly string[];
  readonly actor: Doer;
  readonly at: Date;
}

/** Thrown by `update` when the instance has changed since it was read. */
export class VersionMoved extends Error {
  override readonly name = 'VersionMoved';
}

/** Keeps instances. Everything it answers belongs to the organisation asked for; deleted instances are not there. */
export interface InstanceStore {
  /** Durable when it returns. Returns the number the database gave; throws IdempotencyKeyTaken. */
  create(record: InstanceRecord): Promise<number>;
  findById(organizationId: string, id: string): Promise<StoredInstance | undefined>;
  findByNumber(organizationId: string, number: number): Promise<StoredInstance | undefined>;
  findIdempotent(
    organizationId: string,
    key: string,
    now: Date,
  ): Promise<{ readonly requestHash: string; readonly instanceId: string } | undefined>;
  list(organizationId: string, query: InstanceQuery): Promise<readonly StoredInstance[]>;
  count(organizationId: string, filter: InstanceFilter): Promise<number>;
  /** How many instances of each element there are, by element key. */
  countByElement(organizationId: string): Promise<ReadonlyMap<string, number>>;
  /** The tags in use that begin with a text, those carried by most instances first, equals by name. */
  countTags(
    organizationId: string,
    asked: { readonly prefix: string; readonly limit: number },
  ): Promise<readonly TagCount[]>;
  /** When an instance came into the state it is in; undefined when no activity tells. */
  findStateSince(instance: Pick<StoredInstance, 'id' | 'state'>): Promise<Date | undefined>;
  /** The instance a token reaches, the token in force or one that still works; not when it is deleted. */
  findByToken(tokenHash: string, now: Date): Promise<StoredInstance | undefined>;
  /** A deleted instance that has not been purged. */
  findDeleted(organizationId: string, id: string): Promise<StoredInstance | undefined>;
  /** Durable when it returns: the instance as it is then. Throws VersionMoved. */
  update(update: InstanceUpdate): Promise<StoredInstance>;
  /** Keeps a check that found what was so before: no change of the instance. Durable when it returns; throws VersionMoved. */
  noteCheck(instance: StoredInstance, verification: Verification, trigger: CheckTrigger): Promise<StoredInstance>;
  listRetiringTokens(instanceId: string, now: Date): Promise<readonly RetiringToken[]>;
  findReplacedConfiguration(instanceId: string, now: Date): Promise<ReplacedConfiguration | undefined>;
  /** Writes down when tokens were last used, by their hashes. */
  noteTokenUses(uses: ReadonlyMap<string, Date>): Promise<void>;
  /** Removes what has expired: deleted instances, old checks, replaced configurations, retired tokens, idempotency records. */
  purge(now: Date, deletedBefore: Date): Promise<void>;
  /** The checks in an instance's history, latest first; its making's may still lie with the instance alone. */
  listChecks(
    instanceId: string,
    page: { readonly since: Date; readonly after?: Date | undefined; readonly limit: number },
  ): Promise<readonly Check[]>;
  /** The same counted by day since 1970 and verdict, the one of a given moment left out. */
  countChecks(
    instanceId: string,
    since: Date,
    except: Date | null,
  ): Promise<readonly { readonly day: number; readonly verdict: InstanceState; readonly count: number }[]>;
  listActivity(
    instanceId: string,
    page: { readonly after?: number | undefined; readonly limit: number },
  ): Promise<readonly Activity[]>;
}

/** The folded form names are searched and sorted by. */
export const nameKeyOf = (name: string): string => name.normalize('NFKC').toLowerCase();
