import { type Element, type InstanceResource, secretMask } from '@isotope/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { UnauthenticatedError } from '../accounts/errors.js';
import { mayActAs } from '../accounts/roles.js';
import { getElement } from '../instances/draft.js';
import { InstanceNotFoundError } from '../instances/errors.js';
import type { Catalogue, StoredInstance, Vault } from '../instances/ports.js';
import type { UseCases } from '../use-cases.js';
import { readWholeNumber } from '../whole-number.js';
import { elementForms } from './element-wire.js';
import { BadRequestError } from './problems.js';
import { toInstanceResource } from './wire.js';

export interface RestServices {
  readonly useCases: UseCases;
  readonly catalogue: Catalogue;
  readonly vault: Pick<Vault, 'open'>;
  readonly logger: Pick<Logger, 'error'>;
}

/** How a path says which instance is meant. */
export type FindInstance = (request: FastifyRequest) => Promise<StoredInstance>;

/** What the instances routes share: which instance a path means, and how it is answered. */
export function instanceServices({ useCases, catalogue, vault, logger }: RestServices) {
  const elementOf = ({ elementKey }: StoredInstance): Element => getElement(catalogue, elementKey);
  const forms = elementForms(useCases);
  const summaryOf = (instance: StoredInstance) => forms.summaryOf(elementOf(instance));
  /** Blank for a row whose token does not open, which may not break the list it stands in; the log names it. */
  const tokenOf = ({ organizationId, id, sealedToken }: StoredInstance): string => {
    try {
      return vault.open({ organizationId, subjectId: id, purpose: 'token' }, sealedToken);
    } catch (err) {
      logger.error({ err, instanceId: id }, 'the sealed token of an instance does not open');
      return '';
    }
  };
  /** A token calls in the name of its instance: whoever may only look is shown the mask of every secret. */
  const tokenFor = ({ actor }: Pick<FastifyRequest, 'actor'>, instance: StoredInstance): string =>
    mayActAs(actor.user.role, 'EDITOR') ? tokenOf(instance) : secretMask;
  const resourceOf = (instance: StoredInstance, token: string): InstanceResource =>
    toInstanceResource(instance, summaryOf(instance), token);

  const byId: FindInstance = ({ actor, params }) =>
    useCases.getInstance(actor.organizationId, readNumber((params as { id: string }).id));

  return {
    elementOf,
    summaryOf,
    tokenFor,
    resourceOf,
    byId,
    /** The instance of the element token in the header, as the paths without an id have it. */
    byToken: (async ({ account }) => {
      if (!account.instance) throw new UnauthenticatedError();
      return account.instance;
    }) satisfies FindInstance,
    /** The instance of this id, which must be one of the element the path names. */
    byElement: (async (request) => {
      const element = getElement(catalogue, (request.params as { keyOrId: string }).keyOrId);
      const instance = await byId(request);
      if (instance.elementKey !== element.key) throw new InstanceNotFoundError(String(instance.number));
      return instance;
    }) satisfies FindInstance,
    /**
     * Answers with an instance and the version it has, for those who send it back in If-Match. The token is opened
     * unless it is given.
     */
    answer: (reply: FastifyReply, instance: StoredInstance, token?: string): InstanceResource => {
      reply.header('ETag', `"${instance.version}"`);
      return resourceOf(instance, token ?? tokenFor(reply.request, instance));
    },
  };
}

export type InstanceServices = ReturnType<typeof instanceServices>;

/** Instance ids are integers; anything else names no instance. */
function readNumber(id: string): number {
  const number = readWholeNumber(id);
  if (number === undefined) throw new InstanceNotFoundError(id);
  return number;
}

/** The version a caller has seen, from `If-Match: "3"`; undefined when it does not say. */
export function readIfMatch({ headers }: FastifyRequest): number | undefined {
  const given = headers['if-match'];
  if (given === undefined || given.trim() === '*') return undefined;
  const [, version] = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(given) ?? [];
  if (version !== undefined) return Number(version);
  throw new BadRequestError('If-Match must be the ETag of an earlier answer, such as "3".');
}
