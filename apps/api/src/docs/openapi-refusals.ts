import { reference } from './openapi-schemas.js';

interface Refusal {
  readonly description: string;
  readonly example: Readonly<Record<string, unknown>>;
}

const requestId = '68c2f0a1b7d94e3f5a6c8d01';

const refusals = {
  '400': {
    description:
      'The request cannot be carried out as it is: a wrong shape, missing or misshapen configuration (every entry is named at once in `problems`), or credentials the provider refused (`providerMessage` has its words). Nothing was stored.',
    example: {
      requestId,
      message: 'Autotask password is required. Server URL is required.',
      code: 'INVALID_CONFIGURATION',
      problems: [
        { key: 'crm.autotask.password', code: 'MISSING', message: 'Autotask password is required.' },
        { key: 'crm.autotask.server.url', code: 'MISSING', message: 'Server URL is required.' },
      ],
    },
  },
  '401': {
    description: 'The Authorization header is missing, or names nobody. Which part is wrong is not told.',
    example: {
      requestId,
      message: 'Invalid Organization or User secret, or invalid Element token provided.',
      code: 'UNAUTHENTICATED',
    },
  },
  '403': {
    description:
      'The caller’s role does not allow it; the message names the one that is needed. Of a hub call also: the instance is disabled (`INSTANCE_DISABLED`), or the provider refuses its user, whose words `providerMessage` has. Nothing was done.',
    example: {
      requestId,
      message:
        'This needs an editor or an owner of the organisation; you are a viewer. Ask an owner to do it or to change your role.',
      code: 'FORBIDDEN',
    },
  },
  '404': {
    description:
      'There is no such thing, or none the caller may see; also the answer to an empty list, as the platform gave it.',
    example: { requestId, message: 'No instances found', code: 'NOTHING_FOUND' },
  },
  '405': {
    description: 'The object can be read and not written.',
    example: { requestId, message: 'Invoice can be read, not written.', code: 'OBJECT_READ_ONLY' },
  },
  '409': {
    description:
      'Somebody else has changed the instance since the version named by `If-Match`. Nothing was changed. Of a bulk job: it has not gathered everything, or what it gathered is not all there (`BULK_NOT_READY`).',
    example: {
      requestId,
      message: 'The instance has been changed since: version 3 was expected, it is now 4.',
      code: 'VERSION_CONFLICT',
      expectedVersion: 3,
      currentVersion: 4,
    },
  },
  '413': {
    description: 'The body is larger than 1 MiB.',
    example: { requestId, message: 'The body is larger than 1 MiB.', code: 'INVALID_REQUEST' },
  },
  '415': {
    description: 'The body is not declared to be JSON, in another encoding than UTF-8, or compressed.',
    example: {
      requestId,
      message: 'Unsupported content type. Send JSON with Content-Type: application/json.',
      code: 'INVALID_REQUEST',
    },
  },
  '422': {
    description: 'The `Idempotency-Key` was used within 24 hours with another body.',
    example: {
      requestId,
      message: 'This idempotency key was used with another request.',
      code: 'IDEMPOTENCY_CONFLICT',
    },
  },
  '429': {
    description:
      'Too soon: you have sent or had checked too much, the provider limits calls, or several refused secrets for one of its users make further ones wait.',
    example: {
      requestId,
      message: 'Autotask limits calls at the moment. Try again in 30 seconds.',
      code: 'PROVIDER_THROTTLED',
      retryAfterSeconds: 30,
    },
  },
  '500': {
    description: 'A fault of Isotope. Its reason stands in the logs under the request id.',
    example: {
      requestId,
      message: 'Isotope failed to answer. The request id names the log line with the reason.',
      code: 'INTERNAL',
    },
  },
  '502': {
    description: 'The provider could not be reached, or answered with a fault of its own. Nothing was stored.',
    example: { requestId, message: 'Autotask could not be reached.', code: 'PROVIDER_UNREACHABLE' },
  },
  '503': {
    description: 'There is more to do than can be done. Try again after the seconds `Retry-After` names.',
    example: {
      requestId,
      message: 'Isotope has too much to do at the moment. Try again in 2 seconds.',
      code: 'OVERLOADED',
    },
  },
  '504': {
    description: 'The provider did not answer in time. Nothing was stored.',
    example: { requestId, message: 'Autotask did not answer within 30 seconds.', code: 'PROVIDER_TIMEOUT' },
  },
} as const satisfies Readonly<Record<string, Refusal>>;

/** An error status the REST API answers with. */
export type RefusalStatus = keyof typeof refusals;

/** What the provider may answer when it is asked about credentials, beside a plain refusal. */
export const providerRefusals = ['400', '429', '502', '504'] as const satisfies readonly RefusalStatus[];

/** Every error answer in OpenAPI's form, by its status. */
export const toRefusals = () =>
  Object.fromEntries(
    Object.entries(refusals).map(([status, { description, example }]) => [
      status,
      toResponse(status, description, example),
    ]),
  );

const toResponse = (status: string, description: string, example: unknown) => ({
  description,
  headers: {
    'Elements-Request-Id': { $ref: '#/components/headers/Elements-Request-Id' },
    ...(['429', '503'].includes(status) && { 'Retry-After': { $ref: '#/components/headers/Retry-After' } }),
  },
  content: { 'application/json': { schema: reference('Problem'), example } },
});
