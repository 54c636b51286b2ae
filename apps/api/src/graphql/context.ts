import type { ExecutionResult } from 'graphql';
import type { Account } from '../accounts/ports.js';
import type { InstanceEvents } from '../instances/instance-events.js';
import type { Actor, Catalogue } from '../instances/ports.js';
import type { StageFeed, Verifier } from '../instances/verifier-ports.js';
import type { UseCases } from '../use-cases.js';
import { type CrmLoaders, createCrmLoaders } from './crm-loaders.js';

/** This Isotope and its addresses, none with a trailing slash. */
interface ServiceFacts {
  readonly version: string;
  readonly graphqlUrl: string;
  readonly restUrl: string;
  readonly consoleUrl: string;
}

/** What all requests to the GraphQL API share. */
export interface GraphServices {
  readonly useCases: UseCases;
  readonly catalogue: Catalogue;
  readonly verifier: Pick<Verifier, 'sandboxConfiguration'>;
  readonly stages: StageFeed;
  readonly events: InstanceEvents;
  readonly service: ServiceFacts;
}

/** What one request brings: who asks, and through which door. */
export interface GraphContext extends GraphServices {
  readonly account: Account;
  readonly actor: Actor;
  /** When it began, as `performance.now()` tells. */
  readonly startedAt: number;
  /** Aborts when the caller has hung up; made only where somebody asks for it. */
  readonly signal: () => AbortSignal;
  /** What came of the operation, where it has been run and has only to be told. */
  readonly answer?: ExecutionResult;
  /** How many instances there are of each element, counted once a request. */
  readonly instanceCounts: () => Promise<ReadonlyMap<string, number>>;
  /** Gathers what one request asks of providers. */
  readonly crm: () => CrmLoaders;
}

/** The context of one request. */
export function createContext(
  services: GraphServices,
  account: Account,
  actor: Actor,
  makeSignal: () => AbortSignal,
): GraphContext {
  let made: AbortSignal | undefined;
  const signal = () => (made ??= makeSignal());
  let counts: Promise<ReadonlyMap<string, number>> | undefined;
  let crm: CrmLoaders | undefined;
  const { useCases, catalogue, verifier, stages, events, service } = services; // the services are those of all of HTTP
  return {
    useCases,
    catalogue,
    verifier,
    stages,
    events,
    service,
    account,
    actor,
    startedAt: performance.now(),
    signal,
    crm: () => (crm ??= createCrmLoaders(useCases, actor, signal())),
    instanceCounts: () => (counts ??= useCases.countInstances(account.organization.id)),
  };
}
