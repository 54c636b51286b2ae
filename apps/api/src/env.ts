import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Environment, readExporter } from '@isotope/telemetry';
import { z } from 'zod';
import {
  databaseUrl,
  foreignSecret,
  limit,
  oneOf,
  platformUrl,
  port,
  secret,
  webUrl,
  wholeNumber,
} from './env-values.js';
import { minuteMs } from './milliseconds.js';

const schema = z.object({
  DATABASE_URL: databaseUrl.optional(),
  ISOTOPE_DATA_DIR: z.string().min(1).default('.isotope'),
  ISOTOPE_API_PORT: port.default(4000),
  ISOTOPE_WEB_PORT: port.optional(),
  ISOTOPE_SANDBOX_PORT: port.default(4010),
  ISOTOPE_HOST: z.string().min(1).default('127.0.0.1'),
  ISOTOPE_PUBLIC_URL: webUrl.optional(),
  ISOTOPE_PUBLIC_API_URL: webUrl.optional(),
  ISOTOPE_API_URL: webUrl.optional(),
  ISOTOPE_USER_SECRET: secret,
  ISOTOPE_ORGANIZATION_SECRET: secret,
  ISOTOPE_MASTER_KEY: z.string().min(1).optional(),
  ISOTOPE_AUTOTASK_INTEGRATION_CODE: z.string().min(1).optional(),
  ISOTOPE_SANDBOX: oneOf('on', 'off').default('off'),
  ISOTOPE_PROVIDER_DEADLINE_MS: wholeNumber(100, 600_000).default(30_000),
  ISOTOPE_SCHEDULED_CHECKS: oneOf('on', 'off').default('on'),
  ISOTOPE_RATE_LIMIT_ADDRESS: limit.default(120_000),
  ISOTOPE_RATE_LIMIT_USER: limit.default(120_000),
  ISOTOPE_RATE_LIMIT_ORGANIZATION: limit.default(240_000),
  ISOTOPE_PROVIDER_BUDGET: limit.default(6_000),
  ISOTOPE_MAX_REQUESTS: limit.default(1_000),
  ISOTOPE_MAX_LAG_MS: limit.default(2_000),
  ISOTOPE_METRICS_TOKEN: secret,
  ISOTOPE_SESSION_IDLE_MINUTES: wholeNumber(0, 20_160)
    .refine((minutes) => minutes === 0 || minutes >= 5, '0 for no limit, or 5 to 20160')
    .default(720),
  ISOTOPE_AUDIT_RETENTION_DAYS: wholeNumber(0, 36_500).default(400),
  ISOTOPE_AUDIT_MIRROR: z.string().min(1).optional(),
  ISOTOPE_UPSTREAM_URL: platformUrl.optional(),
  ISOTOPE_UPSTREAM_USER_SECRET: foreignSecret,
  ISOTOPE_UPSTREAM_ORGANIZATION_SECRET: foreignSecret,
  ISOTOPE_TRUSTED_DOCUMENTS: z.string().min(1).optional(),
  ISOTOPE_DOCUMENTS: oneOf('any', 'trusted').default('any'),
  ISOTOPE_DRAIN_MS: wholeNumber(0, 120_000).default(0),
  ISOTOPE_SERVER_TIMING: oneOf('on', 'off').optional(),
  NODE_ENV: z.string().optional(),
  ISOTOPE_LOG_LEVEL: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent').default('info'),
});

/** How much may be asked of Isotope; 0 stands for no limit. */
interface EnvLimits {
  /** Requests a minute. */
  readonly address: number;
  readonly user: number;
  readonly organization: number;
  /** How often a minute an organisation may have providers asked. */
  readonly providerBudget: number;
  /** Requests in work at once. */
  readonly requests: number;
  /** How long the event loop may lag. */
  readonly lagMs: number;
}

