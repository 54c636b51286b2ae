import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestIsotope, openIsotope, ownerSecrets } from '../isotope.js';
import { type TestHub, dataCallsOf, openHub } from './hub.js';

let isotope: TestIsotope;
let hub: TestHub;
beforeAll(async () => {
  isotope = await openIsotope();
  hub = await openHub(isotope);
});
afterAll(() => isotope.close());
beforeEach(() => isotope.sandbox.reset());

const page = readFileSync(new URL('../../../../docs/hub-calls.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```bash\n(.*?)^```$/gms)].map(([, block = '']) => block);

/** Runs a block of the page as it stands, but for where Isotope answers; a refused call ends it. */
async function run(block: string): Promise<string> {
  const script = block
    .replaceAll('http://127.0.0.1:4000', isotope.url)
    .replaceAll('curl ', 'curl --silent --show-error --fail-with-body ');
  const env = { PATH: process.env['PATH'], USER_SECRET: ownerSecrets.userSecret, TOKEN: hub.token };
  return (await promisify(execFile)('sh', ['-euc', script], { env })).stdout;
}

describe('the calls of docs/hub-calls.md', () => {
  it('are those of lists, writes and files', () => {
    expect(blocks).toHaveLength(5);
    for (const call of ['-G', '/contacts', '-X PATCH', '/convert', '/bulk/query'])
      expect(blocks.join()).toContain(call);
  });

  it.each(blocks.map((block) => [block.split('\n')[0], block] as const))('%s … is answered', async (_, block) => {
    expect(await run(block)).toMatch(/^(\[\{|\{"|\s*id,)/);
    expect(dataCallsOf(isotope).length).toBeGreaterThan(0);
  });

  it('do what the page says they do', async () => {
    const [, create = '', change = '', convert = '', file = ''] = blocks;
    expect(JSON.parse(await run(create))).toMatchObject({ firstName: 'Ada', accountID: 0, id: expect.any(Number) });
    expect(JSON.parse(await run(change))).toMatchObject({ id: 0, phone: '+1 518 555 0100' });
    expect(JSON.parse(await run(convert))).toMatchObject({ id: 29683028, accountType: 1 });
    const [names = '', ...rows] = (await run(file)).split('\r\n');
    expect(names).toMatch(/^id,.*,accountType,accountType label,/);
    expect(rows.length).toBeGreaterThan(2);
  });
});
