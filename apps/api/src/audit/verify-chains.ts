import { checkpointSealOf, markOf, sealOf, type ChainEntry, type Checkpoint, type Link } from './chain.js';
import type { AuditChains, ChainKeys, Head, HeadMirror, Stretch } from './ports.js';

/** What is wrong with a chain. `number` is a row's, `sequence` a link's. */
export interface Finding {
  readonly kind: FindingKind;
  readonly organizationId: string;
  readonly number?: number | undefined;
  readonly sequence?: number | undefined;
  /** Of a tail that is gone: how many rows were sealed once, and when it was last seen. */
  readonly total?: number | undefined;
  readonly at?: Date | undefined;
}

type FindingKind =
  | 'ENTRY_CHANGED'
  | 'ENTRY_MISSING'
  | 'ENTRY_INSERTED'
  /** A row that belongs to another organisation's chain. */
  | 'ENTRY_MOVED'
  | 'LINK_CHANGED'
  | 'LINK_MISSING'
  | 'CHECKPOINT_CHANGED'
  /** What is kept outside the database tells of links that are not there. */
  | 'TAIL_CUT'
  /** What is kept outside the database has another seal for the same link. */
  | 'HEAD_DIFFERS'
  /** A start has found the tail gone; the chain went on from what there was. */
  | 'TAIL_LOST_EARLIER';

/** What was found of one organisation's chain. */
export interface ChainReport {
  readonly organizationId: string;
  readonly sealed: number;
  /** How many were cut off by retention. */
  readonly cut: number;
  readonly unsealed: number;
  readonly head: Pick<Head, 'sequence' | 'mac' | 'at'> | undefined;
  /** Whether its head is kept outside the database too. */
  readonly isMirrored: boolean;
  readonly findings: readonly Finding[];
}

export interface VerifyPorts {
  readonly chains: AuditChains;
  readonly chainKeys: ChainKeys;
  readonly mirror: Pick<HeadMirror, 'read'>;
}

const linksAtOnce = 20;
const rowsAtOnce = 2_000;
/** More than these tell nothing more. */
const mostFindings = 100;

/**
 * Reads every chain from its beginning, or its checkpoint, to its end, and every row there is. A chain in which something
 * is found is read once more, since another process may have written or cut meanwhile.
 */
export async function* verifyChains(ports: VerifyPorts): AsyncGenerator<ChainReport> {
  const { mirror, chains } = ports;
  const kept = mirror.read();
  const organizations = new Set([...(await chains.listOrganizations()), ...kept.heads.keys()]);
  for (const { organizationId } of kept.lost) organizations.add(organizationId);
  for (const organizationId of organizations) {
    const report = await verifyChain(ports, organizationId);
    yield report.findings.length === 0 ? report : await verifyChain(ports, organizationId);
  }
}

/** Every chain that can be read, moved rows named as such. */
export async function verifyAll(ports: VerifyPorts): Promise<readonly ChainReport[]> {
  const reports: ChainReport[] = [];
  for await (const report of verifyChains(ports)) reports.push(report);
  return nameMoved(reports);
}

/** Of rows that are missing here and too many there, says that they were moved. */
export function nameMoved(reports: readonly ChainReport[]): readonly ChainReport[] {
  const missing = new Set(reports.flatMap(({ findings }) => numbersOf(findings, 'ENTRY_MISSING')));
  const inserted = new Set(reports.flatMap(({ findings }) => numbersOf(findings, 'ENTRY_INSERTED')));
  return reports.map((report) => ({
    ...report,
    findings: report.findings.map((finding) =>
      finding.kind === 'ENTRY_INSERTED' && missing.has(finding.number ?? 0)
        ? { ...finding, kind: 'ENTRY_MOVED' as const }
        : finding.kind === 'ENTRY_MISSING' && inserted.has(finding.number ?? 0)
          ? { ...finding, kind: 'ENTRY_MOVED' as const }
          : finding,
    ),
  }));
}

const numbersOf = (findings: readonly Finding[], kind: FindingKind) =>
  findings.filter((finding) => finding.kind === kind).map(({ number = 0 }) => number);

