import { z } from 'zod';

/** What the user may do with an entity. */
export type EntityInformation = z.infer<typeof entityInformation>;

/** A value a picklist field takes. Metadata spells it as a string, records as a number where the field is one. */
export type PicklistValue = z.infer<typeof picklistValue>;

/** A field of an entity, of the vendor's or of the tenant's own making. `dataType` is the vendor's word, `string`. */
export type FieldDefinition = z.infer<typeof field> & { readonly isUserDefined: boolean };

/** The hour's calls of a customer database, of all integrations together. */
export type Threshold = { readonly limit: number; readonly windowMinutes: number; readonly used: number };

const flag = z.boolean().nullish().transform(Boolean);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

const entityInformation = z.object({
  name: z.string(),
  canCreate: z.boolean(),
  canDelete: z.boolean(),
  canQuery: z.boolean(),
  canUpdate: z.boolean(),
  hasUserDefinedFields: flag,
  supportsWebhookCallouts: flag,
});

const picklistValue = z.object({
  value: z.coerce.string(),
  label: text,
  isActive: z
    .boolean()
    .nullish()
    .transform((isActive) => isActive ?? true),
  isDefaultValue: flag,
  isSystem: flag,
  sortOrder: z
    .number()
    .nullish()
    .transform((order) => order ?? 0),
  parentValue: text,
});

const shared = {
  name: z.string(),
  label: text,
  description: text,
  length: z
    .number()
    .nullish()
    .transform((length) => length ?? 0),
  isRequired: flag,
  isReadOnly: flag,
  isQueryable: flag,
  isReference: flag,
  /** The other entity, in the singular: `Company`. */
  referenceEntityType: text,
  isPickList: flag,
  picklistValues: z
    .array(picklistValue)
    .nullish()
    .transform((values) => values ?? []),
  /** The field whose value decides which of the picklist's values may be taken. */
  picklistParentValueField: text,
};

const field = z.object({ ...shared, dataType: text });
const userDefinedField = z.object({ ...shared, type: text }).transform(({ type, ...rest }) => ({
  ...rest,
  dataType: type,
}));

/** The answer to what may be done with an entity. */
export const entityInformationAnswer = z.object({ info: entityInformation });
/** The answer to which fields of the vendor's an entity has. */
export const fieldsAnswer = z.object({ fields: z.array(field) });
/** The answer to which fields of the tenant's own it has; their type goes by another name there. */
export const userDefinedFieldsAnswer = z.object({ fields: z.array(userDefinedField) });
/** The answer to how many of the hour's calls are used. */
export const thresholdAnswer = z
  .object({
    externalRequestThreshold: z.number(),
    requestThresholdTimeframe: z.number(),
    currentTimeframeRequestCount: z.number(),
  })
  .transform((read): Threshold => ({
    limit: read.externalRequestThreshold,
    windowMinutes: read.requestThresholdTimeframe,
    used: read.currentTimeframeRequestCount,
  }));
