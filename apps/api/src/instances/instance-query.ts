import type { InstanceState } from '@isotope/core';

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

/** The order a list has unless another is asked for. */
export const newestFirst: InstanceOrder = { field: 'CREATED_AT', direction: 'DESC' };

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

/** The folded form names are searched and sorted by. */
export const nameKeyOf = (name: string): string => name.normalize('NFKC').toLowerCase();
