import type { ModelName } from './openapi-models.js';
import type { RefusalStatus } from './openapi-refusals.js';
import { type Schema, reference } from './openapi-schemas.js';

/** A header, path or query parameter. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description: string;
  readonly schema: Schema;
  readonly example?: unknown;
}

/** Who may call: those with secrets or a session, those with an element token beside them, or anybody. */
type Access = 'CALLER' | 'TOKEN' | 'ANYBODY';

/** The headers an answer may carry beside its request id. */
type AnswerHeader =
  | 'ETag'
  | 'Elements-Returned-Count'
  | 'Elements-Next-Page-Token'
  | 'Elements-Total-Count'
  | 'Elements-Element-Instance-Id';

/** One operation of the REST API, as people describe it. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/elements/api-v2`, with parameters in braces. */
  readonly path: string;
  readonly tag: 'Instances' | 'Elements' | 'Hubs' | 'Hub calls' | 'Accounts' | 'Documentation';
  readonly summary: string;
  readonly description?: string;
  readonly access?: Access;
  readonly parameters?: readonly Parameter[];
  readonly body?: { readonly schema: Schema; readonly example: unknown };
  readonly answer: {
    readonly description: string;
    readonly schema: Schema;
    readonly example?: unknown;
    readonly headers?: readonly AnswerHeader[];
  };
  /** The error statuses it may answer with, beside those any call may. */
  readonly refusals?: readonly RefusalStatus[];
}

/** The body of a request that is one described model. */
export const bodyOf = (name: ModelName, example: unknown) => ({ schema: reference(name), example });

const securityOf = {
  CALLER: [{ secrets: [] }, { session: [] }],
  TOKEN: [{ token: [] }],
  ANYBODY: [],
} as const satisfies Record<Access, unknown>;

/** What every call may be refused with, by who may call. */
const commonRefusals = {
  CALLER: ['401', '429', '500', '503'],
  TOKEN: ['401', '429', '500', '503'],
  ANYBODY: ['429', '500', '503'],
} as const satisfies Record<Access, readonly RefusalStatus[]>;

/** What only some roles may do: all that changes something. */
const roleRefusals = ['403'] as const satisfies readonly RefusalStatus[];

const bodyRefusals = ['400', '413', '415'] as const satisfies readonly RefusalStatus[];

/** An operation in OpenAPI's form. */
export function toOpenapi(operation: Operation) {
  const { id, tag, summary, description, access = 'CALLER', parameters, body, answer, refusals = [] } = operation;
  const isChange = operation.method !== 'get' && access !== 'ANYBODY';
  const statuses = new Set([
    ...commonRefusals[access],
    ...(isChange ? roleRefusals : []),
    ...(body ? bodyRefusals : []),
    ...refusals,
  ]);
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    security: securityOf[access],
    ...(parameters && parameters.length > 0 && { parameters: parameters.map(toParameter) }),
    ...(body && { requestBody: { required: true, content: jsonOf(body.schema, body.example) } }),
    responses: {
      '200': toAnswer(answer),
      ...Object.fromEntries(
        [...statuses].sort().map((status) => [status, { $ref: `#/components/responses/${status}` }]),
      ),
    },
  };
}

const toParameter = (parameter: Parameter) => (parameter.in === 'path' ? { ...parameter, required: true } : parameter);

const toAnswer = ({ description, schema, example, headers = [] }: Operation['answer']) => ({
  description,
  headers: Object.fromEntries(
    ['Elements-Request-Id', ...headers].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  ),
  content: jsonOf(schema, example),
});

const jsonOf = (schema: Schema, example: unknown) => ({
  'application/json': { schema, ...(example !== undefined && { example }) },
});
