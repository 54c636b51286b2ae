import {
  elementDocsQuery,
  elementMetadataQuery,
  elementPageQuery,
  idempotencyKey,
  listElementsQuery,
  listInstancesQuery,
} from '@isotope/core';
import { z } from 'zod';
import type { Parameter } from './openapi-operation.js';
import { bulkDownloadQuery, bulkQuery } from '../rest/bulk-calls.js';
import { objectMetadataQuery } from '../rest/hub-calls.js';
import { listRecordsQuery } from '../rest/hub-query.js';
import { changeQuery } from '../rest/instance-paths.js';
import { type Schema, toQuerySchemas } from './openapi-schemas.js';

/** What to say of a query parameter; `schema` where zod's cannot be told. */
interface Note {
  readonly description: string;
  readonly schema?: Schema;
  readonly example?: unknown;
}

/** The parameters of a query's zod model; does not compile while one of them is not described. */
function queryOf<Query extends z.ZodObject>(
  query: Query,
  notes: Readonly<Record<keyof z.output<Query>, Note>>,
): readonly Parameter[] {
  const schemas = toQuerySchemas(query);
  return Object.entries<Note>(notes).map(([name, note]) => ({
    name,
    in: 'query',
    schema: schemas[name] ?? {},
    ...note,
  }));
}

const flag = { type: 'boolean', default: false };
const nextPage = { description: 'The `Elements-Next-Page-Token` of the page before.' };
const pageSize = { description: 'How many rows a page holds at most.' };
const pageNotes = { pageSize, nextPage };
const expand = { description: 'Whether to tell everything there is to tell.', schema: flag };

/** The notes with other examples. */
const withExamples = (notes: readonly Parameter[], examples: Readonly<Record<string, string>>): readonly Parameter[] =>
  notes.map((note) => (examples[note.name] === undefined ? note : { ...note, example: examples[note.name] }));

/** Queries by the calls that take them. */
const described = {
  instances: queryOf(listInstancesQuery, {
    searchText: { description: 'Only instances whose name holds this text, in any case.' },
    'tags[]': {
      description: 'Only instances with this tag; repeated, only those with all of them.',
      schema: { type: 'array', items: { type: 'string' } },
    },
    hydrate: {
      description: 'With `false` rows are lighter: id, name, token, validity and the element in short.',
      schema: { type: 'boolean', default: true },
    },
    pageSize: { ...pageSize, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } },
    nextPage,
  }),
  change: queryOf(changeQuery, {
    reAuthenticate: {
      description: 'With `true` the provider is asked even when nothing it judges has changed.',
      schema: flag,
    },
  }),
  page: queryOf(elementPageQuery, pageNotes),
  elements: queryOf(listElementsQuery, {
    ...pageNotes,
    where: {
      description: "Conditions joined by `and`: `key = 'x'`, `key in ('x','y')`, `private`, `extended` and `abridged`.",
      example: "key in ('autotaskcrm')",
    },
    abridged: { description: 'Whether to leave configurations out.', schema: flag },
  }),
  metadataList: queryOf(elementMetadataQuery, { ...pageNotes, expand }),
  metadata: queryOf(elementMetadataQuery.pick({ expand: true }), { expand }),
  records: queryOf(listRecordsQuery, {
    where: {
      description:
        'Which records: `=` `!=` `<` `>` `<=` `>=` `LIKE` (with `%`) `IN` `NOT IN` `IS NULL` `IS NOT NULL`, joined by `AND`, `OR` and parentheses, keywords in any case. Values stand in single quotes, doubled within, or without any; names in backticks where they hold more than letters.',
      example: "lastActivityDate > '2012-05-25T11:13:29-0500' and (accountType = 1 or accountName like 'A%')",
    },
    fields: { description: 'Only these fields and the id, set apart by commas.', example: 'accountName,phone' },
    orderBy: {
      description: 'A field, and `asc` or `desc`. By anything but the id at most 2,000 records are put in order.',
      example: 'accountName desc',
    },
    page: {
      description: 'The number of the page, from 1; within the first 10,000 records. Not beside `nextPage`.',
      schema: { type: 'integer', minimum: 1 },
    },
    pageSize: { ...pageSize, schema: { type: 'integer', minimum: 1, maximum: 500, default: 200 } },
    nextPage,
    returnTotalCount: {
      description: 'With `true` the header `Elements-Total-Count` says how many there are.',
      schema: flag,
    },
  }),
  bulk: queryOf(bulkQuery, {
    q: {
      description: 'What to gather: all fields of one object, in no order. It may stand in the body too.',
      example: "select * from contacts where lastName = 'Abbott'",
    },
  }),
  bulkDownload: queryOf(bulkDownloadQuery, {
    spreadsheet: {
      description:
        'With `true` a table for people: text that a spreadsheet would run as a formula begins with an apostrophe, and labels stand beside the values of picklists. Without it a table is data, as it is.',
      schema: flag,
    },
    labels: {
      description:
        'With `false` such a table comes without the labels, which the provider is asked for while it is fetched: for when the provider cannot be asked.',
      schema: { ...flag, default: true },
    },
  }),
  objectMetadata: queryOf(objectMetadataQuery, {
    customFieldsOnly: { description: 'Whether to leave out what every account has.', schema: flag },
  }),
  docs: queryOf(elementDocsQuery, {
    operationId: { description: 'Only this operation.' },
    version: { description: 'Taken and not judged: an element has one version.' },
  }),
};

