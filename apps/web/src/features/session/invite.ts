import type { OpenInvite } from '@/door/invite-door';

/** Why an invite could not be read or used. */
export interface InviteRefusal {
  /** The answer's HTTP status; undefined when none came. */
  readonly status: number | undefined;
  /** The API's own words; empty when no answer came. */
  readonly message: string;
  readonly requestId: string | undefined;
}

/** What somebody gives of themselves to join; for a new password, the password alone. */
export interface Joining {
  readonly email: string;
  readonly password: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** Reads what a link invites to. */
export const lookAtInvite = (invite: string) => send<OpenInvite>('/api/invites', { invite });

/** Uses the link up; the door keeps the session. */
export const acceptInvite = (invite: string, joining: Joining) =>
  send<object>('/api/invites/accept', { invite, ...joining });

type Answer<Body> = { readonly body: Body } | { readonly refusal: InviteRefusal };

async function send<Body>(path: string, body: object): Promise<Answer<Body>> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const read = (await answer.json()) as Body & { message?: string; requestId?: string };
    if (answer.ok) return { body: read };
    return { refusal: { status: answer.status, message: read.message ?? '', requestId: read.requestId } };
  } catch {
    return { refusal: { status: undefined, message: '', requestId: undefined } };
  }
}

/** The one field a refusal is about; undefined where it is about both, or about the link. */
export function refusedField({ status, message }: InviteRefusal): 'email' | 'password' | undefined {
  if (status !== 400) return undefined;
  const [isEmail, isPassword] = [/e-mail/i.test(message), /password/i.test(message)];
  if (isEmail === isPassword) return undefined;
  return isEmail ? 'email' : 'password';
}
