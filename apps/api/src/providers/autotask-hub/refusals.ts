import { AutotaskError, type AutotaskErrorCode, type RecordValues } from '@isotope/autotask';
import { HubError, type HubErrorCode, type HubProblem } from '../../hubs/errors.js';
import type { Field, FieldTable } from './fields.js';

/** What a failure at Autotask is called in the hub; it does not compile while a code is missing. */
const codes = {
  CREDENTIALS_REJECTED: 'CREDENTIALS_REJECTED',
  INTEGRATION_CODE_REJECTED: 'INTEGRATION_CODE_REJECTED',
  PROVIDER_USER_LOCKED: 'PROVIDER_USER_LOCKED',
  PERMISSION_DENIED: 'PERMISSION_DENIED',
  SERVER_URL_INVALID: 'SERVER_URL_INVALID',
  PROVIDER_THROTTLED: 'PROVIDER_THROTTLED',
  PROVIDER_UNREACHABLE: 'PROVIDER_UNREACHABLE',
  PROVIDER_TIMEOUT: 'PROVIDER_TIMEOUT',
  REQUEST_REJECTED: 'RECORD_REFUSED',
  REQUEST_INVALID: 'INVALID_QUERY',
  RECORD_NOT_FOUND: 'RECORD_NOT_FOUND',
  OUTCOME_UNKNOWN: 'OUTCOME_UNKNOWN',
} as const satisfies Record<AutotaskErrorCode, HubErrorCode>;

/** What a call was about, for a refusal to be told in its terms. */
export interface Attempt {
  readonly object: string;
  readonly table: FieldTable;
  /** The values that were sent, if any: secrets among them are struck from what Autotask says. */
  readonly values?: RecordValues | undefined;
}

/** Runs a call to Autotask and puts its refusals in the hub's terms. */
export async function translating<Answer>(attempt: Attempt, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof AutotaskError ? toHubError(error, attempt) : error;
  }
}

function toHubError(error: AutotaskError, attempt: Attempt): HubError {
  const code = codes[error.code];
  const strike = (words: string) => withoutSecrets(words, attempt);
  const problems = error.problems.map(({ field, message }) => toProblem(field, strike(message), attempt));
  const providerMessage = error.providerMessage === undefined ? undefined : strike(error.providerMessage);
  const message = code === 'RECORD_REFUSED' ? refusalOf(attempt, problems) : error.message;
  const { retryAfterSeconds } = error;
  return new HubError(code, message, { problems, providerMessage, retryAfterSeconds, cause: error });
}

function refusalOf({ object }: Attempt, problems: readonly HubProblem[]): string {
  const keys = [...new Set(problems.map(({ key }) => key))];
  return keys.length === 0
    ? `Autotask refused the call to ${object}.`
    : `Autotask refused ${keys.join(', ')} of ${object}.`;
}

/** A field Autotask complains of, by the hub's name for it; Autotask's own stands behind it in brackets. */
function toProblem(vendorField: string, words: string, { table }: Attempt): HubProblem {
  const field = table.findByVendorName(vendorField);
  const key = field?.name ?? vendorField;
  const message = field && field.name !== field.vendorName ? renamed(words, field) : words;
  const code = /missing required|required field/i.test(message) ? 'MISSING' : 'INVALID';
  return { key, code, message };
}

const renamed = (words: string, { name, vendorName }: Field): string =>
  words.replace(/\w+/g, (word) => (word.toLowerCase() === vendorName.toLowerCase() ? `${name} (${word})` : word));

const withoutSecrets = (words: string, { table, values = {} }: Attempt): string =>
  table.all
    .filter(({ type }) => type === 'secret')
    .map(({ vendorName }) => values[vendorName])
    .filter((secret) => typeof secret === 'string' && secret !== '')
    .reduce<string>((left, secret) => left.replaceAll(secret as string, '•••'), words);
