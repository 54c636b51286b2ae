import { graphqlDoor } from '@/door/graphql-door';
import { env } from '@/env';

/** GraphQL for the browser. */
export const POST = graphqlDoor(env);
