import { createHash } from 'node:crypto';
import {
  type AuthenticationTypesResource,
  type ConfigurationEntry,
  type ConfigurationEntryResource,
  type Element,
  type ElementConfigurationResource,
  type ElementResource,
  type ElementSummaryResource,
  type HubResource,
  isCommonEntry,
} from '@isotope/core';
import type { HubDetails } from '../elements/hubs.js';

const summaries = new WeakMap<Element, ElementSummaryResource>();

/**
 * An element as instances hold it, the same object for all of them. What Isotope does not do (transformations, bulk,
 * cloning) is said to be off.
 */
export function toElementSummary(element: Element): ElementSummaryResource {
  const known = summaries.get(element) ?? makeElementSummary(element);
  summaries.set(element, known);
  return known;
}

const makeElementSummary = (element: Element): ElementSummaryResource => ({
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

/** A whole element, its own configuration entries and the common ones included. */
export const toElementResource = (element: Element): ElementResource => ({
  ...toElementSummary(element),
  configuration: toEntryResources(element),
});

/** What an element may be configured with, as the platform's own path tells it. */
export const toElementConfiguration = (element: Element): ElementConfigurationResource => ({
  configuration: toEntryResources(element),
  providerData: [],
  authentication: { type: element.authenticationType },
});

/** The ways to sign in at the provider; an element of ours has one. */
export const toAuthenticationTypes = ({ authenticationType: type }: Element): AuthenticationTypesResource => ({
  defaultValue: type,
  options: [{ value: type, description: `Authentication type ${type}` }],
});

/** The entries that signing in takes: the element's own. */
export const toAuthenticationEntries = (element: Element): readonly ConfigurationEntryResource[] =>
  toEntryResources(element).filter((entry) => !isCommonEntry(entry));

const toEntryResource = (element: Element, entry: ConfigurationEntry, index: number): ConfigurationEntryResource => ({
  id: entryIdOf(element, index),
  key: entry.key,
  name: entry.label,
  description: entry.description ?? entry.label,
  type: entry.type,
  ...(entry.defaultValue !== undefined && { defaultValue: entry.defaultValue }),
  required: entry.isRequired,
  displayOrder: index + 1,
  hideFromConsole: entry.isHidden,
  active: true,
  internal: false,
  companyConfig: false,
  resellerConfig: false,
  groupControl: false,
  ...(entry.options.length > 0 && {
    options: entry.options.map(({ value, label }) => ({ value, description: label })),
  }),
});

const toEntryResources = (element: Element) =>
  element.configuration.map((entry, index) => toEntryResource(element, entry, index));

/** Ids of common entries are counted from here, so that an element can be given entries of its own later. */
const firstCommonId = 500;

/**
 * The integer the REST API calls an entry's `id`, by the entry's place in the element. It stays the same while entries
 * are only appended.
 */
export function entryIdOf({ number, configuration }: Element, index: number): number {
  const own = configuration.filter((entry) => !isCommonEntry(entry)).length;
  return number * 1000 + 1 + (index < own ? index : firstCommonId + index - own);
}

/** The `id` of a value whose key the element does not know: the same for one key always, beyond those of entries. */
export const unknownEntryIdOf = (key: string): number =>
  1_000_000_000 + (createHash('sha256').update(key).digest().readUInt32BE(0) % 1_000_000_000);

/** A hub in the platform's form. */
export const toHubResource = ({ number, key, name, description }: HubDetails): HubResource => ({
  id: number,
  key,
  name,
  description,
});
