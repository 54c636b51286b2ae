import { type Answer, type Asking, askRest } from '../ask.js';
import type { TestIsotope } from '../isotope.js';
import { createChecked, withToken } from '../life.js';

/** Hub calls with the token of one instance. */
export interface TestHub {
  readonly id: number;
  readonly token: string;
  get(path: string, parameters?: Readonly<Record<string, string | number | boolean>>): Promise<Answer>;
  post(path: string, body?: unknown, asking?: Asking): Promise<Answer>;
  patch(path: string, body: unknown): Promise<Answer>;
}

/** An instance at the sandbox, and the way to its data. */
export async function openHub(isotope: TestIsotope, changes: Record<string, unknown> = {}): Promise<TestHub> {
  const { id, token } = await createChecked(isotope, changes);
  const ask = (method: string, path: string, asking: Asking = {}) => {
    const { as, headers } = withToken(token);
    return askRest(isotope, method, path, { as, ...asking, headers: { ...headers, ...asking.headers } });
  };
  return {
    id,
    token,
    get: (path, parameters = {}) => ask('GET', withParameters(path, parameters)),
    post: (path, body, asking) => ask('POST', path, { ...(body !== undefined && { body }), ...asking }),
    patch: (path, body) => ask('PATCH', path, { body }),
  };
}

function withParameters(path: string, parameters: Readonly<Record<string, string | number | boolean>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) query.set(name, String(value));
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

/** What the sandbox was asked for data since it was last reset: metadata and signing in left out. */
export const dataCallsOf = ({ sandbox }: TestIsotope): readonly string[] =>
  sandbox
    .calls()
    .map(({ method, path }) => `${method} ${path.replace(/^.*\/V1\.0\//i, '')}`)
    .filter((call) => !/zoneInformation|versionInformation|ThresholdInformation|entityInformation/i.test(call));
