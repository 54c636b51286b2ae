/** The two forms of signing in. */
export type SignInWay = 'password' | 'secrets';

/** What a person can sign in with. */
export type Credentials =
  | { readonly link: string }
  | { readonly email: string; readonly password: string }
  | { readonly userSecret: string; readonly organizationSecret: string };

/** Why nobody was signed in. */
export interface SignInRefusal {
  /** The answer's HTTP status; undefined when none came. */
  readonly status?: number;
  /** The API's own words; empty when no answer came. */
  readonly message: string;
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;
}

/** Signs in through the console's door, which keeps the session; undefined means it did. */
export async function signIn(credentials: Credentials): Promise<SignInRefusal | undefined> {
  try {
    const answer = await fetch('/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(credentials),
    });
    const body: unknown = await answer.json();
    return answer.ok ? undefined : refusalOf(answer, body as { message: string; requestId?: string });
  } catch {
    return { message: '', requestId: undefined, retryAfterSeconds: undefined };
  }
}

function refusalOf(answer: Response, body: { message: string; requestId?: string }): SignInRefusal {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
  const retryAfterSeconds = Number.isFinite(seconds) ? seconds : undefined;
  return { status: answer.status, message: body.message, requestId: body.requestId, retryAfterSeconds };
}
