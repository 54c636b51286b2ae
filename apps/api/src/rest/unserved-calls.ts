import type { Account } from '../accounts/ports.js';
import { isPlatformPath } from './platform-paths.js';
import { BadRequestError } from './problems.js';

/**
 * What to say to a call that no route of the REST API takes, if it is one the platform took and Isotope does not.
 * `path` is what follows the base, without the query and without doubled slashes. With an element token, what is none of
 * the platform's own paths is a hub call: of those no more is said than which verbs there are.
 */
export function refusalOfUnserved(path: string, { instance }: Pick<Account, 'instance'>): BadRequestError | undefined {
  const plain = path.replace(/^\/|\/$/g, '').toLowerCase();
  const isHubCall = instance !== undefined && !isPlatformPath(plain);
  const message = unservedOfInstances(plain) ?? (isHubCall ? undefined : unservedOfPlatform(plain));
  return message === undefined ? undefined : new BadRequestError(message, [], 404, 'NOT_SERVED');
}

/** What belongs to instances wherever the path has it: under an account, an organisation, an element. */
function unservedOfInstances(path: string): string | undefined {
  const words = path.split('/');
  if (words.includes('transformations')) return 'Transformations are not served by Isotope.';
  const isDefinition = words.includes('objects') && words.at(-1) === 'definitions';
  return isDefinition ? 'Object definitions are not served by Isotope.' : undefined;
}

const builder =
  /^elements(\/(?!keys$)[^/]+)?$|^elements\/[^/]+\/(active|clone|configuration|export|hooks|objects|parameters|resources|versions)(\/|$)/;

/** What else the platform had. */
function unservedOfPlatform(path: string): string | undefined {
  if (builder.test(path)) {
    return 'The element builder is not served by Isotope: elements are data files, as docs/adding-an-element.md tells.';
  }
  if (/^elements\/[^/]+\/oauth\//.test(path)) {
    return 'OAuth is not served: none of the elements of this Isotope signs in by it.';
  }
  const [, name] =
    /^(formulas|events|jobs|metrics|usage|audit-logs|customers|users|accounts|organizations(?!\/me$))(\/|$)/.exec(
      path,
    ) ?? [];
  return name && `Of the platform's ${name}, nothing is served at this path and method by Isotope.`;
}
