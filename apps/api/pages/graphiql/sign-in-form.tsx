import { type FormEvent, useState } from 'react';
import { type Credentials, type SignIn, signIn } from './sign-in.js';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly autoComplete: string;
}

const fieldsOf: Readonly<Record<SignIn['kind'], readonly Field[]>> = {
  SECRETS: [
    { name: 'userSecret', label: 'User secret', type: 'password', autoComplete: 'off' },
    { name: 'organizationSecret', label: 'Organisation secret', type: 'password', autoComplete: 'off' },
  ],
  PASSWORD: [
    { name: 'email', label: 'E-mail address', type: 'email', autoComplete: 'username' },
    { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
  ],
};

/** Asks who is there, by secrets or by e-mail address and password. Nothing of it is stored or put into an address. */
export function SignInForm({ onSignIn }: { readonly onSignIn: (credentials: Credentials) => void }) {
  const [kind, setKind] = useState<SignIn['kind']>('SECRETS');
  const [problem, setProblem] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setProblem('');
    const fields = Object.fromEntries(new FormData(event.currentTarget));
    try {
      onSignIn(await signIn({ kind, ...fields } as SignIn));
    } catch (error) {
      setProblem(error instanceof TypeError ? 'Isotope cannot be reached with this.' : (error as Error).message);
    }
  };
  return (
    <main className="sign-in">
      <h1>Isotope GraphiQL</h1>
      <form method="post" onSubmit={(event) => void submit(event)}>
        {fieldsOf[kind].map(({ name, label, ...input }) => (
          <label key={name}>
            {label}
            <input name={name} required spellCheck={false} {...input} />
          </label>
        ))}
        <p role="alert">{problem}</p>
        <button type="submit">Sign in</button>
        <button type="button" onClick={() => setKind(kind === 'SECRETS' ? 'PASSWORD' : 'SECRETS')}>
          {kind === 'SECRETS' ? 'Use e-mail and password instead' : 'Use secrets instead'}
        </button>
      </form>
      <p>What you enter stays in the memory of this page until you close it, and goes to this Isotope alone.</p>
    </main>
  );
}