/** The environment, parsed: `isotope` and its API read their settings from nowhere else. */
export interface Env {
  /** Absolute; holds the database, the key ring and the bootstrap credentials. */
  readonly dataDir: string;
  /** `postgres://…`; undefined when the database is SQLite in the data directory. */
  readonly databaseUrl: string | undefined;
  readonly host: string;
  readonly apiPort: number;
  /** Where the console is reached by people, without a trailing slash. */
  readonly publicUrl: string;
  /** Whether the environment says where, and it is no mere default. */
  readonly isPublicUrlGiven: boolean;
  /** Where the console listens on this machine, whatever stands in front of it. */
  readonly consoleUrl: string;
  /** Where the API listens, as this machine reaches it; without a trailing slash. */
  readonly apiUrl: string;
  /** Where the API is reached by those who use it, without a trailing slash. */
  readonly publicApiUrl: string;
  readonly userSecret: string | undefined;
  readonly organizationSecret: string | undefined;
  /** Base64 keys, newest first; undefined when the key ring file is to be used. */
  readonly masterKeys: readonly string[] | undefined;
  readonly autotaskIntegrationCode: string | undefined;
  /** The bundled sandbox's address, when it runs. */
  readonly sandboxUrl: string | undefined;
  readonly providerDeadlineMs: number;
  /** Whether every instance is checked once a day. */
  readonly hasScheduledChecks: boolean;
  readonly limits: EnvLimits;
  /** What whoever reads the metrics from elsewhere than this machine carries. */
  readonly metricsToken: string | undefined;
  /** How long a session lasts that is not used; undefined where only its age ends it. */
  readonly sessionIdleMs: number | undefined;
  readonly audit: {
    /** How long entries are kept; 0 for ever. */
    readonly retentionDays: number;
    /** A second file for the heads of the chains, for whoever carries them away. */
    readonly mirrorFile: string | undefined;
  };
  /** The platform instances are provisioned at; undefined when Isotope is their home itself. */
  readonly upstream: UpstreamSettings | undefined;
  /** A file or folder of GraphQL documents clients may name by their ids. */
  readonly trustedDocuments: string | undefined;
  /** Whether programs may run those alone. */
  readonly hasTrustedDocumentsOnly: boolean;
  /** How long it answers that it is not ready, and goes on serving, before it ends. */
  readonly drainMs: number;
  /** Whether answers tell where their time went. */
  readonly hasServerTiming: boolean;
  /** OpenTelemetry's own variables. */
  readonly telemetry: Environment;
  readonly logLevel: z.output<typeof schema>['ISOTOPE_LOG_LEVEL'];
}

/** Another Cloud Elements-compatible platform, and who Isotope is there. */
interface UpstreamSettings {
  /** The base of its REST API, without a trailing slash. */
  readonly url: string;
  readonly userSecret: string;
  readonly organizationSecret: string;
}

/** Why Isotope cannot start, in a sentence for whoever starts it that says what to do. */
export abstract class StartError extends Error {}

/** What is wrong with the environment, in a sentence that names every variable at fault and never its value. */
export class EnvError extends StartError {
  override readonly name = 'EnvError';
}

/** Every variable `readEnv` reads. */
export const knownVariables: readonly string[] = Object.keys(schema.shape);

/** The variables that are set; an empty one counts as absent. */
export const givenEnvironment = (
  source: Readonly<Record<string, string | undefined>> = process.env,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(source).flatMap(([name, value]) => (value ? [[name, value]] : [])));

/** Reads the environment; throws an EnvError that names every variable at fault. An empty variable counts as absent. */
export function readEnv(
  source?: Readonly<Record<string, string | undefined>>,
  defaults: Readonly<Record<string, string>> = {},
): Env {
  const given = givenEnvironment(source);
  const result = schema.safeParse({ ...defaults, ...given });
  const telemetry = Object.fromEntries(Object.entries(given).filter(([name]) => name.startsWith('OTEL_')));
  const faults = [
    ...new Set(result.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)),
    ...upstreamFaults(given),
    ...telemetryFaults(telemetry),
  ].map((fault) => fault.replace(/\.$/, ''));
  if (!result.success || faults.length > 0) {
    throw new EnvError(`The environment is not usable. ${faults.join('; ')}.`);
  }
  return { ...toEnv(result.data), telemetry };
}

