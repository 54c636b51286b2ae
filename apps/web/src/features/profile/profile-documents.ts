import { graphql } from '@/graphql/graphql';

/** Everything the profile shows. */
export const ProfileQuery = graphql(`
  query Profile {
    viewer {
      user {
        firstName
        lastName
        email
        isClaimed
      }
      preferences {
        language
        timeZone
        theme
      }
      sessions {
        id
        createdAt
        expiresAt
        endsAtLatest
        address
        browser
        system
        isCurrent
      }
    }
  }
`);

export const UpdateProfileMutation = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      __typename
      ... on InvalidAccountProblem {
        message
      }
    }
  }
`);

export const ChangePasswordMutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ... on ChangedPassword {
        endedSessions
      }
      ... on InvalidAccountProblem {
        entries {
          key
          label
          message
        }
      }
    }
  }
`);

export const ChangeEmailMutation = graphql(`
  mutation ChangeEmail($input: ChangeEmailInput!) {
    changeEmail(input: $input) {
      __typename
      ... on ChangedEmail {
        viewer {
          user {
            email
          }
        }
      }
      ... on InvalidAccountProblem {
        entries {
          key
          label
          message
        }
      }
    }
  }
`);

export const RotateSecretMutation = graphql(`
  mutation RotateUserSecret {
    rotateUserSecret {
      userSecret
    }
  }
`);

export const EndSessionMutation = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      __typename
    }
  }
`);

export const EndOtherSessionsMutation = graphql(`
  mutation EndOtherSessions {
    endOtherSessions {
      count
    }
  }
`);
