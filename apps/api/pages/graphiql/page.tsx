import { useState } from 'react';
import { Editor } from './editor.js';
import type { Credentials } from './sign-in.js';
import { SignInForm } from './sign-in-form.js';

/** GraphiQL for those who sign in. Who that is, is forgotten with the page: it is kept in memory alone. */
export function Page() {
  const [credentials, setCredentials] = useState<Credentials>();
  if (!credentials) return <SignInForm onSignIn={setCredentials} />;
  const signOut = () => {
    setCredentials(undefined);
    void credentials.end();
  };
  return <Editor credentials={credentials} onSignOut={signOut} />;
}
