'use client';

import { Tile, type TileFragment } from '@/features/elements/tile';
import { CodePanel } from '@/features/snippets/code-panel';
import { createSnippets } from '@/features/snippets/create-snippets';
import type { FragmentOf } from '@/graphql/graphql';
import { Row, Specimen } from './specimen';

type TileData = FragmentOf<typeof TileFragment>;

/** The tiles of some elements, in their three sizes. */
export const Tiles = ({ elements }: { readonly elements: readonly TileData[] }) => (
  <Specimen name="tiles">
    {(['large', 'medium', 'small'] as const).map((size) => (
      <Row key={size}>
        {elements.map((element, index) => (
          <Tile key={index} element={element} size={size} />
        ))}
      </Row>
    ))}
  </Specimen>
);

const service = { restUrl: 'https://isotope.example/elements/api-v2', graphqlUrl: 'https://isotope.example/graphql' };
const draft = {
  elementKey: 'autotaskcrm',
  name: 'Acme',
  tags: ['emea'],
  configuration: [
    { key: 'crm.autotask.username', value: 'k3f9qz@CONTOSO.COM' },
    { key: 'crm.autotask.password', value: undefined },
  ],
};

/** The same request in three languages. */
export const Code = () => (
  <Specimen name="code">
    <CodePanel label="Create this instance" snippets={createSnippets(draft, service)} />
  </Specimen>
);
