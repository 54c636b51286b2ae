import { wireFlag } from '@isotope/core';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { invalidQuery, recordNotFound } from '../hubs/errors.js';
import type { BulkJob } from '../hubs/bulk/ports.js';
import type { StoredInstance } from '../instances/ports.js';
import type { UseCases } from '../use-cases.js';
import { readWholeNumber } from '../whole-number.js';
import { writeCsv, writeJson, writeSpreadsheet } from './bulk-formats.js';
import { parse } from './parse.js';
import { readQuery } from './query-names.js';
import { toWireDate } from './wire-date.js';

type Answer = (instance: StoredInstance, request: FastifyRequest, reply: FastifyReply) => unknown;

/** The query of `POST /bulk/query`; it may stand in the body too. */
export const bulkQuery = z.object({ q: z.string({ error: 'q must be given once, as text.' }).optional() });

/** The query of fetching what a job gathered. */
export const bulkDownloadQuery = z.object({
  spreadsheet: wireFlag('spreadsheet').default(false),
  labels: wireFlag('labels').default(true),
});

/** A job as the platform told of it. */
const toJobResource = ({ number, status, object, query, recordsCount, message, ...job }: BulkJob) => ({
  id: number,
  status,
  objectName: object,
  query,
  recordsCount,
  recordsFailedCount: 0,
  ...(message !== null && { message }),
  createdDate: toWireDate(job.createdAt),
  ...(job.finishedAt && { finishedDate: toWireDate(job.finishedAt) }),
  expiresDate: toWireDate(job.expiresAt),
});

/** Gathering all that a query finds, and fetching it as a whole, by the element token. */
export const bulkAnswers = (useCases: UseCases) => ({
  start: (async (instance, { actor, query, body }) => {
    const { q } = { ...parse(bulkQuery, body ?? {}, 'body'), ...parse(bulkQuery, query, 'query') };
    if (q === undefined)
      throw invalidQuery('q', 'q is missing: give a query such as select * from contacts.', 'MISSING');
    const { number, status } = await useCases.startBulkQuery(actor, instance, q);
    return { id: number, status };
  }) satisfies Answer,

  status: (async (instance, { actor, params }) =>
    toJobResource(await useCases.getBulkJob(actor, instance, jobIn(params)))) satisfies Answer,

  cancel: (async (instance, { actor, params }) =>
    toJobResource(await useCases.cancelBulkJob(actor, instance, jobIn(params)))) satisfies Answer,

  download: downloadBulk(useCases) satisfies Answer,
});

/** What a job of an instance has gathered, as JSON or by `Accept` as a table, for programs or for a spreadsheet; streamed. */
export const downloadBulk =
  (useCases: Pick<UseCases, 'downloadBulk' | 'describeObject'>) =>
  async (instance: StoredInstance, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { actor, params, headers, signal } = request;
    const { objectName } = params as { objectName: string };
    const { spreadsheet, labels } = readQuery(bulkDownloadQuery, request, reply);
    const isCsv = /^\s*text\/csv\b/i.test(headers.accept ?? '');
    const isSpreadsheet = isCsv && spreadsheet;
    // Labels are asked for first: a download that cannot have them is none, and is not noted as one.
    const { fields } =
      isSpreadsheet && labels ? await useCases.describeObject(actor, instance, objectName, signal) : { fields: [] };
    const { job, pages } = await useCases.downloadBulk(actor, instance, jobIn(params), objectName);
    const isLacking = isSpreadsheet && !labels;
    const name = `${job.object}-${job.number}${isLacking ? '-without-labels' : ''}.${isCsv ? 'csv' : 'json'}`;
    reply.header('Content-Disposition', `attachment; filename="${name}"`);
    reply.header('Elements-Returned-Count', job.recordsCount);
    reply.type(isCsv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8');
    if (!isCsv) return reply.send(Readable.from(writeJson(pages)));
    const { columns } = job;
    return reply.send(
      Readable.from(isSpreadsheet ? writeSpreadsheet(columns, fields, pages) : writeCsv(columns, pages)),
    );
  };

/** Ids of jobs are whole numbers; anything else names none. */
function jobIn(params: unknown): number {
  const { jobId } = params as { jobId: string };
  const number = readWholeNumber(jobId);
  if (number === undefined) throw recordNotFound('bulk job', jobId);
  return number;
}
