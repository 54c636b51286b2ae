import type { Operation } from './openapi-operation.js';
import { parametersIn, queries } from './openapi-parameters.js';
import { listOf, reference } from './openapi-schemas.js';

const headers = ['Elements-Element-Instance-Id'] as const;
const job = {
  id: 1,
  status: 'COMPLETED',
  objectName: 'contacts',
  query: 'select * from contacts',
  recordsCount: 91,
  recordsFailedCount: 0,
  createdDate: '2026-03-01T08:30:00Z',
  expiresDate: '2026-03-02T08:30:00Z',
};

type Call = Pick<Operation, 'id' | 'method' | 'path' | 'summary' | 'answer' | 'refusals'> &
  Partial<Pick<Operation, 'description' | 'parameters'>>;

const call = ({ parameters = [], ...operation }: Call): Operation => ({
  ...operation,
  tag: 'Hub calls',
  access: 'TOKEN',
  parameters: [...parametersIn(operation.path), ...parameters],
});

const jobAnswer = (description: string): Operation['answer'] => ({
  description,
  schema: reference('BulkJob'),
  example: job,
  headers,
});

/** Gathering all that a query finds, below `/hubs/{key}` and without it. */
export const bulkOperations: readonly Operation[] = (['/hubs/{key}', ''] as const).flatMap((prefix) => {
  const suffix = prefix === '' ? '' : 'OfHub';
  return [
    call({
      id: `startBulkQuery${suffix}`,
      method: 'post',
      path: `${prefix}/bulk/query`,
      summary: 'Begins to gather all that a query finds',
      description: 'Answered at once; the work goes on in the background, and after a restart where it stood.',
      parameters: queries.bulk.map((parameter) => ({ ...parameter, required: true })),
      refusals: ['400', '403', '404'],
      answer: {
        description: 'The job',
        schema: reference('StartedBulkJob'),
        example: { id: 1, status: 'CREATED' },
        headers,
      },
    }),
    call({
      id: `getBulkStatus${suffix}`,
      method: 'get',
      path: `${prefix}/bulk/{jobId}/status`,
      summary: 'Tells how far a bulk job has come',
      refusals: ['403', '404'],
      answer: jobAnswer('The job'),
    }),
    call({
      id: `cancelBulkJob${suffix}`,
      method: 'put',
      path: `${prefix}/bulk/{jobId}/cancel`,
      summary: 'Ends a bulk job and drops what it has gathered',
      description: 'Whoever started it may, and editors.',
      refusals: ['403', '404'],
      answer: jobAnswer('The job as it is then; one that was at its end stays as it is'),
    }),
    call({
      id: `downloadBulk${suffix}`,
      method: 'get',
      path: `${prefix}/bulk/{jobId}/{objectName}`,
      summary: 'Gives what a bulk job has gathered',
      description: 'As JSON, or with `Accept: text/csv` as a table.',
      parameters: queries.bulkDownload,
      refusals: ['400', '403', '404', '409'],
      answer: {
        description: 'All records',
        schema: listOf('HubRecord'),
        headers: [...headers, 'Elements-Returned-Count'],
      },
    }),
  ];
});

/** The same for those who hold no element token. */
export const instanceBulkOperation: Operation = {
  id: 'downloadBulkOfInstance',
  method: 'get',
  path: '/instances/{id}/bulk/{jobId}/{objectName}',
  tag: 'Instances',
  access: 'CALLER',
  summary: 'Gives what a bulk job of an instance has gathered, without its element token',
  description:
    'As JSON, or with `Accept: text/csv` as a table. Of a disabled instance too, unless the call carries an element token.',
  parameters: [...parametersIn('/instances/{id}/bulk/{jobId}/{objectName}'), ...queries.bulkDownload],
  refusals: ['400', '403', '404', '409'],
  answer: { description: 'All records', schema: listOf('HubRecord'), headers: ['Elements-Returned-Count'] },
};
