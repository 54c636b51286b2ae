export type { CallWatch, WatchedCall } from './call-watch.js';
export { createAccountChecker, type AccountChecker, type AccountCheckerOptions } from './check-account.js';
export {
  checkStageNames,
  type AcceptedReport,
  type CheckReport,
  type CheckStage,
  type CheckStageName,
  type RefusedReport,
} from './check-report.js';
export type { Credentials } from './credentials.js';
export type { AutotaskAccount, CallOptions } from './data/account.js';
export type { AutotaskClient, FreshOption, ParentOption, RecordPage } from './data/client.js';
export { createAutotaskClients, type AutotaskClients, type AutotaskClientsOptions } from './data/clients.js';
export type { EntityInformation, FieldDefinition, PicklistValue, Threshold } from './data/metadata.js';
export { largestPage, type Query } from './data/query.js';
export type { AutotaskRecord, RecordValues, UserDefinedValue } from './data/record.js';
export type { SignInMemory } from './data/sign-ins.js';
export {
  AutotaskError,
  type AutotaskErrorCode,
  type CredentialField,
  type FieldProblem,
  type RefusalCode,
} from './errors.js';
export { everything, type Filter, type FilterCondition, type FilterEntry, type FilterOperator } from './filter.js';
export { discoveryOrigin, normalizeServerUrl, type ServerUrl } from './server-url.js';
export {
  createSignInGuard,
  refusalsCountMs,
  type RefusalKeeper,
  type RefusedSecret,
  type SignInGuard,
  type SignInGuardOptions,
} from './sign-in-guard.js';
export type { SharedThreads, TrafficNews, TrafficPeers } from './traffic/peers.js';
export { createTraffic, type Traffic, type TrafficOptions } from './traffic/traffic.js';
export { createTurnQueue, type TurnQueue } from './turn-queue.js';
export type { DatabaseUsage } from './traffic/usage.js';
export { createZoneFinder, type Zone, type ZoneFinder } from './zone.js';
export { zoneLabel } from './zones.js';
