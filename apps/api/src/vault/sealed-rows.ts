import type { SealContext } from '../instances/ports.js';

/** An envelope and where it lies. */
export interface SealedRow {
  readonly place: string;
  /** The row's position in its place: what the next page starts after. */
  readonly position: string | number;
  readonly context: SealContext;
  readonly envelope: string;
}

/** Every envelope of a database that is kept for good, place by place: what bulk jobs gather is not among them. */
export interface SealedRows {
  readonly places: readonly string[];
  /** How many envelopes there are under each key, by its id. */
  countByKey(): Promise<ReadonlyMap<string, number>>;
  /** Envelopes of a place that lie under other keys than the given one. */
  list(
    place: string,
    page: { readonly exceptKeyId: string; readonly after: string | number | undefined; readonly limit: number },
  ): Promise<readonly SealedRow[]>;
  /** Puts new envelopes in the place of those read; one that has changed since is left alone. */
  replace(rows: readonly { readonly row: SealedRow; readonly envelope: string }[]): Promise<void>;
}
