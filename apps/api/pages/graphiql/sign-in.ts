/** Who asks, as the Authorization header says it. */
export interface Credentials {
  readonly authorization: string;
  /** The name of the organisation. */
  readonly organization: string;
  /** Ends the session, where there is one. */
  readonly end: () => Promise<void>;
}

/** The fields of the form: two secrets, or an e-mail address and a password. */
export type SignIn =
  | { readonly kind: 'SECRETS'; readonly userSecret: string; readonly organizationSecret: string }
  | { readonly kind: 'PASSWORD'; readonly email: string; readonly password: string };

interface Told {
  readonly message?: string;
  readonly token?: string;
  readonly data?: { readonly viewer: { readonly organization: { readonly name: string } } };
  readonly errors?: readonly { readonly message: string }[];
}

/** Tries who is signing in; throws an Error whose message can be shown when nobody is known by that. */
export async function signIn(given: SignIn): Promise<Credentials> {
  if (given.kind === 'SECRETS') {
    const authorization = `User ${given.userSecret}, Organization ${given.organizationSecret}`;
    return { authorization, organization: await askOrganization(authorization), end: async () => undefined };
  }
  const { token = '' } = await ask('/sessions', '', { email: given.email, password: given.password });
  const authorization = `Bearer ${token}`;
  const end = async () => void (await fetch('/sessions/current', { method: 'DELETE', headers: { authorization } }));
  return { authorization, organization: await askOrganization(authorization), end };
}

async function askOrganization(authorization: string): Promise<string> {
  const { data } = await ask('/graphql', authorization, { query: '{ viewer { organization { name } } }' });
  return data?.viewer.organization.name ?? '';
}

async function ask(path: string, authorization: string, body: unknown): Promise<Told> {
  const headers = { 'Content-Type': 'application/json', ...(authorization !== '' && { authorization }) };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  const told = (await response.json()) as Told;
  if (response.ok) return told;
  throw new Error(told.errors?.[0]?.message ?? told.message ?? `Isotope answered with status ${response.status}.`);
}
