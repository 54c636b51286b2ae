import { streamDoor } from '@/door/graphql-door';
import { env } from '@/env';

/** GraphQL subscriptions for the browser, as server-sent events. */
export const POST = streamDoor(env);
