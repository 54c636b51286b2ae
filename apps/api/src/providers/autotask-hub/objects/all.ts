import { suggestKeys } from '../../../elements/suggest-keys.js';
import { HubError } from '../../../hubs/errors.js';
import type { ObjectDefinition } from '../definition.js';
import { accounts, leads } from './accounts.js';
import { contacts } from './contacts.js';
import { opportunities } from './opportunities.js';
import { customers, users } from './portal-users.js';
import { tasks } from './tasks.js';
import { vendorObjects } from './vendor-objects.js';

/** Everything the CRM hub holds: its resources, then the vendor's own objects. */
export const objects: readonly ObjectDefinition[] = [
  accounts,
  contacts,
  leads,
  opportunities,
  tasks,
  customers,
  users,
  ...vendorObjects,
];

/** By every name an object goes by: the hub's, the vendor's, the REST API's (`Companies`), each in any case. */
const byName = new Map<string, ObjectDefinition>();
for (const each of [...objects].reverse()) byName.set(each.entity.toLowerCase(), each);
for (const each of [...objects].reverse()) byName.set(each.vendorName.toLowerCase(), each);
for (const each of objects) byName.set(each.name.toLowerCase(), each);

/** The object of this name; throws a HubError that names those there are. */
export function getObject(name: string): ObjectDefinition {
  const found = byName.get(name.toLowerCase());
  if (found) return found;
  const names = objects.map((each) => each.name);
  const suggestions = suggestKeys(names, name);
  const hint = suggestions.length > 0 ? ` Did you mean ${suggestions.join(' or ')}?` : '';
  throw new HubError(
    'UNKNOWN_OBJECT',
    `No object found with name ${name.slice(0, 100)}.${hint} There are ${names.join(', ')}.`,
    {
      suggestions,
    },
  );
}
