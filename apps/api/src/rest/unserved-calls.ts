import type { Element } from '@isotope/core';
import type { Account } from '../accounts/ports.js';
import { getElement } from '../instances/draft.js';
import type { Catalogue, StoredInstance } from '../instances/ports.js';
import { BadRequestError } from './problems.js';

/**
 * What to say to a call that no route of the REST API takes, if it is one the platform took and Isotope does not.
 * `path` is what follows the base, without the query and without doubled slashes.
 */
export function refusalOfUnserved(
  path: string,
  { instance }: Pick<Account, 'instance'>,
  catalogue: Catalogue,
): BadRequestError | undefined {
  const plain = path.replace(/^\/|\/$/g, '').toLowerCase();
  const known = instance && { name: instance.name, element: elementOf(instance, catalogue) };
  const message = unservedOfInstances(plain) ?? unservedHubCall(plain, known) ?? unservedOfPlatform(plain);
  return message === undefined ? undefined : new BadRequestError(message, [], 404, 'NOT_SERVED');
}

const elementOf = ({ elementKey }: StoredInstance, catalogue: Catalogue) => getElement(catalogue, elementKey);

/** What belongs to instances wherever the path has it: under an account, an organisation, an element. */
function unservedOfInstances(path: string): string | undefined {
  const words = path.split('/');
  if (words.includes('transformations')) return 'Transformations are not served by Isotope.';
  const isDefinition = words.includes('objects') && words.at(-1) === 'definitions';
  return isDefinition ? 'Object definitions are not served by Isotope.' : undefined;
}

const platformPaths =
  /^(elements|instances|hubs|formulas|organizations|authentication|jobs|metrics|usage|audit-logs)(\/|$)/;

/** With an element token every path is a hub call that is none of the platform's own; without one, a few surely are. */
function unservedHubCall(
  path: string,
  instance: { readonly name: string; readonly element: Element } | undefined,
): string | undefined {
  const isHubCall = /^hubs\/[^/]+\/./.test(path) || /^(ping|objects|bulk)(\/|$)/.test(path);
  if (!isHubCall && !(instance && !platformPaths.test(path))) return undefined;
  const said = 'This API is not currently supported for this element: Isotope does not serve hub calls yet.';
  if (!instance) return said;
  const { name, element } = instance;
  return `${said} The token is of the instance “${name}” of ${element.key}, in the hub ${element.hub}.`;
}

const builder =
  /^(elements|hubs)(\/[^/]+)?$|^elements\/[^/]+\/(active|clone|configuration|export|hooks|objects|parameters|resources|versions)(\/|$)/;

/** What else the platform had. */
function unservedOfPlatform(path: string): string | undefined {
  if (builder.test(path)) {
    return 'The element builder is not served by Isotope: elements are data files, as docs/adding-an-element.md tells.';
  }
  if (/^elements\/[^/]+\/oauth\//.test(path)) {
    return 'OAuth is not served: none of the elements of this Isotope signs in by it.';
  }
  const [, name] =
    /^(formulas|events|jobs|metrics|usage|audit-logs|customers|users|accounts|organizations)(\/|$)/.exec(path) ?? [];
  return name && `Of the platform's ${name}, nothing is served at this path and method by Isotope.`;
}
