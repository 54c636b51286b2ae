import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { pageSizes } from '../instances/list-instances.js';

/** How large an operation is, or a part of one. */
export interface OperationSize {
  readonly depth: number;
  readonly aliases: number;
  /** The most objects it may give. */
  readonly cost: number;
  /** Whether a page's size is a variable and so counted as the largest there is: a document is measured once for all its values. */
  readonly hasOpenSize: boolean;
}

const nothing: OperationSize = { depth: 0, aliases: 0, cost: 0, hasOpenSize: false };
/** Lists that take no size are short: an element's entries, an instance's values. */
const assumedLength = 10;
/** What changes something costs more than what is read. */
const mutationCost = 50;

/** What is measured, and the fragments that have been. */
export interface Measuring {
  readonly context: ValidationContext;
  readonly fragments: Map<string, OperationSize>;
}

/** Measures an operation without running it. */
export function measureOperation(measuring: Measuring, operation: OperationDefinitionNode) {
  const type = measuring.context.getSchema().getRootType(operation.operation);
  if (!type) return nothing;
  const size = measure(measuring, operation.selectionSet, type);
  const isChange = operation.operation === OperationTypeNode.MUTATION;
  return isChange ? { ...size, cost: size.cost + mutationCost * operation.selectionSet.selections.length } : size;
}

function measure(measuring: Measuring, { selections }: SelectionSetNode, parent: GraphQLNamedType): OperationSize {
  return selections.map((selection) => measureSelection(measuring, selection, parent)).reduce(together, nothing);
}

function measureSelection(measuring: Measuring, selection: SelectionNode, parent: GraphQLNamedType): OperationSize {
  if (selection.kind === Kind.FIELD) return measureField(measuring, selection, parent);
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    const fragment = measuring.context.getFragment(selection.name.value);
    return fragment ? measureFragment(measuring, fragment) : nothing;
  }
  const type = selection.typeCondition ? typeNamed(measuring, selection.typeCondition.name.value) : parent;
  return type ? measure(measuring, selection.selectionSet, type) : nothing;
}

const together = (one: OperationSize, other: OperationSize): OperationSize => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  cost: one.cost + other.cost,
  hasOpenSize: one.hasOpenSize || other.hasOpenSize,
});

/** Measured once, however often it is spread; one that spreads itself is GraphQL's own rules' to refuse. */
function measureFragment(
  measuring: Measuring,
  { name: { value: name }, typeCondition, selectionSet }: FragmentDefinitionNode,
): OperationSize {
  const known = measuring.fragments.get(name);
  if (known) return known;
  measuring.fragments.set(name, nothing);
  const type = typeNamed(measuring, typeCondition.name.value);
  const size = type ? measure(measuring, selectionSet, type) : nothing;
  measuring.fragments.set(name, size);
  return size;
}

function measureField(measuring: Measuring, node: FieldNode, parent: GraphQLNamedType): OperationSize {
  const aliases = node.alias ? 1 : 0;
  const { value: name } = node.name;
  // Introspection has a rule of GraphQL's own, and its answer is the same for everybody.
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  if (!field || name.startsWith('__')) return { ...nothing, aliases };
  const type = getNamedType(field.type);
  if (isLeafType(type) || !node.selectionSet) return { ...nothing, depth: 1, aliases };
  const inside = measure(measuring, node.selectionSet, type);
  const isPage = field.args.some((arg) => arg.name === 'first');
  const times = isPage ? sizeOf(node) : lengthOf(field);
  return {
    depth: inside.depth + 1,
    aliases: aliases + inside.aliases,
    cost: times * (1 + inside.cost),
    hasOpenSize: inside.hasOpenSize || (isPage && sizeIn(node)?.kind === Kind.VARIABLE),
  };
}

/** How many things a field without a size gives; the rows of a page are counted where the page is asked for. */
function lengthOf({ name, type }: GraphQLField<unknown, unknown>): number {
  const isOfPage = name === 'nodes' || name === 'edges';
  return isListType(getNullableType(type)) && !isOfPage ? assumedLength : 1;
}

/** How many rows a page is asked for; a variable may be anything a page may hold. */
function sizeOf(node: FieldNode): number {
  const size = sizeIn(node);
  if (!size || size.kind === Kind.NULL) return pageSizes.default;
  return size.kind === Kind.INT ? Math.min(Number(size.value), pageSizes.most) : pageSizes.most;
}

const sizeIn = ({ arguments: given = [] }: FieldNode) =>
  given.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;

const typeNamed = ({ context }: Measuring, name: string) => context.getSchema().getType(name);
