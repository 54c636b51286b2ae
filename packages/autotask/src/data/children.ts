/** Where the records of a child entity are written: below a parent, whose id the child holds in `field`. */
export type Child = { readonly parent: string; readonly path: string; readonly field: string };

/**
 * The entities Autotask lets nobody write at the top level. Reading them there works, so only writes need this table;
 * it follows the vendor's published routes.
 */
const children: Readonly<Record<string, Child>> = {
  companylocations: { parent: 'Companies', path: 'Locations', field: 'companyID' },
  companynotes: { parent: 'Companies', path: 'Notes', field: 'companyID' },
  companytodos: { parent: 'Companies', path: 'ToDos', field: 'companyID' },
  contacts: { parent: 'Companies', path: 'Contacts', field: 'companyID' },
  quoteitems: { parent: 'Quotes', path: 'Items', field: 'quoteID' },
  tasks: { parent: 'Projects', path: 'Tasks', field: 'projectID' },
  ticketnotes: { parent: 'Tickets', path: 'Notes', field: 'ticketID' },
};

/** How an entity is written below its parent, or undefined for one with a collection of its own. */
export const findChild = (entity: string): Child | undefined => children[entity.toLowerCase()];

/** The object whose threads a child path uses, `CompanyNotes` for the notes of a company; the path's own word if unknown. */
export const objectOfChild = (parent: string, path: string): string => {
  const [entity] = Object.entries(children).find(([, child]) => isAt(child, parent, path)) ?? [path];
  return entity;
};

const isAt = (child: Child, parent: string, path: string): boolean =>
  child.parent.toLowerCase() === parent.toLowerCase() && child.path.toLowerCase() === path.toLowerCase();
