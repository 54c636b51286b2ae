import { type Operation, bodyOf } from './openapi-operation.js';
import { parametersIn, queries } from './openapi-parameters.js';
import { listOf, reference } from './openapi-schemas.js';

const record = { id: 0, accountName: 'Keelhaven IT Services', accountType: 1, phone: '(518) 555-0199', active: true };
const providerRefusals = ['403', '429', '502', '504'] as const;
const instance = ['Elements-Element-Instance-Id'] as const;
const page = [...instance, 'Elements-Returned-Count', 'Elements-Next-Page-Token', 'Elements-Total-Count'] as const;

type Call = Omit<Operation, 'tag' | 'access'>;

/** A call to the data of the token's instance. */
const call = ({ refusals = [], parameters = [], ...operation }: Call): Operation => ({
  ...operation,
  tag: 'Hub calls',
  access: 'TOKEN',
  parameters: [...parametersIn(operation.path), ...parameters],
  refusals: [...new Set([...providerRefusals, ...refusals])],
});

const answer = (description: string, example: unknown = record): Operation['answer'] => ({
  description,
  schema: reference('HubRecord'),
  example,
  headers: instance,
});

const aboutHub = (prefix: '/hubs/{key}' | '', suffix: 'OfHub' | ''): readonly Operation[] => [
  call({
    id: `ping${suffix}`,
    method: 'get',
    path: `${prefix}/ping`,
    summary: 'Asks the provider for the least there is to ask for',
    refusals: ['404'],
    answer: {
      description: 'The provider answers',
      schema: reference('Ping'),
      example: { endpoint: 'autotaskcrm', dateTime: '2026-03-01T12:00:00.000Z' },
      headers: instance,
    },
  }),
  call({
    id: `listObjects${suffix}`,
    method: 'get',
    path: `${prefix}/objects`,
    summary: 'Names what the hub holds',
    description:
      'With the header `Elements-Version: Helium` it tells what each is. Answered for a disabled instance too.',
    refusals: ['404'],
    answer: {
      description: 'The names',
      schema: reference('HubObjects'),
      example: ['accounts', 'contacts', 'Account'],
      headers: instance,
    },
  }),
  call({
    id: `getObjectMetadata${suffix}`,
    method: 'get',
    path: `${prefix}/objects/{objectName}/metadata`,
    summary: 'Tells the fields of an object as the account has them, picklists with their labels',
    parameters: queries.objectMetadata,
    refusals: ['400', '404'],
    answer: { description: 'The fields', schema: reference('ObjectMetadata'), headers: instance },
  }),
];

/**
 * Calls to the data of an instance. Each is served without `/hubs/{key}` too; where such a path would be any path at all
 * (`/{objectName}`), it is described here by the longer one alone.
 */
export const hubCallOperations: readonly Operation[] = [
  ...aboutHub('/hubs/{key}', 'OfHub'),
  ...aboutHub('', ''),
  call({
    id: 'listRecords',
    method: 'get',
    path: '/hubs/{key}/{objectName}',
    summary: 'Lists records',
    description: 'Served at `/{objectName}` too. Nothing found is an empty list.',
    parameters: queries.records,
    refusals: ['400', '404'],
    answer: { description: 'A page of records', schema: listOf('HubRecord'), example: [record], headers: page },
  }),
  call({
    id: 'createRecord',
    method: 'post',
    path: '/hubs/{key}/{objectName}',
    summary: 'Makes a record',
    description:
      'Served at `/{objectName}` too. Never sent twice by us: when the answer of the provider is lost the status is 504 and the code `OUTCOME_UNKNOWN`.',
    body: bodyOf('HubValues', {
      accountName: 'Alder Dental Group',
      accountType: 1,
      phone: '303-555-3001',
      ownerResourceID: 4,
    }),
    refusals: ['404', '405'],
    answer: answer('The record as the provider holds it'),
  }),
  call({
    id: 'getRecord',
    method: 'get',
    path: '/hubs/{key}/{objectName}/{objectId}',
    summary: 'Reads a record',
    description: 'Served at `/{objectName}/{objectId}` too.',
    refusals: ['404'],
    answer: answer('The record'),
  }),
  call({
    id: 'updateRecord',
    method: 'patch',
    path: '/hubs/{key}/{objectName}/{objectId}',
    summary: 'Changes what is named of a record',
    description: 'Served at `/{objectName}/{objectId}` too. What the provider alone sets is passed over.',
    body: bodyOf('HubValues', { phone: '303-555-3001' }),
    refusals: ['404', '405'],
    answer: answer('The record as the provider holds it'),
  }),
  call({
    id: 'convertLead',
    method: 'post',
    path: '/hubs/{key}/leads/{leadId}/convert',
    summary: 'Makes a customer of a lead',
    description:
      'Served at `/leads/{leadId}/convert` too. The body may be left out, or name other values of the account.',
    body: bodyOf('HubValues', { accountType: 1 }),
    refusals: ['404'],
    answer: answer('The account it has become'),
  }),
  call({
    id: 'listChildren',
    method: 'get',
    path: '/hubs/{key}/{objectName}/{objectId}/{childObjectName}',
    summary: 'Lists what belongs to a record',
    description: 'Served at `/{objectName}/{objectId}/{childObjectName}` too.',
    parameters: queries.children,
    refusals: ['400', '404'],
    answer: { description: 'A page of records', schema: listOf('HubRecord'), example: [record], headers: page },
  }),
];
