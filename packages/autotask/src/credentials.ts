import { AutotaskError, type CredentialField } from './errors.js';

/** An account as a person gives it. */
export type Credentials = {
  readonly userName: string;
  readonly secret: string;
  readonly serverUrl: string;
  readonly integrationCode: string | undefined;
};

/** What each signed-in call sends. */
export type SignIn = { readonly userName: string; readonly secret: string; readonly integrationCode: string };

const longest = 2_048;

/** Throws unless the three values are there and can stand in a header; whether they are right, Autotask decides. */
export const readSignIn = ({ userName, secret, integrationCode = '' }: Omit<Credentials, 'serverUrl'>): SignIn => {
  if (integrationCode.trim() === '') throw missingIntegrationCode();
  check(userName, 'userName', 'user name');
  check(secret, 'secret', 'secret');
  check(integrationCode, 'integrationCode', 'integration code');
  return { userName, secret, integrationCode };
};

/** The three headers of every signed-in call. Text beyond ASCII goes as UTF-8, which is what Autotask reads. */
export const signInHeaders = ({ userName, secret, integrationCode }: SignIn): Readonly<Record<string, string>> => ({
  UserName: headerValue(userName),
  Secret: headerValue(secret),
  ApiIntegrationCode: headerValue(integrationCode),
});

const headerValue = (value: string): string => Buffer.from(value, 'utf8').toString('latin1');

const missingIntegrationCode = (): AutotaskError =>
  new AutotaskError(
    'INTEGRATION_CODE_REJECTED',
    'An integration code is needed, since this Isotope has none of its own: the API tracking identifier that is set on this API user in Autotask.',
    { field: 'integrationCode' },
  );

const check = (value: string, field: CredentialField, label: string): void => {
  const problem = problemOf(value);
  if (problem === undefined) return;
  const code = field === 'integrationCode' ? 'INTEGRATION_CODE_REJECTED' : 'CREDENTIALS_REJECTED';
  throw new AutotaskError(code, `The ${label} ${problem}.`, { field });
};

const problemOf = (value: string): string | undefined => {
  if (value.trim() === '') return 'is empty';
  if (value.length > longest) return `is longer than ${longest} characters`;
  return /[\p{Cc}\p{Cs}]/u.test(value) ? 'holds a character that cannot be sent' : undefined;
};
