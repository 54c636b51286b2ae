/** A person as far as naming them needs. */
export interface Person {
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
}

/** What a person is called: by name, else by e-mail address; undefined before either is known. */
export const personName = ({ email, firstName, lastName }: Person): string | undefined =>
  [firstName, lastName].filter(Boolean).join(' ') || (email ?? undefined);
