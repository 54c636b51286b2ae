import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestIsotope, openIsotope, ownerSecrets } from './isotope.js';

let isotope: TestIsotope;
beforeAll(async () => void (isotope = await openIsotope()));
afterAll(() => isotope.close());
beforeEach(() => isotope.sandbox.reset());

const example = (name: string) => fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url));

/** Runs an example as its first lines say, with some variables changed; undefined takes one away. */
async function run(command: string, name: string, changes: Readonly<Record<string, string | undefined>> = {}) {
  const env = {
    PATH: process.env['PATH'],
    API_URL: isotope.url,
    USER_SECRET: ownerSecrets.userSecret,
    ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
    AUTOTASK_USERNAME: 'api-user@sandbox.isotope.test',
    AUTOTASK_PASSWORD: 'sandbox-secret',
    AUTOTASK_SERVER_URL: isotope.sandboxUrl,
    ...changes,
  };
  const child = spawn(command, [example(name)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, err };
}

const lastInstance = () => isotope.rows.all('select * from instances order by number desc limit 1')[0];

const examples = [
  [process.execPath, 'node.mjs'],
  ['sh', 'curl.sh'],
] as const;

describe.each(examples)('%s %s', (command, name) => {
  it('creates a checked instance, changes it, also by its token alone, and deletes it', async () => {
    const { code, out, err } = await run(command, name);
    expect([code, err]).toEqual([0, '']);
    const { number, name: kept, configuration, deleted_at, state } = lastInstance();
    expect(out).toContain(`created ${number}`);
    expect(out).toContain(`deleted ${number}`);
    expect([kept, state]).toEqual(['Example, renamed', 'VERIFIED']);
    expect(deleted_at).not.toBeNull();
    const nulls = JSON.parse(configuration).find(({ key }: { key: string }) => key === 'filter.response.nulls');
    expect(nulls.value).toBe('false');
    expect(isotope.sandbox.calls().length).toBeGreaterThan(0);
  });

  it('ends with what Isotope says when the credentials are refused, and shows no secret', async () => {
    const before = isotope.rows.count('instances');
    const { code, out, err } = await run(command, name, { AUTOTASK_PASSWORD: 'wrong-hunter2' });
    expect(code).toBe(1);
    expect(err).toMatch(/Autotask/);
    expect(out + err).not.toMatch(/hunter2/);
    expect(out + err).not.toContain(ownerSecrets.organizationSecret);
    expect(isotope.rows.count('instances')).toBe(before);
  });

  it('says which variable it misses', async () => {
    const { code, err } = await run(command, name, { ORGANIZATION_SECRET: undefined });
    expect(code).toBeGreaterThan(0);
    expect(err).toContain('ORGANIZATION_SECRET');
  });
});
