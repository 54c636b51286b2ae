import { z } from 'zod';
import { bulkStatuses } from '../hubs/bulk/ports.js';

/** A record: its id, and whatever fields its object has. */
export const hubRecord = z.looseObject({ id: z.int() });

/** What a record is made with or changed to: values by the names of fields. */
export const hubValues = z.looseObject({});

const object = z.looseObject({ name: z.string(), vendorName: z.string(), type: z.enum(['ceCanonical', 'vendor']) });

/** `GET /objects`: names, or with `Elements-Version: Helium` what each is. */
export const objectsResource = z.array(z.union([z.string(), object]));

const picklistValue = z.looseObject({
  value: z.string(),
  displayValue: z.string(),
  active: z.boolean(),
  default: z.boolean(),
});

const field = z.looseObject({
  path: z.string(),
  vendorPath: z.string(),
  vendorDisplayName: z.string(),
  description: z.string().optional(),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date']),
  vendorRequired: z.boolean(),
  vendorReadOnly: z.boolean(),
  filterable: z.boolean(),
  custom: z.boolean(),
  maxLength: z.int().optional(),
  reference: z.string().optional(),
  picklistValues: z.array(picklistValue).optional(),
});

/** `GET /objects/{objectName}/metadata`. */
export const objectMetadataResource = object.extend({ fields: z.array(field) });

/** `GET /ping`. */
export const pingResource = z.looseObject({ endpoint: z.string(), dateTime: z.string() });

const bulkStatus = z.enum(bulkStatuses);

/** `POST /bulk/query`. */
export const startedBulkJobResource = z.looseObject({ id: z.int(), status: bulkStatus });

/** `GET /bulk/{id}/status`. */
export const bulkJobResource = startedBulkJobResource.extend({
  objectName: z.string(),
  query: z.string(),
  recordsCount: z.int(),
  recordsFailedCount: z.int(),
  message: z.string().optional(),
  createdDate: z.string(),
  finishedDate: z.string().optional(),
  expiresDate: z.string(),
});
