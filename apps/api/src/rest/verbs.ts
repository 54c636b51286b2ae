import type { FastifyInstance } from 'fastify';
import { BadRequestError } from './problems.js';

/** Tells which verbs a path takes, without its query; none for a path that is not there. Hub calls are there with a token. */
export type VerbsOf = (path: string, hasToken: boolean) => readonly string[];

/** Learns the routes that are made in this scope from now on. */
export function learnVerbs(app: FastifyInstance): VerbsOf {
  const routes: { readonly pattern: RegExp; readonly verbs: readonly string[]; readonly isHubCall: boolean }[] = [];
  app.addHook('onRoute', ({ url, method, config }) => {
    routes.push({ pattern: patternOf(url), verbs: [method].flat(), isHubCall: config?.isHubCall === true });
  });
  return (path, hasToken) => {
    const found = routes
      .filter(({ pattern, isHubCall }) => (hasToken || !isHubCall) && pattern.test(path))
      .flatMap(({ verbs }) => verbs);
    return [...new Set(found)].filter((verb) => verb !== 'OPTIONS').sort();
  };
}

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
