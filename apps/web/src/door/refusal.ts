/** Why a door did not do what it was asked, in the words a person reads. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const secondsToWait = 'Retry-After';

/** The refusal as the platform's error body: `{ requestId, message }`. */
export const plainAnswer = ({ status, message }: Refusal, requestId: string, retryAfter?: string | null): Response =>
  Response.json({ requestId, message }, { status, headers: headersOf(requestId, retryAfter) });

/** The refusal as a GraphQL answer, so that a GraphQL client reads it like any other. */
export const graphqlAnswer = ({ status, code, message }: Refusal, requestId: string): Response =>
  Response.json(
    { errors: [{ message, extensions: { code, requestId } }], extensions: { requestId } },
    { status, headers: headersOf(requestId) },
  );

const headersOf = (requestId: string, retryAfter?: string | null): HeadersInit => ({
  'Cache-Control': 'no-store',
  'Elements-Request-Id': requestId,
  ...(retryAfter ? { [secondsToWait]: retryAfter } : {}),
});
