import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { platformBase } from '@isotope/core';
import { type Environment, readExporter } from '@isotope/telemetry';
import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65535);
/** So many, 0 for no limit. */
const limit = z.coerce.number().int().min(0).max(100_000_000);
/** What a header can carry, which is where callers put it. */
const secret = z
  .string()
  .min(16, 'at least 16 characters')
  .regex(/^[\x21-\x2b\x2d-\x7e]*$/, 'visible ASCII characters without commas and spaces')
  .optional();

/** The address of another platform: below it the REST API lies. The message tells what is wrong, not what was given. */
const platformUrl = z.string().transform((text, context) => {
  try {
    return platformBase(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as TypeError).message.replace(/^baseUrl /, '') });
    return z.NEVER;
  }
});
/** What another platform has given us; its length is not ours to judge. */
const foreignSecret = z
  .string()
  .regex(/^[\x21-\x2b\x2d-\x7e]+$/, 'visible ASCII characters without commas and spaces')
  .optional();

/** The message tells what is wrong and not what was given, which holds a password. */
const databaseUrl = z.string().refine(isDatabaseUrl, {
  message: 'an address such as postgres://user:password@db.example:5432/isotope (special characters percent-encoded)',
});

function isDatabaseUrl(text: string): boolean {
  if (!/^postgres(?:ql)?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { pathname, searchParams } = new URL(text);
  const [connections, listen] = [searchParams.get('connections'), searchParams.get('listen')];
  if (connections !== null && !/^[1-9]\d{0,3}$/.test(connections)) return false;
  if (listen !== null && !/^[^/@]+$/.test(listen)) return false;
  return pathname.length > 1 && (listen === null || URL.canParse(`postgres://${listen}`));
}

const schema = z.object({
  DATABASE_URL: databaseUrl.optional(),
  ISOTOPE_DATA_DIR: z.string().min(1).default('.isotope'),
  ISOTOPE_API_PORT: port.default(4000),
  ISOTOPE_WEB_PORT: port.optional(),
  ISOTOPE_SANDBOX_PORT: port.default(4010),
  ISOTOPE_HOST: z.string().min(1).default('127.0.0.1'),
  ISOTOPE_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  ISOTOPE_USER_SECRET: secret,
  ISOTOPE_ORGANIZATION_SECRET: secret,
  ISOTOPE_MASTER_KEY: z.string().min(1).optional(),
  ISOTOPE_AUTOTASK_INTEGRATION_CODE: z.string().min(1).optional(),
  ISOTOPE_SANDBOX: z.enum(['on', 'off']).default('off'),
  ISOTOPE_PROVIDER_DEADLINE_MS: z.coerce.number().int().min(100).max(600_000).default(30_000),
  ISOTOPE_SCHEDULED_CHECKS: z.enum(['on', 'off']).default('on'),
  ISOTOPE_RATE_LIMIT_ADDRESS: limit.default(120_000),
  ISOTOPE_RATE_LIMIT_USER: limit.default(120_000),
  ISOTOPE_RATE_LIMIT_ORGANIZATION: limit.default(240_000),
  ISOTOPE_PROVIDER_BUDGET: limit.default(6_000),
  ISOTOPE_MAX_REQUESTS: limit.default(1_000),
  ISOTOPE_MAX_LAG_MS: limit.default(2_000),
  ISOTOPE_METRICS_TOKEN: secret,
  ISOTOPE_SESSION_IDLE_MINUTES: z.coerce
    .number()
    .int()
    .max(20_160)
    .refine((minutes) => minutes === 0 || minutes >= 5, '0 for no limit, or 5 to 20160')
    .default(720),
  ISOTOPE_AUDIT_RETENTION_DAYS: z.coerce.number().int().min(0).max(36_500).default(400),
  ISOTOPE_AUDIT_MIRROR: z.string().min(1).optional(),
  ISOTOPE_UPSTREAM_URL: platformUrl.optional(),
  ISOTOPE_UPSTREAM_USER_SECRET: foreignSecret,
  ISOTOPE_UPSTREAM_ORGANIZATION_SECRET: foreignSecret,
  ISOTOPE_TRUSTED_DOCUMENTS: z.string().min(1).optional(),
  ISOTOPE_DOCUMENTS: z.enum(['any', 'trusted']).default('any'),
  ISOTOPE_DRAIN_MS: z.coerce.number().int().min(0).max(120_000).default(0),
  ISOTOPE_SERVER_TIMING: z.enum(['on', 'off']).optional(),
  NODE_ENV: z.string().optional(),
  ISOTOPE_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** How much may be asked of Isotope; 0 stands for no limit. */
export interface EnvLimits {
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
  /** Where the API itself is reached, without a trailing slash. */
  readonly apiUrl: string;
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
export interface UpstreamSettings {
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
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new EnvError(`The environment is not usable. ${faults.join('; ')}.`);
  }
  return { ...toEnv(result.data), telemetry: telemetryOf(given) };
}

/** OpenTelemetry's variables; throws an EnvError for what is not understood. */
function telemetryOf(given: Environment): Environment {
  const telemetry = Object.fromEntries(Object.entries(given).filter(([name]) => name.startsWith('OTEL_')));
  try {
    readExporter(telemetry);
  } catch (error) {
    throw new EnvError(`The environment is not usable. ${(error as Error).message}`);
  }
  return telemetry;
}

function toEnv(given: z.output<typeof schema>): Omit<Env, 'telemetry'> {
  const reachable = given.ISOTOPE_HOST === '0.0.0.0' || given.ISOTOPE_HOST === '::' ? '127.0.0.1' : given.ISOTOPE_HOST;
  const local = (portNumber: number) =>
    `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${portNumber}`;
  const consoleUrl = local(given.ISOTOPE_WEB_PORT ?? 3000);
  return {
    dataDir: resolve(given.ISOTOPE_DATA_DIR),
    databaseUrl: given.DATABASE_URL,
    host: given.ISOTOPE_HOST,
    apiPort: given.ISOTOPE_API_PORT,
    publicUrl: (given.ISOTOPE_PUBLIC_URL ?? consoleUrl).replace(/\/+$/, ''),
    consoleUrl,
    apiUrl: local(given.ISOTOPE_API_PORT),
    isPublicUrlGiven: (given.ISOTOPE_PUBLIC_URL ?? given.ISOTOPE_WEB_PORT) !== undefined,
    userSecret: given.ISOTOPE_USER_SECRET,
    organizationSecret: given.ISOTOPE_ORGANIZATION_SECRET,
    masterKeys: given.ISOTOPE_MASTER_KEY?.split(',').map((key) => key.trim()),
    autotaskIntegrationCode: given.ISOTOPE_AUTOTASK_INTEGRATION_CODE,
    sandboxUrl: given.ISOTOPE_SANDBOX === 'on' ? local(given.ISOTOPE_SANDBOX_PORT) : undefined,
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
    sessionIdleMs: given.ISOTOPE_SESSION_IDLE_MINUTES * 60_000 || undefined,
    audit: {
      retentionDays: given.ISOTOPE_AUDIT_RETENTION_DAYS,
      mirrorFile: given.ISOTOPE_AUDIT_MIRROR && resolve(given.ISOTOPE_AUDIT_MIRROR),
    },
    upstream: upstreamOf(given, local(given.ISOTOPE_API_PORT)),
    trustedDocuments: given.ISOTOPE_TRUSTED_DOCUMENTS,
    hasTrustedDocumentsOnly: given.ISOTOPE_DOCUMENTS === 'trusted',
    drainMs: given.ISOTOPE_DRAIN_MS,
    hasServerTiming: (given.ISOTOPE_SERVER_TIMING ?? (given.NODE_ENV === 'development' ? 'on' : 'off')) === 'on',
    logLevel: given.ISOTOPE_LOG_LEVEL,
  };
}

/** The three settings go together; throws an EnvError naming the ones that are missing, or a way that leads in a circle. */
function upstreamOf(given: z.output<typeof schema>, ownUrl: string): UpstreamSettings | undefined {
  const {
    ISOTOPE_UPSTREAM_URL: url,
    ISOTOPE_UPSTREAM_USER_SECRET: userSecret,
    ISOTOPE_UPSTREAM_ORGANIZATION_SECRET: organizationSecret,
  } = given;
  const settings = Object.entries({ URL: url, USER_SECRET: userSecret, ORGANIZATION_SECRET: organizationSecret });
  const missing = settings.filter(([, value]) => value === undefined);
  if (missing.length === settings.length) return undefined;
  if (url === undefined || userSecret === undefined || organizationSecret === undefined) {
    const names = missing.map(([name]) => `ISOTOPE_UPSTREAM_${name}`).join(' and ');
    throw new EnvError(`The environment is not usable. Upstream mode needs ${names} as well.`);
  }
  if (isSameServer(url, ownUrl)) {
    throw new EnvError('The environment is not usable. ISOTOPE_UPSTREAM_URL: leads back to this Isotope.');
  }
  return { url, userSecret, organizationSecret };
}

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
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new EnvError(`The data directory ${dataDir} cannot be used (${code}). Set ISOTOPE_DATA_DIR to one that can.`);
  }
}
