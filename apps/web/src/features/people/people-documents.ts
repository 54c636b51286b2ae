import { graphql } from '@/graphql/graphql';

/** Somebody of the organisation, as their row shows them. */
export const MemberFragment = graphql(`
  fragment MemberRow on Member @_unmask {
    joinedAt
    isSelf
    user {
      id
      number
      email
      firstName
      lastName
      role
      isClaimed
    }
  }
`);

/** An open invite, as its row shows it. */
export const InviteFragment = graphql(`
  fragment InviteRow on Invite @_unmask {
    id
    role
    email
    expiresAt
    invitedBy {
      number
      email
      firstName
      lastName
    }
  }
`);

/** Everybody, for everybody. */
export const PeopleQuery = graphql(
  `
    query People {
      viewer {
        user {
          role
        }
        organization {
          name
        }
      }
      members {
        ...MemberRow
      }
    }
  `,
  [MemberFragment],
);

/** Invites, which only owners see. */
export const InvitesQuery = graphql(
  `
    query Invites {
      invites {
        ...InviteRow
      }
    }
  `,
  [InviteFragment],
);

export const InviteMutation = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      __typename
      ... on InvitedMember {
        link
        invite {
          expiresAt
        }
      }
      ... on Problem {
        code
      }
    }
  }
`);

export const RenameOrganizationMutation = graphql(`
  mutation RenameOrganization($input: RenameOrganizationInput!) {
    renameOrganization(input: $input) {
      __typename
      ... on RenamedOrganization {
        organization {
          name
        }
      }
    }
  }
`);

export const RevokeInviteMutation = graphql(`
  mutation RevokeInvite($input: RevokeInviteInput!) {
    revokeInvite(input: $input) {
      __typename
      ... on Problem {
        code
      }
    }
  }
`);

export const ChangeRoleMutation = graphql(`
  mutation ChangeRole($input: ChangeMemberRoleInput!) {
    changeMemberRole(input: $input) {
      __typename
      ... on Problem {
        code
      }
    }
  }
`);

export const RemoveMemberMutation = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) {
      __typename
      ... on Problem {
        code
      }
    }
  }
`);

export const PasswordLinkMutation = graphql(`
  mutation PasswordLink($input: CreatePasswordLinkInput!) {
    createPasswordLink(input: $input) {
      __typename
      ... on PasswordLink {
        link
        expiresAt
      }
      ... on Problem {
        code
      }
    }
  }
`);
