import { z } from 'zod';

/** A user defined field of a record; its name may hold spaces. */
export type UserDefinedValue = { readonly name: string; readonly value: string | null };

/** A record as Autotask sends it: an id, whatever fields its entity has, moments in UTC (some without a zone). */
export type AutotaskRecord = {
  readonly id: number;
  readonly userDefinedFields?: readonly UserDefinedValue[];
  readonly [field: string]: unknown;
};

/** What a record is created with or changed to; user defined fields go as a list of names and values. */
export type RecordValues = {
  readonly userDefinedFields?: readonly UserDefinedValue[];
  readonly [field: string]: unknown;
};

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Number.isSafeInteger((value as { readonly id?: unknown }).id);

/** A record as it came: looked at, not copied, as pages hold five hundred of them. */
export const recordSchema = z.custom<AutotaskRecord>(isRecord, 'is not a record with an id');
