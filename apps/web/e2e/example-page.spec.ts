import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { apiUrl, sandboxUrl, secrets } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';

const file = path.join(import.meta.dirname, '../../../examples/browser.html');

/** Serves the example from an origin of its own, as it lies in the repository. */
async function serveExample() {
  const server = createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(readFileSync(file)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, close: () => new Promise((resolve) => server.close(resolve)) };
}

const fields = (password: string) => ({
  'Isotope’s address': apiUrl,
  'User secret': secrets().userSecret,
  'Organisation secret': secrets().organizationSecret,
  'Autotask user name': 'api-user@sandbox.isotope.test',
  'Autotask password': password,
  'Autotask server URL': sandboxUrl,
});

test.describe('the example page, from an origin of its own', () => {
  test('creates, renames and deletes an instance', async ({ page }) => {
    const example = await serveExample();
    await page.goto(example.url);
    await expectAccessible(page);
    for (const [label, value] of Object.entries(fields('sandbox-secret'))) await page.getByLabel(label).fill(value);
    await page.getByRole('button').click();
    await expect(page.getByRole('listitem')).toHaveText([
      /^Created \d+: its provider has accepted the credentials\.$/,
      'Renamed to Example, renamed.',
      /^Deleted \d+\.$/,
    ]);
    await example.close();
  });

  test.describe('when Isotope refuses', () => {
    test.use({ expectedTrouble: /\/elements\/api-v2\/instances$/ });

    test('says why, and under which request', async ({ page }) => {
      const example = await serveExample();
      await page.goto(example.url);
      for (const [label, value] of Object.entries(fields('a wrong secret'))) await page.getByLabel(label).fill(value);
      await page.getByRole('button').click();
      await expect(page.getByRole('listitem')).toHaveText([/^Refused: .+ \(request [0-9a-f]{24}\)$/]);
      await example.close();
    });
  });
});