/** What of OpenTelemetry's variables is not understood. */
function telemetryFaults(telemetry: Environment): readonly string[] {
  try {
    readExporter(telemetry);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

const upstreamNames = ['URL', 'USER_SECRET', 'ORGANIZATION_SECRET'].map((name) => `ISOTOPE_UPSTREAM_${name}`);

/** The three settings go together: the ones that are missing. */
function upstreamFaults(given: Readonly<Record<string, string>>): readonly string[] {
  const missing = upstreamNames.filter((name) => given[name] === undefined);
  if (missing.length === 0 || missing.length === upstreamNames.length) return [];
  return [`Upstream mode needs ${missing.join(' and ')} as well`];
}

function toEnv(given: z.output<typeof schema>): Omit<Env, 'telemetry'> {
  const reachable = given.ISOTOPE_HOST === '0.0.0.0' || given.ISOTOPE_HOST === '::' ? '127.0.0.1' : given.ISOTOPE_HOST;
  const local = (portNumber: number) =>
    `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${portNumber}`;
  const consoleUrl = local(given.ISOTOPE_WEB_PORT ?? 3000);
  const apiUrl = local(given.ISOTOPE_API_PORT);
  return {
    dataDir: resolve(given.ISOTOPE_DATA_DIR),
    databaseUrl: given.DATABASE_URL,
    host: given.ISOTOPE_HOST,
    apiPort: given.ISOTOPE_API_PORT,
    publicUrl: (given.ISOTOPE_PUBLIC_URL ?? consoleUrl).replace(/\/+$/, ''),
    consoleUrl,
    apiUrl,
    publicApiUrl: (given.ISOTOPE_PUBLIC_API_URL ?? given.ISOTOPE_API_URL ?? apiUrl).replace(/\/+$/, ''),
    isPublicUrlGiven: (given.ISOTOPE_PUBLIC_URL ?? given.ISOTOPE_WEB_PORT) !== undefined,
    userSecret: given.ISOTOPE_USER_SECRET,
    organizationSecret: given.ISOTOPE_ORGANIZATION_SECRET,
    masterKeys: given.ISOTOPE_MASTER_KEY?.split(',').map((key) => key.trim()),
    autotaskIntegrationCode: given.ISOTOPE_AUTOTASK_INTEGRATION_CODE,
    sandboxUrl: given.ISOTOPE_SANDBOX === 'on' ? sandboxUrl(given.ISOTOPE_SANDBOX_PORT) : undefined,
    providerDeadlineMs: given.ISOTOPE_PROVIDER_DEADLINE_MS,
    hasScheduledChecks: given.ISOTOPE_SCHEDULED_CHECKS === 'on',
    limits: {
      address: given.ISOTOPE_RATE_LIMIT_ADDRESS,
      user: given.ISOTOPE_RATE_LIMIT_USER,
      organization: given.ISOTOPE_RATE_LIMIT_ORGANIZATION,
      providerBudget: given.ISOTOPE_PROVIDER_BUDGET,
      requests: given.ISOTOPE_MAX_REQUESTS,
      lagMs: given.ISOTOPE_MAX_LAG_MS,
    },
    metricsToken: given.ISOTOPE_METRICS_TOKEN,
    sessionIdleMs: given.ISOTOPE_SESSION_IDLE_MINUTES * minuteMs || undefined,
    audit: {
      retentionDays: given.ISOTOPE_AUDIT_RETENTION_DAYS,
      mirrorFile: given.ISOTOPE_AUDIT_MIRROR && resolve(given.ISOTOPE_AUDIT_MIRROR),
    },
    upstream: upstreamOf(given, apiUrl),
    trustedDocuments: given.ISOTOPE_TRUSTED_DOCUMENTS,
    hasTrustedDocumentsOnly: given.ISOTOPE_DOCUMENTS === 'trusted',
    drainMs: given.ISOTOPE_DRAIN_MS,
    hasServerTiming: (given.ISOTOPE_SERVER_TIMING ?? (given.NODE_ENV === 'development' ? 'on' : 'off')) === 'on',
    logLevel: given.ISOTOPE_LOG_LEVEL,
  };
}

/** The sandbox asks nobody who they are, so it listens on this machine alone, wherever the rest does. */
const sandboxUrl = (portNumber: number) => `http://127.0.0.1:${portNumber}`;

/** Where and who Isotope is upstream; throws an EnvError for a way that leads in a circle. */
function upstreamOf(given: z.output<typeof schema>, ownUrl: string): UpstreamSettings | undefined {
  const {
    ISOTOPE_UPSTREAM_URL: url,
    ISOTOPE_UPSTREAM_USER_SECRET: userSecret,
    ISOTOPE_UPSTREAM_ORGANIZATION_SECRET: organizationSecret,
  } = given;
  if (url === undefined || userSecret === undefined || organizationSecret === undefined) return undefined;
  const ownBases = [given.ISOTOPE_PUBLIC_API_URL, given.ISOTOPE_API_URL, given.ISOTOPE_PUBLIC_URL].map(restBaseOf);
  if (isSameServer(url, ownUrl) || ownBases.includes(url)) {
    throw new EnvError('The environment is not usable. ISOTOPE_UPSTREAM_URL: leads back to this Isotope.');
  }
  return { url, userSecret, organizationSecret };
}

/** Where the REST API lies at an address of ours; what else is there, as behind a gateway, may be another platform. */
const restBaseOf = (url: string | undefined): string | undefined =>
  url === undefined ? undefined : new URL(`${url.replace(/\/+$/, '')}/elements/api-v2`).href;

const isSameServer = (one: string, other: string): boolean =>
  new URL(one.replace('//localhost', '//127.0.0.1')).origin === new URL(other).origin;

/** A database's address given elsewhere than in the environment; throws an EnvError that does not repeat it. */
export function readDatabaseUrl(text: string): string {
  const result = databaseUrl.safeParse(text);
  if (result.success) return result.data;
  throw new EnvError(`The address of the database is not usable. Give ${result.error.issues[0]?.message}.`);
}

/** Makes the data directory, readable by its owner only, when it is not there yet; throws an EnvError when it cannot be. */
export function ensureDataDir(dataDir: string): void {
  try {
    makeFolders(dataDir);
    accessSync(dataDir, constants.R_OK | constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new EnvError(`The data directory ${dataDir} cannot be used (${code}). Set ISOTOPE_DATA_DIR to one that can.`);
  }
}

// mkdir's own `recursive` tries for ever where a folder is there and takes no other, as /proc does.
function makeFolders(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolders(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}
