import { graphql } from '@/graphql/graphql';

/** Who is signed in, if anybody. */
export const WhoQuery = graphql(`
  query Who {
    viewer {
      user {
        email
        firstName
        lastName
      }
    }
  }
`);
