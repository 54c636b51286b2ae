import { type KeyObject, createHmac } from 'node:crypto';

/** A row as it is sealed: every column, read from the database anew. */
export interface ChainEntry {
  readonly number: number;
  readonly organizationId: string;
  readonly instanceId: string | null;
  readonly action: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly source: string;
  readonly requestId: string | null;
  readonly address: string | null;
  readonly subjectId: string | null;
  readonly state: string | null;
  readonly record: string | null;
  /** JSON, read already or as the text it is kept as. */
  readonly changes: unknown;
  readonly details: unknown;
}

/** Rows by their numbers, each with its keyed mark, in the order of numbers. */
export type Marks = readonly (readonly [number: number, mark: string])[];

/** What a link is made of before it is sealed. */
export interface LinkFacts {
  readonly organizationId: string;
  /** 1 for the first of a chain. */
  readonly sequence: number;
  readonly lastNumber: number;
  /** How many rows the chain has sealed so far, this link's among them. */
  readonly total: number;
  readonly marks: Marks;
  /** The seal of the link before; empty for the first. */
  readonly previous: string;
  readonly at: Date;
}

/** A link of an organisation's chain. */
export interface Link extends LinkFacts {
  readonly mac: string;
}

/** Where a chain goes on after its oldest links were cut off. */
export interface Checkpoint {
  readonly organizationId: string;
  readonly sequence: number;
  readonly lastNumber: number;
  readonly total: number;
  readonly previous: string;
  readonly cutAt: Date;
  readonly mac: string;
}

/** 128 bits of a row's mark are kept. */
const markBytes = 16;

const seal = (key: KeyObject, what: string, facts: readonly unknown[]): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify([what, ...facts]))
    .digest();

/** The keyed mark of a row: another for any other value in any column. */
export const markOf = (key: KeyObject, entry: ChainEntry): string =>
  seal(key, 'entry', [
    entry.number,
    entry.organizationId,
    entry.instanceId,
    entry.action,
    entry.at.getTime(),
    entry.actorId,
    entry.source,
    entry.requestId,
    entry.address,
    entry.subjectId,
    entry.state,
    entry.record,
    canonical(entry.changes),
    canonical(entry.details),
  ])
    .subarray(0, markBytes)
    .toString('base64url');

/** The seal of a link, over all it holds and the seal of the one before. */
export const sealOf = (key: KeyObject, link: LinkFacts): string =>
  seal(key, 'link', [
    link.organizationId,
    link.sequence,
    link.lastNumber,
    link.total,
    link.previous,
    link.at.getTime(),
    link.marks,
  ]).toString('base64url');

/** The seal of a checkpoint, without which anybody could cut a chain. */
export const checkpointSealOf = (key: KeyObject, checkpoint: Omit<Checkpoint, 'mac'>): string =>
  seal(key, 'checkpoint', [
    checkpoint.organizationId,
    checkpoint.sequence,
    checkpoint.lastNumber,
    checkpoint.total,
    checkpoint.previous,
    checkpoint.cutAt.getTime(),
  ]).toString('base64url');

/** JSON whatever the order of its keys and the spaces between: a database may keep it as it likes. */
function canonical(value: unknown): unknown {
  return sorted(typeof value === 'string' ? read(value) : value);
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return ['no JSON', text];
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
