import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ports = { ISOTOPE_WEB_PORT: '13000', ISOTOPE_API_PORT: '14000', ISOTOPE_SANDBOX_PORT: '14010' };

/** Where the Isotope under test answers. */
export const consoleUrl = `http://127.0.0.1:${ports.ISOTOPE_WEB_PORT}`;
export const apiUrl = `http://127.0.0.1:${ports.ISOTOPE_API_PORT}`;
export const sandboxUrl = `http://127.0.0.1:${ports.ISOTOPE_SANDBOX_PORT}`;

/** The owner's account, once it has been claimed. */
export const owner = { email: 'ada@northwind.example', password: 'a long and quiet sentence' };

const folder = () => process.env['ISOTOPE_E2E_DIR'] ?? path.join(import.meta.dirname, '../../test-results/isotope');

/** Where the session of the signed-in owner is kept between the tests. */
export const statePath = (): string => path.join(folder(), 'signed-in.json');

/** The environment the Isotope under test runs in. */
export const environment = (): Record<string, string> => ({
  ...ports,
  ISOTOPE_DATA_DIR: path.join(folder(), 'data'),
  ISOTOPE_PROVIDER_DEADLINE_MS: '4000',
  // More accounts than the console reads by itself.
  ISOTOPE_SANDBOX_COMPANIES: '2100',
});

/** The bootstrap secrets of the Isotope under test. */
export const secrets = () =>
  JSON.parse(readFileSync(path.join(environment()['ISOTOPE_DATA_DIR'] ?? '', 'credentials.json'), 'utf8')) as {
    readonly userSecret: string;
    readonly organizationSecret: string;
  };

/** A one-time sign-in link, made as an operator makes one. */
export const signInLink = (): string => (JSON.parse(asOperator('sign-in-link', '--json')) as { link: string }).link;

/** Backs up the database, as an operator does. */
export const backUp = (): string => asOperator('backup', path.join(folder(), `backup-${Date.now()}.db`));

/** Runs the `isotope` command; gives what it prints. */
function asOperator(...args: readonly string[]): string {
  const command = path.join(import.meta.dirname, '../../../api/dist/cli/main.js');
  return execFileSync(process.execPath, [command, ...args], { env: { ...process.env, ...environment() } }).toString();
}

/** Asks the REST API as a program would; throws when it refuses. */
export async function asProgram(method: string, path: string, body?: unknown): Promise<any> {
  const { userSecret, organizationSecret } = secrets();
  const answer = await fetch(`${apiUrl}/elements/api-v2${path}`, {
    method,
    headers: {
      Authorization: `User ${userSecret}, Organization ${organizationSecret}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} failed: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** Creates an instance of the sandbox through REST; returns its number. */
export async function createInstance(name: string, changes: Record<string, unknown> = {}): Promise<number> {
  const { id } = await asProgram('POST', '/instances', {
    element: { key: 'autotaskcrm' },
    name,
    configuration: {
      'crm.autotask.username': 'api-user@sandbox.isotope.test',
      'crm.autotask.password': 'sandbox-secret',
      'crm.autotask.server.url': sandboxUrl,
    },
    ...changes,
  });
  return id;
}
