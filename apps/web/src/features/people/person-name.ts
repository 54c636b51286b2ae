/** What is known of a person's name. */
export interface Named {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly number: number;
}

/** What a person is called: by name, else by e-mail address, else by number. */
export const personName = ({ firstName, lastName, email, number }: Named): string =>
  [firstName, lastName].filter(Boolean).join(' ') || email || `#${number}`;
