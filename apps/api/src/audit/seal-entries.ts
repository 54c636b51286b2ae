import type { Clock } from '../instances/ports.js';
import { type ChainEntry, type Link, type Marks, markOf, sealOf } from './chain.js';
import { type AuditChains, type ChainKeys, ChainMoved, type HeadMirror } from './ports.js';

export interface SealPorts {
  readonly chains: AuditChains;
  readonly chainKeys: ChainKeys;
  readonly mirror: HeadMirror;
  readonly clock: Pick<Clock, 'now'>;
}

/** So many rows are sealed in one step, some two milliseconds of work, so that nothing else waits long for it. */
export const rowsAtOnce = 100;

/**
 * Seals rows that are written and not sealed yet, at most a hundred of them, and keeps the new heads outside the
 * database. Gives how many were sealed: fewer than a hundred when nothing is left, none when another process was at it.
 */
export const sealEntries = (ports: SealPorts) => async (): Promise<number> => {
  const { chains, mirror } = ports;
  const sealedTo = await chains.sealedTo();
  const rows = await chains.listRows({ after: sealedTo, upTo: await chains.settledTo() }, rowsAtOnce);
  if (rows.length === 0) return 0;
  const links = await Promise.all([...byOrganization(rows)].map((entry) => linkOf(ports, ...entry)));
  try {
    await chains.append(links, sealedTo);
  } catch (error) {
    if (error instanceof ChainMoved) return 0;
    throw error;
  }
  mirror.note(links);
  return rows.length;
};

function byOrganization(rows: readonly ChainEntry[]): ReadonlyMap<string, readonly ChainEntry[]> {
  const found = new Map<string, ChainEntry[]>();
  for (const row of rows) {
    const known = found.get(row.organizationId);
    if (known) known.push(row);
    else found.set(row.organizationId, [row]);
  }
  return found;
}

async function linkOf(
  { chains, chainKeys, clock }: SealPorts,
  organizationId: string,
  rows: readonly ChainEntry[],
): Promise<Link> {
  const head = await chains.findHead(organizationId);
  const key = chainKeys(organizationId);
  const marks: Marks = rows.map((row) => [row.number, markOf(key, row)]);
  const facts = {
    organizationId,
    sequence: (head?.sequence ?? 0) + 1,
    lastNumber: rows.at(-1)?.number ?? 0,
    total: (head?.total ?? 0) + rows.length,
    marks,
    previous: head?.mac ?? '',
    at: clock.now(),
  };
  return { ...facts, mac: sealOf(key, facts) };
}
