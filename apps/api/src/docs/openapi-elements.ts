import type { Operation } from './openapi-operation.js';
import { parametersIn, queries } from './openapi-parameters.js';
import { type Schema, listOf, reference } from './openapi-schemas.js';

const keys: Schema = { type: 'array', items: { type: 'string' } };
const pageHeaders = ['Elements-Returned-Count', 'Elements-Next-Page-Token'] as const;
const listRefusals = ['400', '404'] as const;

type Read = Pick<Operation, 'id' | 'path' | 'summary' | 'answer'> &
  Partial<Pick<Operation, 'description' | 'parameters' | 'refusals'>>;

const read = (tag: Operation['tag'], { parameters = [], ...operation }: Read): Operation => ({
  method: 'get',
  tag,
  refusals: ['404'],
  ...operation,
  parameters: [...parametersIn(operation.path), ...parameters],
});

const list = (tag: Operation['tag'], { answer, ...operation }: Read): Operation =>
  read(tag, {
    parameters: queries.page,
    refusals: listRefusals,
    ...operation,
    answer: { ...answer, headers: pageHeaders },
  });

const metadata = { anyOf: [reference('ExpandedElementMetadata'), reference('ElementMetadata')] };
const example = { id: 50, name: 'Autotask CRM', key: 'autotaskcrm', hub: 'crm', active: true };
const hub = { id: 11, key: 'crm', name: 'CRM', description: 'Customer relationship management' };

/** Telling what can be connected, and what it takes. */
export const elementOperations: readonly Operation[] = [
  list('Elements', {
    id: 'listElements',
    path: '/elements',
    summary: 'Lists elements',
    parameters: queries.elements,
    answer: { description: 'A page of elements', schema: listOf('Element'), example: [example] },
  }),
  list('Elements', {
    id: 'listElementKeys',
    path: '/elements/keys',
    summary: 'Lists the keys of elements',
    answer: { description: 'A page of keys', schema: keys, example: ['autotaskcrm'] },
  }),
  list('Elements', {
    id: 'listElementMetadata',
    path: '/elements/metadata',
    summary: 'Tells what Isotope does with each element',
    parameters: queries.metadataList,
    answer: { description: 'A page of metadata', schema: { type: 'array', items: metadata } },
  }),
  read('Elements', {
    id: 'getElement',
    path: '/elements/{keyOrId}',
    summary: 'Reads an element',
    answer: { description: 'The element and its configuration entries', schema: reference('Element'), example },
  }),
  read('Elements', {
    id: 'getElementConfiguration',
    path: '/elements/{keyOrId}/configuration',
    summary: 'Reads what instances of an element are configured with',
    answer: { description: 'The configuration entries', schema: reference('ElementConfiguration') },
  }),
  read('Elements', {
    id: 'getAuthenticationTypes',
    path: '/elements/{keyOrId}/authentication-types',
    summary: 'Reads the ways to sign in at the provider',
    answer: { description: 'The types', schema: reference('AuthenticationTypes') },
  }),
  read('Elements', {
    id: 'getAuthenticationEntries',
    path: '/elements/{keyOrId}/authentication-types/{type}/configurations',
    summary: 'Reads the entries a way to sign in takes',
    answer: { description: 'The configuration entries', schema: listOf('ConfigurationEntry') },
  }),
  read('Elements', {
    id: 'getElementMetadata',
    path: '/elements/{keyOrId}/metadata',
    summary: 'Tells what Isotope does with an element',
    parameters: queries.metadata,
    refusals: listRefusals,
    answer: { description: 'The metadata', schema: metadata },
  }),
  read('Elements', {
    id: 'getElementDocs',
    path: '/elements/{keyOrId}/docs',
    summary: 'Describes the calls of one element, as Swagger 2.0',
    parameters: queries.docs,
    refusals: listRefusals,
    answer: {
      description: 'A Swagger 2.0 document',
      schema: { type: 'object', properties: { swagger: { const: '2.0' } }, required: ['swagger'] },
    },
  }),
];

/** Telling of the families elements belong to. */
export const hubOperations: readonly Operation[] = [
  list('Hubs', {
    id: 'listHubs',
    path: '/hubs',
    summary: 'Lists hubs',
    answer: { description: 'A page of hubs', schema: listOf('Hub'), example: [hub] },
  }),
  list('Hubs', {
    id: 'listHubKeys',
    path: '/hubs/keys',
    summary: 'Lists the keys of hubs',
    answer: { description: 'A page of keys', schema: keys, example: ['crm'] },
  }),
  read('Hubs', {
    id: 'getHub',
    path: '/hubs/{key}',
    summary: 'Reads a hub',
    answer: { description: 'The hub', schema: reference('Hub'), example: hub },
  }),
  list('Hubs', {
    id: 'listElementsOfHub',
    path: '/hubs/{key}/elements',
    summary: 'Lists the elements of a hub',
    answer: { description: 'A page of elements', schema: listOf('Element'), example: [example] },
  }),
];
