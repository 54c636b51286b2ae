import type { HubQuery } from '../../hubs/ports.js';
import { readOrderText, readWhereText } from '../../hubs/query-text.js';
import { pageSize } from '../../instances/list-instances.js';
import { readWholeNumber } from '../../whole-number.js';
import type { GraphContext } from '../context.js';
import type { CrmConnectionParent, CrmParent, CrmRecordParent } from '../parents.js';
import type { Resolvers } from '../resolvers.generated.js';

interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly where?: string | null | undefined;
  readonly orderBy?: string | null | undefined;
}

/** Provider ids are whole numbers; any other text names no record. */
const readId = (id: unknown): number | undefined => {
  if (typeof id === 'number') return id;
  return typeof id === 'string' ? readWholeNumber(id) : undefined;
};

async function list(
  { instance }: CrmParent,
  object: string,
  { first, after, where, orderBy }: PageArguments,
  { useCases, actor, signal }: GraphContext,
  parent?: HubQuery['parent'],
): Promise<CrmConnectionParent> {
  const query = {
    where: readWhereText(where),
    orderBy: readOrderText(orderBy),
    pageSize: pageSize({ size: first ?? undefined }),
    after: after ?? undefined,
    parent,
  };
  const page = await useCases.listRecords(actor, instance, object, query, signal());
  return { instance, object, page, query, isFirst: query.after === undefined };
}

/** What belongs to a record. The first pages of all records that ask are read together; a later one by itself. */
async function listBelow(
  { instance, object: parentObject, record }: CrmRecordParent,
  object: string,
  asked: Omit<PageArguments, 'orderBy'>,
  context: GraphContext,
): Promise<CrmConnectionParent> {
  const parent = { object: parentObject, id: record.id };
  if (asked.after != null) return list({ instance }, object, asked, context, parent);
  const where = readWhereText(asked.where);
  const query = { where, pageSize: pageSize({ size: asked.first ?? undefined }) };
  const related = { instance, object, parentObject, query, whereText: asked.where ?? '' };
  const page = await context.crm().listRelated(related, record.id);
  return { instance, object, page, query: { where, parent }, isFirst: true };
}

async function find(
  { instance }: CrmParent,
  object: string,
  id: unknown,
  { crm }: GraphContext,
): Promise<CrmRecordParent | null> {
  const number = readId(id);
  const record = number === undefined ? null : await crm().find(instance, object, number);
  return record && { instance, object, record };
}

const connection = {
  nodes: (parent: CrmConnectionParent) => nodesOf(parent),
  edges: (parent: CrmConnectionParent) =>
    nodesOf(parent).map((node, index) => ({ node, cursor: parent.page.cursorAt(index) })),
  pageInfo: ({ page, isFirst }: CrmConnectionParent) => ({
    hasNextPage: page.next !== undefined,
    hasPreviousPage: !isFirst,
    startCursor: page.records.length > 0 ? page.cursorAt(0) : null,
    endCursor: page.next ?? (page.records.length > 0 ? page.cursorAt(page.records.length - 1) : null),
  }),
  totalCount: (
    { instance, object, query }: CrmConnectionParent,
    _: object,
    { useCases, actor, signal }: GraphContext,
  ) => useCases.countRecords(actor, instance, object, query, signal()),
};

const nodesOf = ({ instance, object, page }: CrmConnectionParent): readonly CrmRecordParent[] =>
  page.records.map((record) => ({ instance, object, record }));

const values = ({ record }: CrmRecordParent) => record;
const customFields = ({ record }: CrmRecordParent) => {
  const { userDefinedField = [] } = (record['userDefinedFields'] ?? {}) as {
    userDefinedField?: readonly CustomField[];
  };
  return userDefinedField;
};
interface CustomField {
  readonly name: string;
  readonly value: string | null;
}

const related =
  (object: string, key: string) =>
  (parent: CrmRecordParent, _: object, context: GraphContext): Promise<CrmRecordParent | null> =>
    find(parent, object, parent.record[key], context);
const owner = related('Resource', 'ownerResourceID');

