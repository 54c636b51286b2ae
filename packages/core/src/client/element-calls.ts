import { z } from 'zod';
import * as wire from '../wire-element.js';
import * as resource from '../wire-resource.js';
import type { Ask, CallOptions } from './ask.js';
import { type ElementsFilter, elementPath, hubPath, pathWith, segment } from './request.js';

/** What can be connected. Lists are whole, over as many pages as the platform has. */
export interface ElementCalls {
  listElements(filter?: ElementsFilter, options?: CallOptions): Promise<readonly resource.ElementResource[]>;
  listElementKeys(options?: CallOptions): Promise<readonly string[]>;
  listElementMetadata(options?: CallOptions): Promise<readonly wire.ElementMetadataResource[]>;
  getElement(keyOrId: string | number, options?: CallOptions): Promise<resource.ElementResource>;
  getElementConfiguration(keyOrId: string | number, options?: CallOptions): Promise<wire.ElementConfigurationResource>;
  getAuthenticationTypes(keyOrId: string | number, options?: CallOptions): Promise<wire.AuthenticationTypesResource>;
  /** The entries that signing in takes, for one of the element's authentication types. */
  getAuthenticationEntries(
    keyOrId: string | number,
    type: string,
    options?: CallOptions,
  ): Promise<readonly resource.ConfigurationEntryResource[]>;
  getElementMetadata(keyOrId: string | number, options?: CallOptions): Promise<wire.ElementMetadataResource>;
  /** The same with all there is to say. */
  getExpandedElementMetadata(
    keyOrId: string | number,
    options?: CallOptions,
  ): Promise<wire.ExpandedElementMetadataResource>;
  /** The element's Swagger 2.0 document. */
  getElementDocs(keyOrId: string | number, options?: CallOptions): Promise<Readonly<Record<string, unknown>>>;
  listHubs(options?: CallOptions): Promise<readonly wire.HubResource[]>;
  listHubKeys(options?: CallOptions): Promise<readonly string[]>;
  getHub(key: string, options?: CallOptions): Promise<wire.HubResource>;
  listElementsOfHub(key: string, options?: CallOptions): Promise<readonly resource.ElementResource[]>;
}

const element = resource.nullsAsAbsent(resource.elementResource);
const docs = z.record(z.string(), z.unknown());

/** The calls about elements and hubs. */
export function elementCalls({ get, all }: Ask): ElementCalls {
  const below = (keyOrId: string | number, path: string) => `${elementPath(keyOrId)}/${path}`;
  const page = (path: string) => (nextPage: string | undefined) => pathWith(path, { nextPage });
  return {
    listElements: (filter = {}, options) =>
      all((nextPage) => pathWith('/elements', { ...filter, nextPage }), element, options),
    listElementKeys: (options) => all(page('/elements/keys'), z.string(), options),
    listElementMetadata: (options) => all(page('/elements/metadata'), wire.elementMetadataResource, options),
    getElement: async (keyOrId, options) => get(elementPath(keyOrId), element, options),
    getElementConfiguration: async (keyOrId, options) =>
      get(below(keyOrId, 'configuration'), wire.elementConfigurationResource, options),
    getAuthenticationTypes: async (keyOrId, options) =>
      get(below(keyOrId, 'authentication-types'), wire.authenticationTypesResource, options),
    getAuthenticationEntries: async (keyOrId, type, options) => {
      const path = below(keyOrId, `authentication-types/${segment(type, 'An authentication type')}/configurations`);
      return get(path, z.array(resource.configurationEntryResource), options);
    },
    getElementMetadata: async (keyOrId, options) =>
      get(below(keyOrId, 'metadata'), wire.elementMetadataResource, options),
    getExpandedElementMetadata: async (keyOrId, options) =>
      get(below(keyOrId, 'metadata?expand=true'), wire.expandedElementMetadataResource, options),
    getElementDocs: async (keyOrId, options) => get(below(keyOrId, 'docs'), docs, options),
    listHubs: (options) => all(page('/hubs'), wire.hubResource, options),
    listHubKeys: (options) => all(page('/hubs/keys'), z.string(), options),
    getHub: async (key, options) => get(hubPath(key), wire.hubResource, options),
    listElementsOfHub: async (key, options) => all(page(`${hubPath(key)}/elements`), element, options),
  };
}
