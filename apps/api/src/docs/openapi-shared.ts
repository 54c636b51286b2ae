/** Who may call, by the grammar of the Authorization header: pairs joined by commas, in any order, spacing and case. */
export const securitySchemes = {
  secrets: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description:
      'The whole value: `User <user secret>, Organization <organization secret>`. The pairs may stand in any order; spaces and the case of the scheme words do not matter. Secrets are opaque and may hold `+`, `/` and `=`.',
  },
  token: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description:
      'The whole value: `User <user secret>, Organization <organization secret>, Element <element token>`. The token says which instance is meant.',
  },
  session: {
    type: 'http',
    scheme: 'bearer',
    description: 'A session from `POST /authentication`, for people: `Bearer <token>`.',
  },
} as const;

/** What answers say beside their bodies. */
export const responseHeaders = {
  'Elements-Request-Id': {
    description: 'Names the request, 24 hexadecimal characters. The logs know it by the same id.',
    schema: { type: 'string', pattern: '^[0-9a-f]{24}$' },
  },
  ETag: {
    description: 'The version of the instance, to be sent back in `If-Match`.',
    schema: { type: 'string' },
    example: '"3"',
  },
  'Elements-Returned-Count': { description: 'How many rows this page holds.', schema: { type: 'integer', minimum: 0 } },
  'Elements-Next-Page-Token': {
    description: 'Send it as `nextPage` for the next page. Absent on the last one.',
    schema: { type: 'string' },
  },
  'Elements-Total-Count': {
    description: 'How many rows there are in all, when `returnTotalCount` asks for it.',
    schema: { type: 'integer', minimum: 0 },
  },
  'Elements-Element-Instance-Id': {
    description: 'The id of the instance whose data was reached.',
    schema: { type: 'integer' },
  },
  'Retry-After': { description: 'After how many seconds to try again.', schema: { type: 'integer', minimum: 0 } },
} as const;
