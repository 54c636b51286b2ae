import { type FieldNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, it } from 'vitest';
import { asksSummaries } from './shown-fields.js';

function asks(document: string): boolean {
  const { definitions } = parse(document);
  const operation = definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  return asksSummaries({
    fieldNodes: (operation?.selectionSet.selections ?? []) as readonly FieldNode[],
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
  });
}

it.each([
  '{ instances { nodes { id number name state disabled tags version createdAt updatedAt element { key } } } }',
  '{ instances { edges { cursor node { id } } pageInfo { endCursor } totalCount } }',
  '{ instances { nodes { ... on Instance { name ... { __typename } } } } }',
  '{ instances { ...Page } } fragment Page on InstanceConnection { nodes { ...Row } } fragment Row on Instance { id }',
  '{ instances { nodes { element { configuration { key } } } } }',
  '{ instances { totalCount } }',
])('summaries answer %s', (document) => {
  expect(asks(document)).toBe(true);
});

it.each([
  '{ instances { nodes { id configuration { key } } } }',
  '{ instances { edges { node { id lastVerification { verdict } } } } }',
  '{ instances { nodes { id } edges { node { token { createdAt } } } } }',
  '{ instances { nodes { ...Row } } } fragment Row on Instance { id ... on Node { ...Rest } } fragment Rest on Instance { crm { hub } }',
  'query ($more: Boolean!) { instances { nodes { id configuration @include(if: $more) { key } } } }',
  '{ instances { nodes { name: configuration { key } } } }',
  '{ instances { nodes { id } } instances { nodes { activity { nodes { at } } } } }',
])('summaries do not answer %s', (document) => {
  expect(asks(document)).toBe(false);
});
