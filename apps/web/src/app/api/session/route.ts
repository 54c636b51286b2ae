import { closeSession, openSession } from '@/door/session-door';
import { env } from '@/env';

/** Signs in by a one-time link, by e-mail and password, or by user and organisation secret. */
export const POST = openSession(env);

/** Signs out. */
export const DELETE = closeSession(env);
