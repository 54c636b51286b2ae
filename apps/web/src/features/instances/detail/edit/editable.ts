import { graphql, type ResultOf } from '@/graphql/graphql';
import type { Editable } from './draft';

/** What an entry’s field is drawn from. */
const EntryFragment = graphql(`
  fragment EditorEntry on ConfigurationEntry @_unmask {
    key
    label
    description
    type
    isRequired
    isSecret
    isHidden
    isCommon
    defaultValue
    example
    helpUrl
    options {
      value
      label
    }
  }
`);

/** What can be edited of an instance. */
export const EditableFragment = graphql(`
  fragment Editable on Instance @_unmask {
    version
    name
    tags
    configuration {
      key
      value
      isSecret
      updatedAt
      fingerprint
    }
  }
`);

/** The same with the fields to edit it in. */
export const EditorFragment = graphql(
  `
    fragment Editor on Instance @_unmask {
      id
      ...Editable
      element {
        name
        configuration {
          ...EditorEntry
        }
        commonConfiguration {
          ...EditorEntry
        }
      }
      previousConfiguration {
        replacedAt
        expiresAt
        changedKeys
      }
    }
  `,
  [EditableFragment, EntryFragment],
);

export type EditorInstance = ResultOf<typeof EditorFragment>;
export type EditorEntry = EditorInstance['element']['configuration'][number];

/** An instance as an edit begins from it. */
export const editableOf = ({ version, name, tags, configuration }: ResultOf<typeof EditableFragment>): Editable => ({
  version,
  name,
  tags,
  values: Object.fromEntries(configuration.map(({ key, ...value }) => [key, value])),
});
