import { AutotaskError, type AutotaskErrorCode, type CredentialField } from './errors.js';
import { fieldProblems } from './field-problems.js';
import { errorTexts, providerTexts, providerWords } from './provider-words.js';
import type { Answer } from './request.js';
import { retryAfterSeconds } from './retry-after.js';

type Meaning = { readonly code: AutotaskErrorCode; readonly message: string; readonly field?: CredentialField };

const badSecret: Meaning = {
  code: 'CREDENTIALS_REJECTED',
  field: 'secret',
  message: 'Autotask refused this user name and password. Check the password, and that the user is an API user.',
};
const unknownUser: Meaning = {
  code: 'CREDENTIALS_REJECTED',
  field: 'userName',
  message: 'Autotask knows no user of this name. Check the user name of the API user.',
};
const badIntegrationCode: Meaning = {
  code: 'INTEGRATION_CODE_REJECTED',
  field: 'integrationCode',
  message: 'Autotask refused the integration code. It must be the one set on this API user in Autotask.',
};
const locked: Meaning = {
  code: 'PROVIDER_USER_LOCKED',
  field: 'userName',
  message: 'This user is locked in Autotask. An administrator can clear “Locked” on the user’s page there.',
};
const noPermission: Meaning = {
  code: 'PERMISSION_DENIED',
  field: 'userName',
  message: 'This user may not read what is needed. Give its security level in Autotask the right to read.',
};
const noRight: Meaning = {
  code: 'PERMISSION_DENIED',
  field: 'userName',
  message: 'This user may not do that in Autotask. Give its security level there the right to do it.',
};
const throttled: Meaning = {
  code: 'PROVIDER_THROTTLED',
  message: 'Autotask is being called too often just now.',
};
const failed: Meaning = { code: 'PROVIDER_UNREACHABLE', message: 'Autotask could not answer.' };
const rejected: Meaning = { code: 'REQUEST_REJECTED', message: 'Autotask found the request wrong.' };
const notFound: Meaning = {
  code: 'RECORD_NOT_FOUND',
  message: 'Autotask has no such record, or this user may not see it.',
};

// Autotask answers 500 for most of these, so its words are asked before its status.
const byText: readonly (readonly [RegExp, Meaning])[] = [
  [/integration ?code/i, badIntegrationCode],
  [/(?:has been|is|was) locked/i, locked],
  [/adequate permissions?/i, noPermission],
  [/(?:thread|request) threshold|Itgenatr005/i, throttled],
  [/zone information could not be determined/i, unknownUser],
  [/unexpected error/i, failed],
];

const byStatus: Readonly<Record<number, Meaning>> = {
  401: badSecret,
  403: noPermission,
  429: throttled,
};

/** Whether an answer is a success; Autotask uses 200 for everything that is. */
export const isSuccess = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** Whether Autotask was asked and refused the secret itself. */
export const isSecretRefused = (error: unknown): error is AutotaskError =>
  error instanceof AutotaskError && error.code === 'CREDENTIALS_REJECTED' && error.field === 'secret';

/** What reading a refusal needs: what must not be repeated, and the time, for a `Retry-After` that is a date. */
export type RefusalContext = { readonly secrets: readonly string[]; readonly now: number };

/** What a refused answer means, with the vendor's words in it; one without a known meaning is `PROVIDER_UNREACHABLE`. */
export const readRefusal = (answer: Answer, context: RefusalContext): AutotaskError =>
  toError(answer, knownMeaning(answer) ?? failed, context);

/**
 * The same for a request for data, whose content may be wrong: words without a known meaning are then
 * `REQUEST_REJECTED`, and those that name a field are told for that field.
 */
export const readRejection = (answer: Answer, context: RefusalContext): AutotaskError => {
  const known = knownMeaning(answer);
  if (known === noPermission) return toError(answer, noRight, context);
  return toError(answer, known ?? (isAboutRequest(answer) ? aboutRequest(answer) : failed), context);
};

/**
 * Whether Autotask could not answer, or held the call back. What it says of a request or an account is an answer, whatever
 * its status.
 */
export const isFailure = (answer: Answer): boolean => {
  const known = knownMeaning(answer);
  return !isSuccess(answer) && (known ? known === failed || known === throttled : !isAboutRequest(answer));
};

const aboutRequest = (answer: Answer): Meaning =>
  errorTexts(answer).some((text) => /no matching records? found/i.test(text)) ? notFound : rejected;

const knownMeaning = (answer: Answer): Meaning | undefined => {
  const texts = errorTexts(answer).join('\n');
  const [, said] = byText.find(([pattern]) => pattern.test(texts)) ?? [];
  return said ?? byStatus[answer.status];
};

const isAboutRequest = (answer: Answer): boolean =>
  answer.json !== undefined && errorTexts(answer).length > 0 && [400, 404, 405, 500].includes(answer.status);

const toError = (
  answer: Answer,
  { code, message, field }: Meaning,
  { secrets, now }: RefusalContext,
): AutotaskError => {
  const texts = providerTexts(answer, secrets);
  return new AutotaskError(code, message, {
    ...(field && { field }),
    ...(code === 'PROVIDER_THROTTLED' && {
      retryAfterSeconds: retryAfterSeconds(answer.headers.get('retry-after'), now),
    }),
    providerMessage: providerWords(answer, secrets),
    providerMessages: texts,
    problems: code === 'REQUEST_REJECTED' ? fieldProblems(texts) : [],
  });
};
