import type { FastifyInstance } from 'fastify';
import { BadRequestError } from './problems.js';

/** The routes of a scope, by the paths they take, which come without their query. Hub calls are there with a token. */
export interface Verbs {
  /** Which verbs a path takes; none for a path that is not there. */
  readonly of: (path: string, hasToken: boolean) => readonly string[];
  /** Whether a path is one that is written out (`/instances/count`) and does not take this verb: it is no id then. */
  readonly isWrongAt: (path: string, verb: string, hasToken: boolean) => boolean;
}

interface Route {
  readonly pattern: RegExp;
  /** How many of its parts stand for anything. */
  readonly open: number;
  readonly verbs: readonly string[];
  readonly isHubCall: boolean;
}

/** Learns the routes that are made in this scope from now on. */
export function learnVerbs(app: FastifyInstance): Verbs {
  const routes: Route[] = [];
  const writtenOut = new Map<string, Route[]>();
  app.addHook('onRoute', ({ url, method, config }) => {
    const open = url.split(/[:*]/).length - 1;
    const route = { pattern: patternOf(url), open, verbs: [method].flat(), isHubCall: config?.isHubCall === true };
    routes.push(route);
    if (!/[:*]/.test(url.replace(anyHub, ''))) writtenOut.set(url, [...(writtenOut.get(url) ?? []), route]);
  });
  return {
    of: (path, hasToken) => {
      const found = routes.filter(({ pattern, isHubCall }) => (hasToken || !isHubCall) && pattern.test(path));
      const fewest = Math.min(...found.map(({ open }) => open));
      const verbs = found.filter(({ open }) => open === fewest).flatMap((route) => route.verbs);
      return [...new Set(verbs)].filter((verb) => verb !== 'OPTIONS').sort();
    },
    isWrongAt: (path, verb, hasToken) => {
      const found = writtenOut.get(path.replace(/\/hubs\/[^/]+/, anyHub))?.filter((one) => hasToken || !one.isHubCall);
      return found !== undefined && found.length > 0 && !found.some(({ verbs }) => verbs.includes(verb));
    },
  };
}

/** Hub calls go below any hub. */
const anyHub = '/hubs/:key';

/** A path that is there, asked with a verb it does not take: 405, as on the platform. */
export const wrongVerb = (verb: string, verbs: readonly string[]): BadRequestError =>
  new BadRequestError(
    `${verb} is not served at this path; ${verbs.join(', ')} ${verbs.length > 1 ? 'are' : 'is'}.`,
    [],
    405,
  );

/** The addresses of a route: `:name` stands for one part, `*` for any. */
function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part.startsWith(':')) return '[^/]+';
    return part === '*' ? '.*' : part.replace(/[^\w-]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
}
