import {
  type ElementSummaryResource,
  type InstanceResource,
  type NewInstance,
  type createInstanceBody,
  instanceResource,
  secretMask,
} from '@isotope/core';
import type { z } from 'zod';
import type { StoredInstance } from '../instances/ports.js';
import { toWireDate } from './wire-date.js';

// The platform's JSON form and ours. Source of every field: its documentation and its 2017 samples.

/** The fields of an answer, which clients send back as they read them. */
export const instanceFields: readonly string[] = Object.keys(instanceResource.shape);

/** What `POST /instances` asks for; the element comes from the path when the path names one. */
export const toNewInstance = (
  body: Omit<z.output<typeof createInstanceBody>, 'name'> & { readonly name?: string | null | undefined },
  elementKey: string | number,
  idempotencyKey: string | undefined,
): NewInstance => ({
  elementKey,
  name: body.name ?? '',
  configuration: body.configuration ?? {},
  tags: body.tags ?? undefined,
  verify: body.externalAuthentication === 'initial' ? 'SKIP' : 'REQUIRED',
  idempotencyKey,
});

/** An instance as the platform answers it; the platform's own reads show its token. */
export const toInstanceResource = (
  instance: StoredInstance,
  element: ElementSummaryResource,
  token: string,
): InstanceResource => ({
  id: instance.number,
  name: instance.name,
  createdDate: toWireDate(instance.createdAt),
  updatedDate: toWireDate(instance.updatedAt),
  token,
  element,
  elementId: element.id,
  tags: [...instance.tags],
  provisionInteractions: [],
  valid: instance.state !== 'REJECTED',
  disabled: instance.disabled,
  maxCacheSize: 0,
  cacheTimeToLive: 0,
  configuration: Object.fromEntries(
    instance.configuration.map(({ key, value, isSecret }) => [key, isSecret ? secretMask : value]),
  ),
  eventsEnabled: false,
  traceLoggingEnabled: false,
  cachingEnabled: false,
  externalAuthentication: instance.lastVerification === null ? 'initial' : 'none',
  user: toUserResource(instance.owner),
});

const toUserResource = ({ number, email, firstName, lastName }: StoredInstance['owner']) => ({
  id: number,
  ...(email !== null && { emailAddress: email }),
  ...(firstName !== null && { firstName }),
  ...(lastName !== null && { lastName }),
});

/** A light row of a list (`hydrate=false`): what the platform's backup tools read, and no more. */
export const toInstanceRow = (
  instance: StoredInstance,
  { id, name, key, hub }: ElementSummaryResource,
  token: string,
): InstanceResource => ({
  id: instance.number,
  name: instance.name,
  token,
  valid: instance.state !== 'REJECTED',
  element: { id, name, key, hub },
});