/** Queries by the calls that take them, with examples that fit their paths' own. */
export const queries = {
  ...described,
  children: withExamples(described.records, {
    where: "lastName like 'A%'",
    fields: 'firstName,lastName',
    orderBy: 'lastName desc',
  }),
};

const inPath = (name: string, description: string, schema: Schema, example: unknown): Parameter => ({
  name,
  in: 'path',
  description,
  schema,
  example,
});
const text = { type: 'string' };

/** Parameters in paths, by their names. */
const pathParameters = {
  id: inPath('id', 'The id of an instance.', { type: 'integer', format: 'int64' }, 17),
  keyOrId: inPath('keyOrId', 'The key of an element, or its integer id.', text, 'autotaskcrm'),
  configId: inPath('configId', 'The integer id of a configuration entry, or its key.', text, 'crm.autotask.username'),
  operationId: inPath('operationId', 'The id of an operation.', text, 'getAccounts'),
  type: inPath('type', 'A type of authentication.', text, 'basic'),
  key: inPath('key', 'The key of a hub.', text, 'crm'),
  objectName: inPath('objectName', 'A resource, or an object by the vendor’s name: `Account`.', text, 'accounts'),
  objectId: inPath('objectId', 'The id of a record.', { type: 'integer', format: 'int64' }, 0),
  childObjectName: inPath('childObjectName', 'What is wanted of what belongs to the record.', text, 'contacts'),
  jobId: inPath('jobId', 'The id of a bulk job.', { type: 'integer', format: 'int64' }, 1),
  leadId: inPath('leadId', 'The id of a lead.', { type: 'integer', format: 'int64' }, 29683028),
} satisfies Readonly<Record<string, Parameter>>;

const headerOf = (name: string, description: string, schema: Schema, example: string): Parameter => ({
  name,
  in: 'header',
  description,
  schema,
  example,
});

/** Request headers. */
export const headers = {
  idempotencyKey: headerOf(
    'Idempotency-Key',
    'Makes repeats safe: for 24 hours the same key with the same body gets the first answer, never a second instance.',
    toQuerySchemas(z.object({ idempotencyKey }))['idempotencyKey'] ?? {},
    'acme-2026-03-01',
  ),
  ifMatch: headerOf(
    'If-Match',
    'The `ETag` of the answer the change is based on. When somebody has changed the instance since, the answer is 409.',
    text,
    '"3"',
  ),
};

/** The path parameters a path names, in its order. */
export const parametersIn = (path: string): readonly Parameter[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
    const found = Object.values(pathParameters).find((parameter) => parameter.name === name);
    if (found) return found;
    throw new Error(`The path parameter ${name} is not described.`);
  });
