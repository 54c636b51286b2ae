import { type StoreTrouble, StoreUnavailableError } from '../../instances/store-unavailable.js';

/** SQLSTATEs and codes of the network that say the store is in trouble and not the statement. */
const troubles: readonly (readonly [RegExp, StoreTrouble])[] = [
  [/^(?:53100)$/, 'FULL'],
  [/^(?:40001|40P01|55P03|57014)$/, 'HELD'],
  [/^(?:25006)$/, 'READ_ONLY'],
  [/^(?:58\w{3}|XX00[12])$/, 'BROKEN'],
  [
    /^(?:08\w{3}|57P\w\w|53[23]00|28\w{3}|3D000|E(?:CONN\w+|NOTFOUND|AI_AGAIN|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH))$/,
    'UNREACHABLE',
  ],
];

/** What the driver says where it has no code for it. */
const broken =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered|Query read timeout)/;

/** What an error says of the store; undefined where it speaks of the statement. */
export function troubleOf(error: unknown): StoreTrouble | undefined {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  const [, trouble] = troubles.find(([pattern]) => typeof code === 'string' && pattern.test(code)) ?? [];
  return trouble ?? (typeof message === 'string' && broken.test(message) ? 'UNREACHABLE' : undefined);
}

/** Whether the same may succeed at once when it is done again, because it only got in another's way. */
export const isToRepeat = (error: unknown): boolean =>
  ['40001', '40P01'].includes((error as { readonly code?: string }).code ?? '');

/**
 * The driver's error, or what it means where it speaks of the store. `isUnsure` says that a commit was on its way, so that
 * nobody knows what became of it. What a violated constraint quotes of the row is left out: it could be logged.
 */
export function asStoreTrouble(error: unknown, isUnsure = false): unknown {
  const trouble = troubleOf(error);
  if (trouble !== undefined) {
    return new StoreUnavailableError(trouble === 'UNREACHABLE' && isUnsure ? 'LOST' : trouble, error);
  }
  return error instanceof Error && 'detail' in error ? Object.assign(error, { detail: undefined }) : error;
}
