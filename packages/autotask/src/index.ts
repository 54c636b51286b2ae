export { createAccountChecker, type AccountChecker, type AccountCheckerOptions } from './check-account.js';
export {
  checkStageNames,
  type AcceptedReport,
  type CheckReport,
  type CheckStage,
  type CheckStageName,
  type RefusedReport,
} from './check-report.js';
export { createAutotaskClient, type AutotaskClient, type EntityInformation, type Query } from './client.js';
export type { Credentials } from './credentials.js';
export { AutotaskError, type AutotaskErrorCode, type CredentialField, type RefusalCode } from './errors.js';
export { everything, type Filter, type FilterCondition, type FilterEntry, type FilterOperator } from './filter.js';
export type { AutotaskRecord } from './pages.js';
export { discoveryOrigin, normalizeServerUrl, type ServerUrl } from './server-url.js';
export { createSignInGuard, type SignInGuard } from './sign-in-guard.js';
export type { ClientOptions } from './signed-in.js';
export { createZoneFinder, type Zone, type ZoneFinder } from './zone.js';
export { zoneLabel } from './zones.js';
