/** A value a picklist allows. Metadata gives it as a string, records as a number (or a string, for string fields). */
export type PicklistValue = {
  readonly value: string;
  readonly label: string;
  readonly isDefault?: boolean;
  readonly isSystem?: boolean;
};

type FieldType = 'string' | 'integer' | 'long' | 'decimal' | 'datetime' | 'boolean';

/** A field of an entity: its name on the wire, its type and its rules. */
export type Field = {
  readonly name: string;
  readonly type: FieldType;
  readonly length?: number;
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly isQueryable?: boolean;
  /** The other entity, in the singular, whose id this field holds. */
  readonly reference?: string;
  readonly picklist?: readonly PicklistValue[];
};

type Rules = Omit<Field, 'name' | 'type' | 'length'>;

const ofType =
  (type: FieldType) =>
  (name: string, rules: Rules = {}): Field => ({ name, type, ...rules });

/** Makers of fields, one a type, so that an entity reads as a list. */
export const field = {
  text: (name: string, length: number, rules: Rules = {}): Field => ({ name, type: 'string', length, ...rules }),
  integer: ofType('integer'),
  long: ofType('long'),
  decimal: ofType('decimal'),
  datetime: ofType('datetime'),
  boolean: ofType('boolean'),
};

/** The rules most fields share. */
export const required: Rules = { isRequired: true };
export const readOnly: Rules = { isReadOnly: true };
export const notQueryable: Rules = { isQueryable: false };