/** The types of records by the objects they are of. */
const typenames: Readonly<
  Record<string, 'CrmAccount' | 'CrmContact' | 'CrmOpportunity' | 'CrmTask' | 'CrmPortalUser' | 'CrmResource'>
> = {
  account: 'CrmAccount',
  accounts: 'CrmAccount',
  leads: 'CrmAccount',
  contact: 'CrmContact',
  contacts: 'CrmContact',
  opportunity: 'CrmOpportunity',
  opportunities: 'CrmOpportunity',
  task: 'CrmTask',
  tasks: 'CrmTask',
  clientportaluser: 'CrmPortalUser',
  customers: 'CrmPortalUser',
  users: 'CrmPortalUser',
  resource: 'CrmResource',
};

/** An object by the hub's name for it, or by that of the field here that lists it. */
export const objectNamed = (name: string): string => (name === 'portalUsers' ? 'customers' : name);

/** An instance's data, read through its hub. What the schema types and nothing here names is a value of the record. */
export const crmResolvers: Resolvers = {
  Crm: {
    accounts: (parent, asked, context) => list(parent, 'accounts', asked, context),
    account: (parent, { id }, context) => find(parent, 'accounts', id, context),
    leads: (parent, asked, context) => list(parent, 'leads', asked, context),
    contacts: (parent, asked, context) => list(parent, 'contacts', asked, context),
    contact: (parent, { id }, context) => find(parent, 'contacts', id, context),
    opportunities: (parent, asked, context) => list(parent, 'opportunities', asked, context),
    opportunity: (parent, { id }, context) => find(parent, 'opportunities', id, context),
    tasks: (parent, asked, context) => list(parent, 'tasks', asked, context),
    task: (parent, { id }, context) => find(parent, 'tasks', id, context),
    portalUsers: (parent, asked, context) => list(parent, 'customers', asked, context),
    portalUser: (parent, { id }, context) => find(parent, 'customers', id, context),
    records: (parent, { object, ...asked }, context) => list(parent, objectNamed(object), asked, context),
    record: (parent, { object, id }, context) => find(parent, objectNamed(object), id, context),
    objects: ({ instance }, _, { useCases }) => useCases.listObjects(instance),
    object: ({ instance }, { name }, { useCases, actor, signal }) =>
      useCases.describeObject(actor, instance, objectNamed(name), signal()),
  },
  CrmRecord: { __resolveType: ({ object }) => typenames[object.toLowerCase()] ?? 'CrmOtherRecord' },
  CrmAccount: {
    values,
    customFields,
    owner,
    parentAccount: related('accounts', 'parentAccountID'),
    contacts: (parent, asked, context) => listBelow(parent, 'contacts', asked, context),
    opportunities: (parent, asked, context) => listBelow(parent, 'opportunities', asked, context),
  },
  CrmContact: {
    values,
    customFields,
    account: related('accounts', 'accountID'),
    opportunities: (parent, asked, context) => listBelow(parent, 'opportunities', asked, context),
  },
  CrmOpportunity: {
    values,
    customFields,
    owner,
    account: related('accounts', 'accountID'),
    contact: related('contacts', 'contactID'),
  },
  CrmTask: { values, customFields, assignedResource: related('Resource', 'assignedResourceID') },
  CrmPortalUser: { values, contact: related('contacts', 'contactID') },
  CrmResource: { values },
  CrmOtherRecord: { values },
  CrmAccountConnection: connection,
  CrmContactConnection: connection,
  CrmOpportunityConnection: connection,
  CrmTaskConnection: connection,
  CrmPortalUserConnection: connection,
  CrmRecordConnection: connection,
  CrmObjectDetails: { name: ({ object }) => object.name },
  CrmField: {
    description: ({ description }) => description || null,
    type: ({ type }) => type.toUpperCase() as Uppercase<typeof type>,
    length: ({ length }) => (length > 0 ? length : null),
  },
  ProviderUsage: {
    latencyP50Ms: ({ latency }) => latency?.p50Ms ?? null,
    latencyP95Ms: ({ latency }) => latency?.p95Ms ?? null,
  },
};
