import { graphql } from '@/graphql/graphql';

/** What a change is answered with when it was refused for a reason a person can act on. */
export const ProblemFragment = graphql(`
  fragment ChangeProblem on Problem @_unmask {
    message
    code
  }
`);
