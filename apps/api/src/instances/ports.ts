import type { Element, Instance, InstanceState, Verification } from '@isotope/core';
import type { Role } from '../accounts/ports.js';
import type { Activity, ActivityAction } from './activity.js';
import type { Check, CheckTrigger } from './checks.js';
import type { InstanceFilter, InstanceQuery, TagCount } from './instance-query.js';
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
  /** Milliseconds since some moment, never fewer than before whatever the clock is set to: for limits and waits. */
  monotonicMs(): number;
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

/** What a list shows of an instance: for more it has to be read whole. */
export type InstanceSummary = Pick<
  StoredInstance,
  | 'id'
  | 'number'
  | 'organizationId'
  | 'elementKey'
  | 'name'
  | 'state'
  | 'disabled'
  | 'tags'
  | 'version'
  | 'createdAt'
  | 'updatedAt'
>;

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
  /** Came with an element token, which of a disabled instance opens nothing. */
  readonly hasToken?: boolean;
}

/** Who is told to have done something: an actor, or Isotope itself, which is no user. */
export type Doer = Omit<Actor, 'user' | 'requestId'> & {
  readonly user: { readonly id: string } | null;
  readonly requestId: string | null;
};

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
  /** The same instances, as much of them as a list shows, for a third of what it costs to read them whole. */
  listSummaries(organizationId: string, query: InstanceQuery): Promise<readonly InstanceSummary[]>;
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
  /** A deleted instance that has not been purged, by its own id or its number. */
  findDeleted(organizationId: string, id: string | number): Promise<StoredInstance | undefined>;
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
