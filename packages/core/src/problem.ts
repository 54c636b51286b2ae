import { z } from 'zod';

/** One entry of `problems[]` in a REST error; `position` is the character at which a `where` goes wrong, the first being 1. */
const wireProblem = z.looseObject({
  key: z.string(),
  code: z.string(),
  message: z.string(),
  position: z.int().positive().optional().catch(undefined),
});

/**
 * The body of every REST error. The platform sends exactly `requestId` and `message`, and `providerMessage` when the
 * provider spoke; Isotope adds the others for programs. Only a missing message makes a
 * body unreadable: a strange field beside it is read as absent.
 */
export const problemBody = z.looseObject({
  requestId: z.string().optional().catch(undefined),
  message: z.string(),
  providerMessage: z.string().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  problems: z.array(wireProblem).optional().catch(undefined),
  retryAfterSeconds: z.number().nonnegative().optional().catch(undefined),
  suggestions: z.array(z.string()).optional().catch(undefined),
  expectedVersion: z.int().optional().catch(undefined),
  currentVersion: z.int().optional().catch(undefined),
});
export type ProblemBody = z.output<typeof problemBody>;

/** What a call to the platform failed with: an answer that is no success, or no answer at all. Holds no secret. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';

  constructor(
    message: string,
    /** Why: `HTTP` is an answer with an error status, the others are calls without a usable answer. */
    readonly kind: 'HTTP' | 'NETWORK' | 'TIMEOUT' | 'ABORTED' | 'INVALID_ANSWER',
    readonly details: {
      /** HTTP status; absent when there was no answer. */
      readonly status?: number;
      /** Under this id the platform's operators find the request. */
      readonly requestId?: string;
      readonly code?: string;
      readonly providerMessage?: string;
      readonly problems?: readonly {
        readonly key: string;
        readonly code: string;
        readonly message: string;
        readonly position?: number | undefined;
      }[];
      readonly retryAfterSeconds?: number;
      /** The nearest names there are. */
      readonly suggestions?: readonly string[];
      /** The version the caller had seen, and the one that is in force. */
      readonly expectedVersion?: number;
      readonly currentVersion?: number;
    } = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  get status(): number | undefined {
    return this.details.status;
  }

  get requestId(): string | undefined {
    return this.details.requestId;
  }
}
