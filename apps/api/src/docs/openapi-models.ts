import {
  authenticationResource,
  authenticationTypesResource,
  configurationEntryResource,
  createInstanceBody,
  elementConfigurationResource,
  elementMetadataResource,
  elementResource,
  elementSummaryResource,
  expandedElementMetadataResource,
  hubResource,
  instanceCountResource,
  instanceEntryResource,
  instanceResource,
  instanceRowResource,
  organizationResource,
  problemBody,
  secretsResource,
  updateEntryBody,
  updateInstanceBody,
} from '@isotope/core';
import { z } from 'zod';
import { authenticationBody } from '../rest/accounts.js';
import {
  bulkJobResource,
  hubRecord,
  hubValues,
  objectMetadataResource,
  objectsResource,
  pingResource,
  startedBulkJobResource,
} from '../rest/hub-models.js';

/** A REST error with everything Isotope's may carry. Both ends of a lost update are named by their versions. */
const problem = problemBody.extend({
  requestId: z.string().regex(/^[0-9a-f]{24}$/),
  suggestions: z.array(z.string()).optional(),
  expectedVersion: z.int().optional(),
  currentVersion: z.int().optional(),
});

/** Models by their names; what each is made of need not be known outside. */
const named = <Name extends string>(all: Readonly<Record<Name, z.ZodType>>): Readonly<Record<Name, z.ZodType>> => all;

/** Every body the REST API takes or gives, by the name OpenAPI knows it by. */
export const models = named({
  Problem: problem,
  Credentials: authenticationBody,
  SignIn: authenticationResource,
  Secrets: secretsResource,
  Organization: organizationResource,
  NewInstance: createInstanceBody,
  InstanceChanges: updateInstanceBody,
  Instance: instanceResource,
  InstanceRow: instanceRowResource,
  InstanceCount: instanceCountResource,
  InstanceEntry: instanceEntryResource,
  EntryChange: updateEntryBody,
  ElementSummary: elementSummaryResource,
  Element: elementResource,
  ConfigurationEntry: configurationEntryResource,
  ElementConfiguration: elementConfigurationResource,
  AuthenticationTypes: authenticationTypesResource,
  ElementMetadata: elementMetadataResource,
  ExpandedElementMetadata: expandedElementMetadataResource,
  Hub: hubResource,
  HubRecord: hubRecord,
  HubValues: hubValues,
  HubObjects: objectsResource,
  ObjectMetadata: objectMetadataResource,
  Ping: pingResource,
  StartedBulkJob: startedBulkJobResource,
  BulkJob: bulkJobResource,
});

/** The name of a described body. */
export type ModelName = keyof typeof models;
