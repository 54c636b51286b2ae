import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { operationLimits, withinLimits } from './limits.js';

const schema = buildSchema(`
  type Query { thing: Thing! things(first: Int): ThingConnection! }
  type ThingConnection { nodes: [Thing!]! edges: [ThingEdge!]! }
  type ThingEdge { node: Thing! }
  type Thing { name: String part: Thing parts: [Thing!]! things(first: Int, last: Int): ThingConnection! }
  type Mutation { change: Thing! }
`);

/** What is said of an operation: the codes of its refusals. */
const codesOf = (query: string) =>
  validate(schema, parse(query), [withinLimits]).map(({ extensions }) => extensions['limit']);
const nested = (levels: number) => `{ thing ${'{ part '.repeat(levels - 2)}{ name }${' }'.repeat(levels - 2)} }`;
const aliased = (times: number, field = 'thing { name }') =>
  `{ ${Array.from({ length: times }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

describe('withinLimits', () => {
  it('counts levels down to the last value', () => {
    const { depth } = operationLimits;
    expect([codesOf(nested(depth)), codesOf(nested(depth + 1))]).toEqual([[], ['OPERATION_TOO_DEEP']]);
  });

  it('says that a size given by a variable counts as the largest, where that may be why', () => {
    const said = (first: string, head = '') =>
      validate(
        schema,
        parse(`${head} { things(first: ${first}) { nodes { things(first: ${first}) { nodes { name } } } } }`),
        [withinLimits],
      ).map(({ message }) => message);
    const most = 'The operation may give up to 80400 objects; 25000 are allowed. Ask for smaller pages';
    expect(said('200')).toEqual([`${most}.`]);
    expect(said('$n', 'query ($n: Int)')).toEqual([
      `${most}, and write their sizes into the document: one given by a variable counts as 200, whatever its value.`,
    ]);
  });

  it('counts aliases wherever they stand', () => {
    const { aliases } = operationLimits;
    expect([codesOf(aliased(aliases)), codesOf(aliased(aliases + 1))]).toEqual([[], ['TOO_MANY_ALIASES']]);
    expect(codesOf(`{ thing ${aliased(aliases + 1, 'name')} }`)).toEqual(['TOO_MANY_ALIASES']);
    expect(codesOf(`{ thing { ... on Thing ${aliased(aliases + 1, 'name')} } }`)).toEqual(['TOO_MANY_ALIASES']);
  });

  it.each([
    ['pages in pages', '{ things(first: 200) { nodes { things(first: 200) { nodes { name } } } } }', false],
    ['a page and one thing of each', '{ things(first: 200) { nodes { part { part { name } } } } }', true],
    ['pages whose size nobody names, which are short', '{ things { nodes { things { nodes { name } } } } }', true],
    ['pages from the end', '{ things { nodes { things(last: 200) { edges { node { part { name } } } } } } }', false],
    [
      'sizes larger than any page, which are refused elsewhere',
      '{ things(first: 999999999) { nodes { name } } }',
      true,
    ],
    ['lists in lists', '{ thing { parts { parts { parts { parts { parts { name } } } } } } }', false],
  ])('counts the objects that may be given: %s', (_, query, isTaken) => {
    expect(codesOf(query)).toEqual(isTaken ? [] : ['OPERATION_TOO_COSTLY']);
  });

  it('measures each operation of a document for itself', () => {
    const query = `query A ${aliased(2)} query B ${nested(operationLimits.depth + 1)}`;
    expect(codesOf(query)).toEqual(['OPERATION_TOO_DEEP']);
  });

  it('comes to an end with fragments that spread each other, which GraphQL itself refuses', () => {
    const query = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A thing { name } }';
    expect(codesOf(query)).toEqual([]);
  });

  it('says nothing of what is not in the schema, which GraphQL itself refuses', () => {
    expect(codesOf('{ nothing { here } ...Nowhere ... on Nobody { name } }')).toEqual([]);
  });
});
