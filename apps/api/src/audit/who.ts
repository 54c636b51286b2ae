import { type Role, roles } from '../accounts/ports.js';
import type { Clock } from '../instances/ports.js';
import type { AuditEntry } from './entries.js';
import type { AuditAction } from './actions.js';
import { readAudit } from './export-entries.js';
import type { AuditEntries } from './ports.js';
import type { ToldSecretUse } from './secret-uses.js';

/** A person or program of an organisation, as long as it is known: also who was removed. */
export interface KnownUser {
  readonly id: string;
  readonly number: number;
  readonly email: string | null;
  readonly role: Role;
  readonly joinedAt: Date;
  readonly removedAt: Date | null;
}

/** An instance and what is known of its tokens; also one that is deleted. */
export interface KnownInstance {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly elementKey: string;
  readonly organizationId: string;
  readonly isDisabled: boolean;
  readonly createdAt: Date;
  readonly deletedAt: Date | null;
  readonly tokenCreatedAt: Date;
  readonly tokenUsedAt: Date | null;
  readonly oldTokens: readonly { readonly usedAt: Date | null; readonly expiresAt: Date }[];
}

/** What is asked about; everything given must hold. */
export interface WhoQuestion {
  readonly since: Date;
  readonly organizationId?: string | undefined;
  readonly instanceNumber?: number | undefined;
  readonly elementKey?: string | undefined;
}

/** Reads who and what there is and was. */
export interface WhoStore {
  listInstances(question: WhoQuestion): Promise<readonly KnownInstance[]>;
  listUsers(organizationId: string): Promise<readonly KnownUser[]>;
  listUses(question: WhoQuestion, limit: number): Promise<readonly ToldSecretUse[]>;
}

/** A stretch of time somebody had a role in; null ends now. */
export interface RoleStretch {
  readonly role: Role;
  readonly from: Date;
  readonly until: Date | null;
}

export interface WhoAnswer {
  readonly since: Date;
  readonly asOf: Date;
  readonly instances: readonly KnownInstance[];
  /** Whoever belonged to their organisations meanwhile: every role reads, editors and owners write too. */
  readonly people: readonly (Pick<KnownUser, 'id' | 'number' | 'email'> & {
    readonly organizationId: string;
    readonly roles: readonly RoleStretch[];
  })[];
  /** How often the configuration was opened, by hour and by whom. */
  readonly uses: readonly ToldSecretUse[];
  /** Set when there were more hours than are told. */
  readonly hasMoreUses: boolean;
  /** What gave or took a way in, and copies that were made. */
  readonly events: readonly AuditEntry[];
}

/** What gives or takes a way to data or secrets. */
const tellingActions = [
  'TOKEN_ROTATED',
  'INSTANCE_CREATED',
  'INSTANCE_ENABLED',
  'INSTANCE_DISABLED',
  'INSTANCE_DELETED',
  'INSTANCE_RESTORED',
  'INSTANCE_PURGED',
  'MEMBER_JOINED',
  'MEMBER_REMOVED',
  'MEMBER_ROLE_CHANGED',
  'MEMBER_INVITED',
  'PASSWORD_LINK_CREATED',
  'PASSWORD_CHANGED',
  'EMAIL_CHANGED',
  'USER_SECRET_ROTATED',
  'ORGANIZATION_SECRETS_REPLACED',
  'SECRETS_SHOWN',
  'SIGN_IN_LINK_CREATED',
  'SIGNED_IN',
  'BULK_QUERY_STARTED',
  'BULK_DOWNLOADED',
  'CALL_FORWARDED',
  'KEY_ADDED',
  'KEYS_ROTATED',
  'KEY_RETIRED',
  'BACKUP_MADE',
  'BACKUP_RESTORED',
  'DATABASE_MOVED',
  'AUDIT_EXPORTED',
] as const satisfies readonly AuditAction[];

const mostUses = 1_000;

/** Answers who could read or use what since a moment, from what is kept and what there is. */
export const whoCould =
  ({ who, auditEntries, clock, installation }: WhoPorts) =>
  async (question: WhoQuestion): Promise<WhoAnswer> => {
    const { since } = question;
    const instances = await who.listInstances(question);
    const named = question.organizationId === undefined ? [] : [question.organizationId];
    const organizations = [...new Set([...named, ...instances.map(({ organizationId }) => organizationId)])];
    const uses = await who.listUses(question, mostUses + 1);
    const ids = new Set(instances.map(({ id }) => id));
    const isAbout = ({ instanceId }: AuditEntry) => instanceId === null || ids.has(instanceId);
    const events: AuditEntry[] = [];
    for (const organizationId of [...organizations, installation]) {
      const filter = { organizationId, since, actions: tellingActions };
      for await (const entry of readAudit(auditEntries, filter)) if (isAbout(entry)) events.push(entry);
    }
    const people = await Promise.all(organizations.map((id) => peopleOf({ who, auditEntries }, id, since)));
    return {
      since,
      asOf: clock.now(),
      instances,
      people: people.flat(),
      uses: uses.slice(0, mostUses),
      hasMoreUses: uses.length > mostUses,
      events,
    };
  };

export interface WhoPorts {
  readonly who: WhoStore;
  readonly auditEntries: Pick<AuditEntries, 'list'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly installation: string;
}

async function peopleOf(
  { who, auditEntries }: Pick<WhoPorts, 'who' | 'auditEntries'>,
  organizationId: string,
  since: Date,
): Promise<WhoAnswer['people']> {
  const changes = new Map<string, AuditEntry[]>();
  const filter = { organizationId, actions: ['MEMBER_ROLE_CHANGED'] as const };
  for await (const entry of readAudit(auditEntries, filter)) {
    const id = entry.subject?.id ?? '';
    changes.set(id, [...(changes.get(id) ?? []), entry]);
  }
  const users = await who.listUsers(organizationId);
  return users
    .map((user) => ({
      ...{ id: user.id, number: user.number, email: user.email, organizationId },
      roles: rolesOver(user, changes.get(user.id) ?? []).filter(({ until }) => until === null || until >= since),
    }))
    .filter(({ roles: held }) => held.length > 0);
}

/** The roles somebody had, one after the other, from when they joined until they were removed. */
export function rolesOver(
  { role, joinedAt, removedAt }: Pick<KnownUser, 'role' | 'joinedAt' | 'removedAt'>,
  changes: readonly Pick<AuditEntry, 'at' | 'details'>[],
): readonly RoleStretch[] {
  const steps = changes.flatMap(({ at, details }) => {
    const [before, after] = [details?.before?.['role'], details?.after?.['role']].map(readRole);
    return before && after ? [{ at, before, after }] : [];
  });
  const first = steps[0]?.before ?? role;
  const begun = [{ role: first, from: joinedAt }, ...steps.map(({ at, after }) => ({ role: after, from: at }))];
  return begun.map((stretch, index) => ({ ...stretch, until: begun[index + 1]?.from ?? removedAt }));
}

const readRole = (value: unknown): Role | undefined => roles.find((role) => role === value);
