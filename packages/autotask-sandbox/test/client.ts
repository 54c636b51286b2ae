import { createSandbox, type Sandbox, type SandboxOptions } from '../src/index.js';

/** The headers of the account that works. */
export const signedIn = {
  UserName: 'api-user@sandbox.isotope.test',
  Secret: 'sandbox-secret',
  ApiIntegrationCode: 'SANDBOX',
};

/** An answer with its body read as JSON where it is JSON. */
export type TestAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: any;
};

/** A listening sandbox and how to ask it; paths below `/ATServicesRest/V1.0/` unless they begin with a slash. */
export type TestSandbox = {
  readonly sandbox: Sandbox;
  readonly url: string;
  ask(path: string, init?: RequestInit): Promise<TestAnswer>;
  query(entity: string, body: unknown): Promise<TestAnswer>;
};

/** Starts a sandbox on a free port. Close it with `sandbox.close()`. */
export const startSandbox = async (options?: SandboxOptions): Promise<TestSandbox> => {
  const sandbox = createSandbox(options);
  const { url } = await sandbox.listen();
  const ask = (path: string, init?: RequestInit): Promise<TestAnswer> => askUrl(addressOf(url, path), init);
  return {
    sandbox,
    url,
    ask,
    query: (entity, body) => ask(`${entity}/query`, postOf(body)),
  };
};

/** A signed-in POST of JSON. */
export const postOf = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { ...signedIn, 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** Asks a whole address, signed in unless told otherwise. */
export const askUrl = async (address: string, init: RequestInit = {}): Promise<TestAnswer> => {
  const response = await fetch(address, { headers: signedIn, redirect: 'manual', ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parse(text) };
};

const addressOf = (url: string, path: string): string =>
  path.startsWith('/') ? `${url}${path}` : `${url}/ATServicesRest/V1.0/${path}`;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
