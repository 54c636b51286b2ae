import { lookAtInvite } from '@/door/invite-door';
import { env } from '@/env';

/** Tells what a link invites to. */
export const POST = lookAtInvite(env);
