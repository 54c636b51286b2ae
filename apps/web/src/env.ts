import { type Environment, readExporter } from '@isotope/telemetry';
import { z } from 'zod';
import { version } from '../package.json';

const environment = z.object({
  ISOTOPE_API_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:4000'),
  ISOTOPE_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  NODE_ENV: z.string().optional(),
});

/** Where the console finds the API, and the address people reach the console at when something stands in front of it. */
export interface Env {
  /** Without a trailing slash. */
  readonly apiUrl: string;
  readonly publicUrl: URL | undefined;
  /** Whether this is `next dev`, whose tools need a looser content security policy. */
  readonly isDevelopment: boolean;
  readonly version: string;
  /** Whether OpenTelemetry's variables ask for traces, and those variables. */
  readonly isTraced: boolean;
  readonly telemetry: Environment;
}

/** Reads the console's settings; throws a ZodError that names the variable. An empty variable counts as absent. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const { ISOTOPE_API_URL, ISOTOPE_PUBLIC_URL, NODE_ENV } = environment.parse(set);
  const telemetry = Object.fromEntries(Object.entries(set).filter(([name]) => name.startsWith('OTEL_')));
  return {
    version,
    isTraced: readExporter(telemetry) !== undefined,
    telemetry,
    apiUrl: ISOTOPE_API_URL.replace(/\/+$/, ''),
    publicUrl: ISOTOPE_PUBLIC_URL === undefined ? undefined : new URL(ISOTOPE_PUBLIC_URL),
    isDevelopment: NODE_ENV === 'development',
  };
}

/** The settings of this process. */
export const env = readEnv(process.env);
