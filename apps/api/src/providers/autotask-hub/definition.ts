import type { HubFieldType } from '../../hubs/ports.js';

/** A field's type, its name in the REST API where that differs, and whether Autotask alone sets it. */
type FieldRow = readonly [type: HubFieldType, vendorName?: string, isReadOnly?: 'READ_ONLY'];

/** The fields of an object by the platform's names: what a table of a resource holds. */
export type FieldRows = Readonly<Record<string, FieldRow>>;

/** An object of the hub and the Autotask entity behind it, as data. */
export interface ObjectDefinition {
  /** As paths have it: `accounts`, or `Account` for an object in the vendor's words. */
  readonly name: string;
  /** What the old element called it: the SOAP name. */
  readonly vendorName: string;
  /** What the REST API calls it. */
  readonly entity: string;
  readonly description: string;
  readonly isResource: boolean;
  readonly canWrite: boolean;
  /** Whether the table holds only what has another name in the REST API, and the rest is asked for. */
  readonly isTold?: boolean;
  /** All fields there were when the table was written; or the renamed ones of an object that is told. */
  readonly fields: FieldRows;
  /** What every record of it holds, by REST names: a lead is a company of type 2. */
  readonly fixed?: Readonly<Record<string, number>>;
  /** What it is written below, and the field that names it: given when a record is made, and never changed. */
  readonly below?: { readonly object: string; readonly field: string };
  /** What becomes of one that is converted. */
  readonly conversion?: { readonly object: string; readonly values: Readonly<Record<string, unknown>> };
}
