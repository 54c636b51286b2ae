import { plainAnswer } from '@/door/refusal';

/** Doors that are not there say so to whoever asks, and lead nobody to sign in. */
export const GET = (): Response =>
  plainAnswer({ status: 404, code: 'NOT_FOUND', message: 'There is nothing here.' }, crypto.randomUUID());
export const POST = GET;
