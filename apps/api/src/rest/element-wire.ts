import { createHash } from 'node:crypto';
import {
  type AuthenticationTypesResource,
  type ConfigurationEntry,
  type ConfigurationEntryResource,
  type Element,
  type ElementConfigurationResource,
  type ElementResource,
  type ElementSummaryResource,
  type ExpandedElementMetadataResource,
  type HubResource,
  isCommonEntry,
} from '@isotope/core';
import type { HubDetails } from '../elements/hubs.js';
import type { HubObject } from '../hubs/ports.js';
import type { UseCases } from '../use-cases.js';
import { toExpandedMetadata } from './element-metadata.js';

/** Elements in the platform's form. What is served of one is asked of its hub, so that it is told by itself. */
export function elementForms({ findObjects }: Pick<UseCases, 'findObjects'>) {
  const summaries = new WeakMap<Element, ElementSummaryResource>();
  const objectsOf = ({ key }: Element) => findObjects({ elementKey: key });
  /** An element as instances hold it, the same object for all of them. */
  const summaryOf = (element: Element): ElementSummaryResource => {
    const known = summaries.get(element) ?? toElementSummary(element, objectsOf(element));
    summaries.set(element, known);
    return known;
  };
  return {
    summaryOf,
    /** A whole element, its own configuration entries and the common ones included. */
    resourceOf: (element: Element): ElementResource => ({
      ...summaryOf(element),
      configuration: toEntryResources(element),
    }),
    /** The same with all that its hub serves. */
    expandedMetadataOf: (element: Element, displayOrder: number): ExpandedElementMetadataResource =>
      toExpandedMetadata(element, displayOrder, objectsOf(element)),
  };
}

export type ElementForms = ReturnType<typeof elementForms>;

/** What Isotope does for no element (transformations, bulk uploads, cloning) is said to be off. */
const toElementSummary = (element: Element, objects: readonly HubObject[]): ElementSummaryResource => ({
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
  bulkDownloadEnabled: objects.length > 0,
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
