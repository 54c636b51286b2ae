import { describe, Field } from '@/ui/field';

interface ProfileEntryProps {
  /** Its id as well. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly type: 'email' | 'password';
  readonly autoComplete: string;
}

/** A field of the profile's forms. */
export const ProfileEntry = ({ name, label, hint, error, type, autoComplete }: ProfileEntryProps) => (
  <Field id={name} label={label} hint={hint} error={error}>
    <input {...describe({ id: name, hint, error })} name={name} type={type} autoComplete={autoComplete} />
  </Field>
);
