import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

/** The fields of an instance that its summary answers. */
const summaryFields: ReadonlySet<string> = new Set([
  '__typename',
  'id',
  'number',
  'name',
  'element',
  'state',
  'disabled',
  'tags',
  'version',
  'createdAt',
  'updatedAt',
]);

const known = new WeakMap<FieldNode, boolean>();

/** Whether summaries of instances answer all that is asked of a page of them, whatever variables leave out of it. */
export function asksSummaries({
  fieldNodes,
  fragments,
}: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): boolean {
  const [field, ...others] = fieldNodes;
  // A document that comes again brings the same nodes.
  const remembered = field && others.length === 0 ? known.get(field) : undefined;
  if (remembered !== undefined) return remembered;
  const isEnough = rowFields(fieldNodes, fragments).every(({ name }) => summaryFields.has(name.value));
  if (field && others.length === 0) known.set(field, isEnough);
  return isEnough;
}

function rowFields(connections: readonly FieldNode[], fragments: Fragments): readonly FieldNode[] {
  const within = (fields: readonly FieldNode[]) =>
    fields.flatMap(({ selectionSet }) => selected(selectionSet, fragments));
  const named = (fields: readonly FieldNode[], name: string) => fields.filter((field) => field.name.value === name);
  const page = within(connections);
  return within([...named(page, 'nodes'), ...named(within(named(page, 'edges')), 'node')]);
}

/** The fields a selection has, those of its fragments among them. */
function selected(set: SelectionSetNode | undefined, fragments: Fragments): readonly FieldNode[] {
  return (set?.selections ?? []).flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one];
    return selected(
      one.kind === Kind.FRAGMENT_SPREAD ? fragments[one.name.value]?.selectionSet : one.selectionSet,
      fragments,
    );
  });
}
