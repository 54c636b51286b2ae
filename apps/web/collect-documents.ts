import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
  type DefinitionNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  validate,
  visit,
} from 'graphql';
import ts from 'typescript';

/** An operation with all the fragments it spreads, in as few characters as say it. */
export interface ConsoleDocument {
  readonly name: string;
  readonly text: string;
}

/** The documents below a folder, in the order of their names; throws for what the schema refuses, or has no name of its own. */
export function collectDocuments(folder: string, schema: GraphQLSchema): readonly ConsoleDocument[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const definitions = files
    .flatMap((file) => textsIn(path.join(folder, file)))
    .flatMap((text): readonly DefinitionNode[] => parse(text, { noLocation: true }).definitions);
  const operations = named(definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION));
  const fragments = named(definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION));
  return [...operations].sort(byName).map(([name, operation]) => {
    const spread = [...spreadIn(operation, fragments)].sort(byName).map(([, fragment]) => withoutHint(fragment));
    const document = { kind: Kind.DOCUMENT, definitions: [operation, ...spread] } as const;
    const [error] = validate(schema, document);
    if (error) throw new Error(`${name}: ${error.message}`);
    return { name, text: stripIgnoredCharacters(print(document)) };
  });
}

/** The texts of documents and fragments a file holds: given to `graphql`, or marked by GraphQL in a comment before. */
function textsIn(file: string): readonly string[] {
  if (!/\.tsx?$/.test(file) || /\.(test|d)\.tsx?$/.test(file)) return [];
  const source = readFileSync(file, 'utf8');
  if (!/graphql\(|\/\* GraphQL \*\//.test(source)) return [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && isDocument(node, tree)) texts.push(node.text);
    ts.forEachChild(node, look);
  };
  look(tree);
  return texts;
}

function isDocument(node: ts.StringLiteralLike, tree: ts.SourceFile): boolean {
  if (/\/\* GraphQL \*\/\s*$/.test(tree.text.slice(node.pos, node.getStart(tree)))) return true;
  const { parent } = node;
  return ts.isCallExpression(parent) && parent.arguments[0] === node && parent.expression.getText(tree) === 'graphql';
}

type Definition = OperationDefinitionNode | FragmentDefinitionNode;

/** By their names, each of which only one may have. */
function named<One extends Definition>(definitions: readonly One[]): ReadonlyMap<string, One> {
  const all = new Map<string, One>();
  for (const definition of definitions) {
    const name = definition.name?.value;
    if (name === undefined) throw new Error(`A document of the console has no name: ${print(definition)}`);
    if (all.has(name)) throw new Error(`Two documents or fragments of the console are called ${name}.`);
    all.set(name, definition);
  }
  return all;
}

function spreadIn(
  definition: Definition,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Map<string, FragmentDefinitionNode>(),
): ReadonlyMap<string, FragmentDefinitionNode> {
  visit(definition, {
    FragmentSpread({ name: { value } }) {
      const fragment = fragments.get(value);
      if (fragment === undefined) throw new Error(`There is no fragment ${value}.`);
      if (found.has(value)) return;
      found.set(value, fragment);
      spreadIn(fragment, fragments, found);
    },
  });
  return found;
}

/** `@_unmask` is gql.tada's, and means nothing to the api. */
const withoutHint = (fragment: FragmentDefinitionNode): FragmentDefinitionNode => ({
  ...fragment,
  directives: fragment.directives?.filter(({ name }) => name.value !== '_unmask') ?? [],
});

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