async function verifyChain(ports: VerifyPorts, organizationId: string): Promise<ChainReport> {
  const { chains, chainKeys, mirror } = ports;
  const { heads, lost } = mirror.read(); // before the database: it may only know less
  const sealedTo = await chains.sealedTo();
  const key = chainKeys(organizationId);
  const findings: Finding[] = [];
  const find = (kind: FindingKind, facts: Omit<Finding, 'kind' | 'organizationId'> = {}) => {
    if (findings.length < mostFindings) findings.push({ kind, organizationId, ...facts });
  };

  const checkpoint = await chains.findCheckpoint(organizationId);
  if (checkpoint && checkpointSealOf(key, checkpoint) !== checkpoint.mac) {
    find('CHECKPOINT_CHANGED', { sequence: checkpoint.sequence });
  }
  let last: Pick<Link, 'sequence' | 'lastNumber' | 'total' | 'mac'> & { readonly at?: Date } = beginningOf(checkpoint);
  const mirrored = heads.get(organizationId);
  for (;;) {
    const links = await chains.listLinks(organizationId, last.sequence, linksAtOnce);
    for (const link of links) {
      for (let sequence = last.sequence + 1; sequence < link.sequence; sequence++) find('LINK_MISSING', { sequence });
      const isOwn = link.mac === sealOf(key, link);
      const isWhole = link.sequence !== last.sequence + 1 || link.previous === last.mac;
      if (!isOwn || !isWhole) find('LINK_CHANGED', { sequence: link.sequence });
      if (mirrored?.sequence === link.sequence && mirrored.mac !== link.mac) {
        find('HEAD_DIFFERS', { sequence: link.sequence, total: mirrored.total, at: mirrored.at });
      }
      await compareRows(ports, link, last.lastNumber, find);
      last = link;
    }
    if (links.length < linksAtOnce) break;
  }
  if (mirrored && mirrored.sequence > last.sequence) {
    find('TAIL_CUT', { sequence: mirrored.sequence, total: mirrored.total, at: mirrored.at });
  }
  for (const { sequence, total, at, organizationId: of } of lost) {
    if (of === organizationId) find('TAIL_LOST_EARLIER', { sequence, total, at });
  }
  let unsealed = 0;
  for await (const { number } of rowsAfter(chains, organizationId, { after: last.lastNumber, upTo: everything })) {
    if (number <= sealedTo) find('ENTRY_INSERTED', { number });
    else unsealed += 1;
  }
  const cut = checkpoint?.total ?? 0;
  return {
    organizationId,
    sealed: last.total - cut,
    cut,
    unsealed,
    head: last.at && { sequence: last.sequence, mac: last.mac, at: last.at },
    isMirrored: mirrored !== undefined,
    findings,
  };
}

const everything = Number.MAX_SAFE_INTEGER;

const beginningOf = (checkpoint: Checkpoint | undefined) =>
  checkpoint ? { ...checkpoint, mac: checkpoint.previous } : { sequence: 0, lastNumber: 0, total: 0, mac: '' };

/** Compares the rows of a link's stretch with the marks it holds, both in the order of numbers. */
async function compareRows(
  { chains, chainKeys }: VerifyPorts,
  link: Link,
  after: number,
  find: (kind: FindingKind, facts: { readonly number: number }) => void,
): Promise<void> {
  const key = chainKeys(link.organizationId);
  const marks = new Map<number, string>(Array.isArray(link.marks) ? link.marks : []);
  for await (const row of rowsAfter(chains, link.organizationId, { after, upTo: link.lastNumber })) {
    const mark = marks.get(row.number);
    if (mark === undefined) find('ENTRY_INSERTED', { number: row.number });
    else if (mark !== markOf(key, row)) find('ENTRY_CHANGED', { number: row.number });
    marks.delete(row.number);
  }
  for (const number of marks.keys()) find('ENTRY_MISSING', { number });
}

async function* rowsAfter(
  chains: AuditChains,
  organizationId: string,
  { after, upTo }: Stretch,
): AsyncGenerator<ChainEntry> {
  for (let from = after; ;) {
    const rows = await chains.listRowsOf(organizationId, { after: from, upTo }, rowsAtOnce);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    from = last.number;
  }
}
