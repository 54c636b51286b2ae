import {
  type ConfigurationEntry,
  type ConfigurationEntryResource,
  type Element,
  type ElementResource,
  type ElementSummaryResource,
  type InstanceResource,
  type NewInstance,
  type createInstanceBody,
  secretMask,
} from '@isotope/core';
import type { z } from 'zod';
import type { StoredInstance } from '../instances/ports.js';

// The platform's JSON form and ours. Source of every field: its documentation and its 2017 samples.

/** What `POST /instances` asks for; the element comes from the path when the path names one. */
export const toNewInstance = (
  body: Omit<z.output<typeof createInstanceBody>, 'name'> & { readonly name?: string | null | undefined },
  elementKey: string | number,
  idempotencyKey: string | undefined,
): NewInstance => ({
  elementKey,
  name: body.name ?? '',
  configuration: body.configuration,
  tags: body.tags ?? undefined,
  verify: body.externalAuthentication === 'initial' ? 'SKIP' : 'REQUIRED',
  idempotencyKey,
});

/** An instance as the platform answers it. Its token is shown because the platform's own reads show it. */
export const toInstanceResource = (instance: StoredInstance, element: Element, token: string): InstanceResource => ({
  id: instance.number,
  name: instance.name,
  createdDate: toWireDate(instance.createdAt),
  updatedDate: toWireDate(instance.updatedAt),
  token,
  element: toElementSummary(element),
  elementId: element.number,
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
export const toInstanceRow = (instance: StoredInstance, element: Element, token: string): InstanceResource => {
  const { id, name, key, hub } = toElementSummary(element);
  return {
    id: instance.number,
    name: instance.name,
    token,
    valid: instance.state !== 'REJECTED',
    element: { id, name, key, hub },
  };
};

/** An element as instances hold it. What Isotope does not do (transformations, bulk, cloning) is said to be off. */
export const toElementSummary = (element: Element): ElementSummaryResource => ({
  id: element.number,
  name: element.name,
  ...(element.hookName !== undefined && { hookName: element.hookName }),
  key: element.key,
  description: element.description,
  image: element.image,
  active: true,
  deleted: false,
  typeOauth: element.authenticationType.startsWith('oauth'),
  trialAccount: false,
  configDescription: element.configDescription,
  signupURL: element.signupUrl,
  defaultTransformations: [],
  objectMetadata: [],
  transformationsEnabled: false,
  bulkDownloadEnabled: false,
  bulkUploadEnabled: false,
  cloneable: false,
  extendable: false,
  beta: false,
  authentication: { type: element.authenticationType },
  extended: false,
  hub: element.hub,
  protocolType: element.protocolType,
  parameters: [],
  private: false,
});

/** A whole element, its configuration entries included. */
export const toElementResource = (element: Element): ElementResource => ({
  ...toElementSummary(element),
  configuration: element.configuration.map((entry, index) => toEntryResource(element, entry, index)),
});

/** Entry ids are made of the element's number and the entry's place; they are stable while entries are only appended. */
const toEntryResource = (element: Element, entry: ConfigurationEntry, index: number): ConfigurationEntryResource => ({
  id: element.number * 1000 + index + 1,
  key: entry.key,
  name: entry.label,
  ...(entry.description !== undefined && { description: entry.description }),
  type: entry.type,
  ...(entry.defaultValue !== undefined && { defaultValue: entry.defaultValue }),
  required: entry.isRequired,
  displayOrder: index + 1,
  hideFromConsole: false,
  active: true,
  internal: false,
  companyConfig: false,
  resellerConfig: false,
  groupControl: false,
  ...(entry.options.length > 0 && {
    options: entry.options.map(({ value, label }) => ({ value, description: label })),
  }),
});

/** Whole seconds in UTC, as the platform wrote them: `2017-08-07T18:46:38Z`. */
const toWireDate = (date: Date) => `${date.toISOString().slice(0, 19)}Z`;
