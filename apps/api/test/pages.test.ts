import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.js';
import { type TestIsotope, openIsotope } from './isotope.js';

let isotope: TestIsotope;
beforeAll(async () => void (isotope = await openIsotope()));
afterAll(() => isotope.close());

describe.each(['/graphiql', '/openapi'])('the page %s', (page) => {
  const read = (path: string, headers = {}) => ask(isotope, 'GET', path, { as: null, headers });

  it('is there for anybody, as a page that takes everything it needs from beside it', async () => {
    const { status, headers, text } = await read(page);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const needed = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
    expect(needed).toEqual(['data:,', `${page}/page.css`, `${page}/page.js`]);
    const parts = await Promise.all([`${page}/page.css`, `${page}/page.js`].map((part) => read(part)));
    expect(parts.map((part) => [part.status, part.headers.get('content-type')])).toEqual([
      [200, 'text/css; charset=utf-8'],
      [200, 'text/javascript; charset=utf-8'],
    ]);
  });

  it('may run no script but its own, ask nobody but this Isotope, and be framed by nobody', async () => {
    const { headers } = await read(page);
    const policy = headers.get('content-security-policy')!.split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    expect([headers.get('referrer-policy'), headers.get('x-content-type-options')]).toEqual(['no-referrer', 'nosniff']);
  });

  it('draws on no other site in its styles', async () => {
    const { text } = await read(`${page}/page.css`);
    const drawn = [...text.matchAll(/url\(\s*["']?([^"')]{1,40})/g)].map(([, address]) => address!);
    expect([...drawn, ...text.matchAll(/@import[^;]+/g)].filter((one) => !String(one).startsWith('data:'))).toEqual([]);
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await read(`${page}/page.js`);
    const again = await read(`${page}/page.js`, { 'If-None-Match': headers.get('etag')! });
    expect([again.status, again.text]).toEqual([304, '']);
  });
});

it('serves none but the files of its pages', async () => {
  const paths = ['/graphiql/../package.json', '/graphiql/%2e%2e/%2e%2e/package.json', '/openapi/index.html.map'];
  const statuses = await Promise.all(paths.map(async (path) => (await ask(isotope, 'GET', path)).status));
  expect(statuses).toEqual([404, 404, 404]);
});
