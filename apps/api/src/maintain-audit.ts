import { type AuditAction, auditActions } from './audit/actions.js';
import { installation } from './audit/entries.js';
import { type ExportFormat, exportLines, readAudit } from './audit/export-entries.js';
import type { AuditFilter, HeadMirror } from './audit/ports.js';
import { type ChainReport, verifyAll } from './audit/verify-chains.js';
import { whoCould } from './audit/who.js';
import { headsFile } from './compose-audit.js';
import { openDatabase } from './db/open.js';
import { createAccountFinder } from './db/account-finder.js';
import { createAuditChains } from './db/audit-chains.js';
import { createAuditEntries } from './db/audit-entries.js';
import { createAuditLog } from './db/audit-log.js';
import type { Session } from './db/session.js';
import { createVaultRecords } from './db/vault-records.js';
import { createWhoStore } from './db/who.js';
import { createCatalogue } from './elements/catalogue.js';
import { type Env, StartError } from './env.js';
import { createHeadMirror, readHeads } from './files/head-mirror.js';
import { getElement } from './instances/draft.js';
import { operator } from './operator.js';
import { type OpenVault, openVaultOf } from './vault/open-vault.js';

/** What is asked for cannot be had, in a sentence. */
class AuditQuestionError extends StartError {
  override readonly name = 'AuditQuestionError';
}

/** Which entries are wanted, in the words of whoever asks: organisations, instances and users by their numbers. */
interface Chosen {
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
  readonly organization?: number | undefined;
  readonly instance?: number | undefined;
  readonly element?: string | undefined;
  readonly actor?: string | undefined;
  readonly actions?: readonly string[] | undefined;
}

/** What was found of a chain, and whose it is as people know it; null for that of the installation. */
export type NamedChainReport = ChainReport & {
  readonly organization: { readonly number: number; readonly name: string } | null;
};

/** Opens the audit for as long as the work takes. Throws a KeyRingError when the ring does not fit the database. */
export async function withAudit<Answer>(env: Env, work: (audit: Audit) => Promise<Answer>): Promise<Answer> {
  const session = await openDatabase(env);
  try {
    return await work(auditOver(session, await openVaultOf(env, createVaultRecords(session)), env));
  } finally {
    await session.close();
  }
}

const catalogue = createCatalogue();
const clock = { now: () => new Date() };

const auditOver = (session: Session, vault: OpenVault, { dataDir }: Env) => ({
  /** Reads every chain; by heads that were carried away, where a file of them is named. */
  async verify(heads?: string): Promise<readonly NamedChainReport[]> {
    const mirror: Pick<HeadMirror, 'read'> =
      heads === undefined ? createHeadMirror(headsFile(dataDir)) : carriedHeads(heads);
    const reports = await verifyAll({ chains: createAuditChains(session), chainKeys: vault.chainKey, mirror });
    const names = await createAccountFinder(session).nameOrganizations();
    return reports.map((report) => ({ ...report, organization: names.get(report.organizationId) ?? null }));
  },

  /** Entries as lines, the oldest first. That they were read is an entry too. */
  async *exportLines(chosen: Chosen, format: ExportFormat): AsyncGenerator<string> {
    const filter = await filterOf(session, chosen);
    await createAuditLog(session).note([
      {
        action: 'AUDIT_EXPORTED',
        at: clock.now(),
        by: { organizationId: filter.organizationId ?? installation, user: null, source: 'CLI', requestId: null },
        details: { about: { ...chosen, operator: operator() } },
      },
    ]);
    yield* exportLines(readAudit(createAuditEntries(session), filter), format);
  },

  /** Who could read or use what since. */
  async who({ since, instance, element, organization }: Chosen & { readonly since: Date }) {
    const organizationId = await idOf(session, organization);
    await instanceIdOf(session, instance);
    const elementKey = element === undefined ? undefined : getElement(catalogue, element).key;
    const ports = { who: createWhoStore(session), auditEntries: createAuditEntries(session), clock, installation };
    return whoCould(ports)({ since, organizationId, instanceNumber: instance, elementKey });
  },
});
export type Audit = ReturnType<typeof auditOver>;

/** Heads that were carried away; refused where the file has none, since everything would be whole by it. */
function carriedHeads(path: string): Pick<HeadMirror, 'read'> {
  const kept = readCarried(path);
  if (kept.heads.size + kept.lost.length > 0) return { read: () => kept };
  throw new AuditQuestionError(`${path} holds no head of a chain. Name a copy of audit-heads.jsonl or of its mirror.`);
}

function readCarried(path: string): ReturnType<HeadMirror['read']> {
  try {
    return readHeads(path);
  } catch (error) {
    throw new AuditQuestionError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

async function filterOf(session: Session, chosen: Chosen): Promise<AuditFilter> {
  const { since, until, organization, instance, actor, actions } = chosen;
  const finder = createAccountFinder(session);
  const organizationId = await idOf(session, organization);
  const instanceId = await instanceIdOf(session, instance);
  const actorId = actor === undefined ? undefined : await finder.findUser(actor);
  if (actor !== undefined && !actorId) throw new AuditQuestionError(`There is no user ${actor}.`);
  return { since, until, organizationId, instanceId, actorId, actions: actions?.map(readAction) };
}

async function instanceIdOf(session: Session, number: number | undefined): Promise<string | undefined> {
  if (number === undefined) return undefined;
  const id = await createAccountFinder(session).findInstance(number);
  if (id) return id;
  throw new AuditQuestionError(`There is no instance ${number}.`);
}

async function idOf(session: Session, number: number | undefined): Promise<string | undefined> {
  if (number === undefined) return undefined;
  const id = await createAccountFinder(session).findOrganization(number);
  if (id) return id;
  throw new AuditQuestionError(
    `There is no organisation ${number}. "isotope organizations list" shows those there are.`,
  );
}

function readAction(text: string): AuditAction {
  const found = auditActions.find((action) => action === text.trim().toUpperCase());
  if (found) return found;
  throw new AuditQuestionError(`There is no action ${text}. There are: ${auditActions.join(', ')}.`);
}
