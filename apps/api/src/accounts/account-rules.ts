import type { EntryProblem } from '@isotope/core';
import { z } from 'zod';
import { isGuessable } from './guessable.js';

const passwordLength = { least: 12, most: 256 } as const;
const mostNameLength = 100;

/** What a person is called; both may be left out. */
export interface PersonNames {
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
}

/** Names as they are kept: trimmed, null where there is nothing left. */
export const cleanNames = ({ firstName, lastName }: PersonNames) => ({
  firstName: firstName?.trim() || null,
  lastName: lastName?.trim() || null,
});

/** A problem of one field of an account. */
export const accountProblem = (key: string, label: string, message: string): EntryProblem => ({
  key,
  label,
  code: 'INVALID',
  message,
});

/** What is wrong with an e-mail address, in its normal form. */
export function emailProblems(email: string): readonly EntryProblem[] {
  if (email.length <= 254 && z.email().safeParse(email).success) return [];
  return [accountProblem('email', 'E-mail address', 'Enter an e-mail address, such as name@example.com.')];
}

/** What is wrong with a password that a person chooses. */
export async function passwordProblems(
  password: string,
  { email, firstName, lastName }: PersonNames & { readonly email: string | null },
  { key, label } = { key: 'password', label: 'Password' },
): Promise<readonly EntryProblem[]> {
  const { least, most } = passwordLength;
  if (password.length < least || password.length > most) {
    return [accountProblem(key, label, `Choose a password of ${least} to ${most} characters.`)];
  }
  const personal = [email, firstName, lastName].filter((word) => word != null);
  if (!(await isGuessable(password, personal))) return [];
  return [
    accountProblem(
      key,
      label,
      'This password is soon guessed. Choose a longer one, of words that do not belong together.',
    ),
  ];
}

/** What is wrong with a person's names; both may be left out. */
export const nameProblems = ({ firstName, lastName }: PersonNames): readonly EntryProblem[] =>
  [
    { key: 'firstName', label: 'First name', value: firstName },
    { key: 'lastName', label: 'Last name', value: lastName },
  ].flatMap(({ key, label, value }) =>
    (value?.length ?? 0) > mostNameLength
      ? [accountProblem(key, label, `${label} may have at most ${mostNameLength} characters.`)]
      : [],
  );
