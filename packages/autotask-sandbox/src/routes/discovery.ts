import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { baseUrl, restPath } from '../base-url.js';
import { resources } from '../seed/resources.js';
import { businessError, texts } from '../refusal.js';
import type { SandboxState } from '../state.js';

/** The two calls that need no credentials: which version there is, and which zone a user lives in. */
export const addDiscoveryRoutes = (app: FastifyInstance, state: SandboxState): void => {
  const version = () => ({ apiVersions: ['v1.0'] });
  app.get('/versioninformation', version);
  app.get('/V1.0/versioninformation', version);
  app.get('/V1.0/zoneInformation', (request) => {
    if (!isKnown(state, readUser(request.query))) throw businessError(500, texts.unknownUser);
    return zone(state, request);
  });
};

const zone = (state: SandboxState, request: FastifyRequest) => ({
  zoneName: 'Sandbox',
  url: state.faults.current().zoneUrl ?? `${baseUrl(request)}${restPath}`,
  webUrl: `${baseUrl(request)}/`,
  ci: state.ci,
});

// A person who signs in by browser has a zone as well, and is refused only later, when reading data.
const isKnown = (state: SandboxState, userName: string): boolean =>
  state.accounts.find(userName) !== undefined || people.has(userName.toLowerCase());

const people = new Set(resources.map((resource) => String(resource['userName']).toLowerCase()));

const query = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const readUser = (given: unknown): string => {
  const [, value] = Object.entries(query.parse(given)).find(([key]) => key.toLowerCase() === 'user') ?? [];
  return typeof value === 'string' ? value : '';
};
