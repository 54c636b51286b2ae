/** What the console knows of an object beyond what the provider tells of it. */
interface Resource {
  /** The fields that say what a record is: columns of the list, first on its page, first in its form. */
  readonly columns: readonly string[];
  /** The fields its name is made of. */
  readonly name: readonly string[];
  /** Fields every record of it holds the same value in, which nobody is asked for. */
  readonly fixed?: readonly string[];
}

const account: Resource = {
  columns: ['accountName', 'accountType', 'phone', 'city', 'ownerResourceID', 'active'],
  name: ['accountName'],
};
const portalUser: Resource = {
  columns: ['userName', 'contactID', 'securityLevel', 'clientPortalActive'],
  name: ['userName'],
};

const resources: Readonly<Record<string, Resource>> = {
  accounts: account,
  leads: { ...account, fixed: ['accountType'] },
  contacts: {
    columns: ['firstName', 'lastName', 'accountID', 'title', 'emailAddress', 'phone', 'active'],
    name: ['firstName', 'lastName'],
  },
  opportunities: {
    columns: ['title', 'accountID', 'amount', 'stage', 'status', 'projectedCloseDate', 'ownerResourceID'],
    name: ['title'],
  },
  tasks: {
    columns: ['title', 'status', 'projectID', 'assignedResourceID', 'endDateTime', 'estimatedHours'],
    name: ['title'],
  },
  customers: portalUser,
  users: portalUser,
  Resource: { columns: ['firstName', 'lastName', 'title', 'email', 'active'], name: ['firstName', 'lastName'] },
  Product: { columns: ['name', 'description', 'unitPrice', 'active'], name: ['name'] },
  Project: { columns: ['projectName', 'accountID', 'status', 'endDateTime'], name: ['projectName'] },
  Invoice: { columns: ['invoiceNumber', 'accountID', 'invoiceDateTime', 'invoiceTotal'], name: ['invoiceNumber'] },
  BillingItem: { columns: ['itemName', 'accountID', 'itemDate', 'totalAmount'], name: ['itemName'] },
  SalesOrder: { columns: ['title', 'accountID', 'salesOrderDate', 'status'], name: ['title'] },
};

const unknown: Resource = { columns: ['name', 'title'], name: ['name', 'title'] };

/** What is known of an object by its name. */
export const resourceOf = (object: string): Resource => resources[object] ?? unknown;

/** Where records lie that a field refers to, by the provider's name of what it refers to. */
const references: Readonly<Record<string, string>> = {
  Company: 'accounts',
  Contact: 'contacts',
  Opportunity: 'opportunities',
  Product: 'Product',
  Project: 'Project',
  Resource: 'Resource',
  SalesOrder: 'SalesOrder',
  Task: 'tasks',
};

/** The object a field's ids are of; undefined for one that cannot be opened here. */
export const referredObject = (reference: string | null): string | undefined =>
  reference === null ? undefined : references[reference];
