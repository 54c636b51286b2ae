import type { Said } from '@/features/elements/entry-words';
import { TileFragment } from '@/features/elements/tile';
import { graphql, type ResultOf } from '@/graphql/graphql';

/** Everything the form is drawn from. */
export const CreateQuery = graphql(
  `
    query CreateForm($key: String!) {
      viewer {
        user {
          role
        }
      }
      element(key: $key) {
        key
        name
        hub
        isDataServed
        signupUrl
        ...Tile
        configuration {
          key
          label
          description
          type
          isRequired
          isSecret
          isHidden
          defaultValue
          example
          helpUrl
          options {
            value
            label
          }
        }
        sandboxConfiguration {
          key
          value
        }
      }
      service {
        restUrl
        graphqlUrl
      }
    }
  `,
  [TileFragment],
);

type Data = ResultOf<typeof CreateQuery>;

/** The element a form is drawn from. */
export type FormElement = NonNullable<Data['element']>;

/** One of its configuration entries. */
export type FormEntry = Said<FormElement['configuration'][number]>;
