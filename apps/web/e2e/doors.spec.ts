import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { documentIdOf } from '@/graphql/document-id';
import { consoleUrl } from './support/isotope';
import { expect, test } from './support/test';

const viewer = { documentId: documentIdOf('Rail') };

test('the door answers the console’s own page with the session’s account', async ({ page }) => {
  await page.goto('/instances');
  const body = await page.evaluate(async (data) => {
    const headers = { 'Content-Type': 'application/json' };
    return (await fetch('/api/graphql', { method: 'POST', headers, body: JSON.stringify(data) })).json() as unknown;
  }, viewer);
  expect(body).toMatchObject({ data: { viewer: { organization: {} } } });
});

for (const path of ['/api/graphql', '/api/graphql/stream', '/api/session']) {
  test(`${path} refuses another site, with or without the session’s cookie`, async ({ page }) => {
    const post = (headers: Record<string, string>) => page.request.post(path, { data: viewer, headers });
    expect((await post({ Origin: 'https://evil.example' })).status()).toBe(403);
    expect((await post({ Origin: consoleUrl, 'Sec-Fetch-Site': 'cross-site' })).status()).toBe(403);
    expect((await post({})).status()).toBe(403);
  });
}

test.describe('a page of another site', () => {
  test.use({ expectedTrouble: /.*/ });

  test('cannot post to the door through the browser of somebody who is signed in', async ({ page }) => {
    const evil = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<p>hello</p>'));
    await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
    await page.goto(`http://localhost:${(evil.address() as AddressInfo).port}`);
    const answered = page.waitForResponse(`${consoleUrl}/api/graphql`);
    await page.evaluate(
      ([url, body]) => {
        const form = document.body.appendChild(document.createElement('form'));
        Object.assign(form, { action: url, method: 'post', enctype: 'text/plain' });
        const field = form.appendChild(document.createElement('input'));
        Object.assign(field, { name: body.slice(0, -1), value: body.slice(-1) });
        form.submit();
      },
      [`${consoleUrl}/api/graphql`, JSON.stringify(viewer)] as const,
    );
    expect((await answered).status()).toBe(403);
    evil.close();
  });
});

test('no script can read the session, and pages forbid what they do not need', async ({ page }) => {
  const answer = await page.goto('/instances');
  expect(await page.evaluate(() => document.cookie)).not.toContain('session');
  expect(answer?.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
  });
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(policy).not.toContain('unsafe');
});

test('a door that is not there says so, and leads nobody to sign in', async ({ request }) => {
  const answer = await request.get(`${consoleUrl}/api/nowhere`, { maxRedirects: 0 });
  expect(answer.status()).toBe(404);
});
