import type { KeyObject } from 'node:crypto';
import type { ActivitySource, Doer } from '../instances/ports.js';
import type { AuditAction } from './actions.js';
import type { ChainEntry, Checkpoint, Link } from './chain.js';
import type { AuditDetails, AuditEntry } from './entries.js';

/** Something to be kept that is no part of another change. */
export interface AuditEvent {
  readonly action: AuditAction;
  readonly at: Date;
  readonly by: Doer;
  readonly instanceId?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly details?: AuditDetails | undefined;
}

/** Keeps what is no part of another change. Durable when it returns. */
export interface AuditLog {
  note(events: readonly AuditEvent[]): Promise<void>;
}

/** Which entries are wanted; everything given must hold. */
export interface AuditFilter {
  readonly organizationId?: string | undefined;
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
  readonly actorId?: string | undefined;
  readonly instanceId?: string | undefined;
  readonly actions?: readonly AuditAction[] | undefined;
  readonly sources?: readonly ActivitySource[] | undefined;
}

/** Reads what was kept. */
export interface AuditEntries {
  /** Latest first, before the given number; or from the oldest on, after it. */
  list(
    filter: AuditFilter,
    page: {
      readonly after?: number | undefined;
      readonly limit: number;
      readonly order: 'LATEST_FIRST' | 'OLDEST_FIRST';
    },
  ): Promise<readonly AuditEntry[]>;
  /** The id of the instance with this number, deleted or not; undefined once it was removed for good. */
  findInstance(organizationId: string, number: number): Promise<string | undefined>;
}

/** Thrown by `append` and `cut` when another process has done the same meanwhile. */
export class ChainMoved extends Error {
  override readonly name = 'ChainMoved';
}

/** A stretch of an organisation's rows, by their numbers: after the first, up to the second. */
export interface Stretch {
  readonly after: number;
  readonly upTo: number;
}

/** Keeps the chains beside the rows they seal. */
export interface AuditChains {
  /** Every row up to this number has been sealed. */
  sealedTo(): Promise<number>;
  /** Up to this number no row will come any more. */
  settledTo(): Promise<number>;
  /** Rows of every organisation, by number. */
  listRows(stretch: Stretch, limit: number): Promise<readonly ChainEntry[]>;
  listRowsOf(organizationId: string, stretch: Stretch, limit: number): Promise<readonly ChainEntry[]>;
  /** The last link of a chain. */
  findHead(organizationId: string): Promise<Link | undefined>;
  findLink(organizationId: string, sequence: number): Promise<Link | undefined>;
  listLinks(organizationId: string, after: number, limit: number): Promise<readonly Link[]>;
  findCheckpoint(organizationId: string): Promise<Checkpoint | undefined>;
  /** The organisations that have a chain. */
  listChains(): Promise<readonly string[]>;
  /** Those, and every other of which there is a row. */
  listOrganizations(): Promise<readonly string[]>;
  /** Adds links for all rows after `sealedTo`, at once; throws ChainMoved. Durable when it returns. */
  append(links: readonly Link[], sealedTo: number): Promise<void>;
  /** Moves a checkpoint and removes all it stands for, with the entry that tells of it; throws ChainMoved. */
  cut(checkpoint: Checkpoint, event: AuditEvent): Promise<void>;
}

/** The head of a chain as it is kept outside the database. */
export type Head = Pick<Link, 'organizationId' | 'sequence' | 'total' | 'mac' | 'at'>;

/** A head that was kept, and of which the database knew nothing any more. */
export interface LostHead extends Head {
  readonly foundAt: Date;
}

/** Keeps the heads of the chains outside the database, so that a tail that was cut off is found out. */
export interface HeadMirror {
  read(): { readonly heads: ReadonlyMap<string, Head>; readonly lost: readonly LostHead[] };
  note(heads: readonly Head[]): void;
  /** Keeps for good that the database knew nothing of a head. */
  noteLost(lost: readonly LostHead[]): void;
}

/** The key of an organisation's chain: it stays the same when the key ring is changed. */
export type ChainKeys = (organizationId: string) => KeyObject;
