import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as add from '@graphql-codegen/add';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';

/** Writes the resolvers' types from core's schema. Our own types stand behind GraphQL's by `mappers`. */
const schemaPath = fileURLToPath(new URL('../../packages/core/schema.graphql', import.meta.url));
const outputPath = fileURLToPath(new URL('./src/graphql/resolvers.generated.ts', import.meta.url));

const mappers = {
  Instance: './parents.js#InstanceParent',
  Element: './parents.js#ElementParent',
  ConfigurationEntry: './parents.js#ConfigurationEntryParent',
  ConfigurationValue: './parents.js#ConfigurationValueParent',
  InstanceConnection: './parents.js#InstanceConnectionParent',
  ActivityConnection: './parents.js#ActivityConnectionParent',
  Activity: './parents.js#ActivityParent',
  Overview: './parents.js#OverviewParent',
  OverviewDay: './parents.js#OverviewDayParent',
  RecentActivity: './parents.js#RecentActivityParent',
  Check: './parents.js#CheckParent',
  CheckConnection: './parents.js#CheckConnectionParent',
  CheckDay: './parents.js#CheckDayParent',
  User: './parents.js#UserParent',
  Organization: './parents.js#OrganizationParent',
  Viewer: './parents.js#ViewerParent',
  Member: './parents.js#MemberParent',
  Invite: './parents.js#InviteParent',
  SignedInSession: './parents.js#SignedInSessionParent',
  Verification: './parents.js#VerificationParent',
  VerificationStage: './parents.js#VerificationStageParent',
  CreatedInstance: './parents.js#CreatedInstanceParent',
  TokenFacts: './parents.js#TokenFactsParent',
  PreviousConfiguration: './parents.js#PreviousConfigurationParent',
  DisabledInstances: './parents.js#DisabledInstancesParent',
  DisabledInstance: './parents.js#DisabledInstanceParent',
  Crm: './parents.js#CrmParent',
  CrmAccount: './parents.js#CrmRecordParent',
  CrmContact: './parents.js#CrmRecordParent',
  CrmOpportunity: './parents.js#CrmRecordParent',
  CrmTask: './parents.js#CrmRecordParent',
  CrmPortalUser: './parents.js#CrmRecordParent',
  CrmResource: './parents.js#CrmRecordParent',
  CrmOtherRecord: './parents.js#CrmRecordParent',
  CrmRecord: './parents.js#CrmRecordParent',
  CrmAccountConnection: './parents.js#CrmConnectionParent',
  CrmContactConnection: './parents.js#CrmConnectionParent',
  CrmOpportunityConnection: './parents.js#CrmConnectionParent',
  CrmTaskConnection: './parents.js#CrmConnectionParent',
  CrmPortalUserConnection: './parents.js#CrmConnectionParent',
  CrmRecordConnection: './parents.js#CrmConnectionParent',
  CrmObjectDetails: './parents.js#CrmObjectDetailsParent',
  CrmObject: './parents.js#CrmObjectParent',
  CrmField: './parents.js#CrmFieldParent',
  BulkJob: './parents.js#BulkJobParent',
  ProviderUsage: './parents.js#ProviderUsageParent',
  ProviderAccount: './parents.js#ProviderAccountParent',
  UpstreamInstance: './parents.js#UpstreamInstanceParent',
  AuditEvent: './parents.js#AuditEventParent',
  AuditEventConnection: './parents.js#AuditEventConnectionParent',
  SecretUse: './parents.js#SecretUseParent',
  PendingUpstreamCreate: './parents.js#PendingUpstreamCreateParent',
};

const output = await codegen({
  filename: outputPath,
  schema: parse(readFileSync(schemaPath, 'utf8')),
  documents: [],
  config: {},
  pluginMap: { add, typescript, resolvers },
  plugins: [
    { add: { content: '/* Written by `npm run generate` from packages/core/schema.graphql. Not to be edited. */' } },
    {
      typescript: {
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        scalars: { DateTime: { input: 'Date', output: 'unknown' } },
        maybeValue: 'T | null | undefined',
      },
    },
    {
      resolvers: {
        useTypeImports: true,
        contextType: './context.js#GraphContext',
        mappers,
        scalars: { DateTime: 'Date', ID: 'string', JSON: 'unknown' },
        resolversNonOptionalTypename: false,
        immutableTypes: true,
        makeResolverTypeCallable: true,
      },
    },
  ],
});

writeFileSync(outputPath, output);
