import { acceptInvite } from '@/door/invite-door';
import { env } from '@/env';

/** Joins an organisation, or sets a new password, by a link; and signs in. */
export const POST = acceptInvite(env);
