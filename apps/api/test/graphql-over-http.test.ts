import { type Audit, type AuditResult, serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorizationOf } from './ask.js';
import { type TestIsotope, openIsotope, ownerSecrets } from './isotope.js';

// The suite of the graphql-http package, which follows the GraphQL-over-HTTP specification sentence by sentence.

let isotope: TestIsotope;
beforeAll(async () => void (isotope = await openIsotope()));
afterAll(() => isotope.close());

const authorizedFetch: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('Authorization', authorizationOf(ownerSecrets));
  return fetch(input, { ...init, headers });
};
const audits = serverAudits({ url: () => `${isotope.url}/graphql`, fetchFn: authorizedFetch });

/**
 * What is recommended and not done, with the reason. To those who accept `application/json` only, the specification
 * would have a request that is refused before it runs answered with 200, for the sake of old proxies. Isotope answers
 * 400 whatever is accepted, as Apollo does: a refused request is no success to whoever watches statuses, and the body
 * says what is wrong either way.
 */
const notDone: ReadonlyMap<string, string> = new Map([
  ['572B', '400, not 200, when a document cannot be parsed'],
  ['FDE2', '400, not 200, when a document is not valid'],
  ['7B9B', '400, not 200, when variables do not fit'],
]);

const levelled = (level: string) => audits.filter(({ name }) => name.startsWith(`${level} `));
const reasonOf = (result: AuditResult) => ('reason' in result ? result.reason : undefined);

/** Vitest reads `%` in names. */
const named = (list: readonly Audit[]) => list.map((audit) => [audit.name.replaceAll('%', '%%'), audit] as const);

describe.each(['MUST', 'MAY'])('what a server %s do', (level) => {
  it.each(named(levelled(level)))('%s', async (_, audit) => {
    expect(reasonOf(await audit.fn())).toBeUndefined();
  });
});

describe('what a server SHOULD do', () => {
  it.each(named(levelled('SHOULD').filter(({ id }) => !notDone.has(id))))('%s', async (_, audit) => {
    expect(reasonOf(await audit.fn())).toBeUndefined();
  });

  it.each([...notDone])('except, by choice, %s: %s', async (id) => {
    const audit = audits.find((one) => one.id === id);
    expect(reasonOf(await audit!.fn())).toBe('Response status code is not 200');
  });
});

it('is audited on every level the specification has', () => {
  const sizes = ['MUST', 'SHOULD', 'MAY'].map((level) => levelled(level).length);
  expect(Math.min(...sizes)).toBeGreaterThan(5);
  expect(sizes[0]! + sizes[1]! + sizes[2]!).toBe(audits.length);
});

it('lets nobody change anything by GET, so that a link can do no harm', async () => {
  const query = new URLSearchParams({ query: 'mutation { deleteInstance(input: { id: "x" }) { __typename } }' });
  const { status } = await authorizedFetch(`${isotope.url}/graphql?${query.toString()}`);
  expect(status).toBe(405);
});
