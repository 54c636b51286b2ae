import type { Page } from '@playwright/test';
import { apiUrl, owner, sandboxUrl, secrets } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';

// The pages the API itself shows to people. The watch that comes with `test` sees every breach of their policy, since
// browsers write it to the console.

test.use({ storageState: { cookies: [], origins: [] } });

test.beforeEach(async ({ context }) => {
  await context.route(
    (url) => url.origin !== apiUrl,
    (route) => route.abort('internetdisconnected'),
  );
});

const signIn = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true }).click();

async function signInBySecrets(page: Page) {
  const { userSecret, organizationSecret } = secrets();
  await page.goto(`${apiUrl}/graphiql`);
  await page.getByLabel('User secret').fill(userSecret);
  await page.getByLabel('Organisation secret').fill(organizationSecret);
  await signIn(page);
}

/** Puts a document into GraphiQL's editor and runs it. */
async function run(page: Page, document: string) {
  await page.locator('.graphiql-query-editor .CodeMirror').evaluate((element, text) => {
    (element as unknown as { CodeMirror: { setValue(text: string): void } }).CodeMirror.setValue(text);
  }, document);
  await page.getByRole('button', { name: /Execute/ }).click();
}

test('GraphiQL works without the internet, shows the schema, and keeps nothing behind', async ({ page }) => {
  await signInBySecrets(page);
  await run(page, '{ elements { key } }');
  await expect(page.locator('.graphiql-response')).toContainText('autotaskcrm');
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await expect(page.locator('.graphiql-plugin')).toContainText('Subscription');
  await page.getByRole('button', { name: 'Open settings dialog' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect(kept).toEqual([0, 0, '']);
  await page.reload();
  await expect(page.getByLabel('User secret')).toHaveValue('');
});

test('GraphiQL follows a subscription', async ({ page, request }) => {
  await signInBySecrets(page);
  const attemptId = `attempt-${Date.now()}`;
  await run(page, `subscription { verification(attemptId: "${attemptId}") { name status } }`);
  const { userSecret, organizationSecret } = secrets();
  const configuration = {
    'crm.autotask.username': 'api-user@sandbox.isotope.test',
    'crm.autotask.password': 'sandbox-secret',
    'crm.autotask.server.url': sandboxUrl,
  };
  const input = {
    elementKey: 'autotaskcrm',
    name: 'Followed',
    attemptId,
    configuration: Object.entries(configuration).map(([key, value]) => ({ key, value })),
  };
  const query = 'mutation ($input: CreateInstanceInput!) { verifyConfiguration(input: $input) { __typename } }';
  const headers = { Authorization: `User ${userSecret}, Organization ${organizationSecret}` };
  await request.post(`${apiUrl}/graphql`, { headers, data: { query, variables: { input } } });
  await expect(page.locator('.graphiql-response')).toContainText('PERMISSION');
});

test('GraphiQL takes e-mail and password, and ends the session when told to', async ({ page }) => {
  await page.goto(`${apiUrl}/graphiql`);
  await page.getByRole('button', { name: 'Use e-mail and password instead' }).click();
  await page.getByLabel('E-mail address').fill(owner.email);
  await page.getByLabel('Password').fill(owner.password);
  await signIn(page);
  const ended = page.waitForResponse((response) => response.request().method() === 'DELETE');
  await page.getByRole('button', { name: 'Sign out' }).click();
  expect((await ended).status()).toBe(200);
  await expect(page.getByLabel('User secret')).toBeVisible();
});

test.describe('a stranger', () => {
  test.use({ expectedTrouble: /\/graphql$/ });

  test('is told at the door of GraphiQL that nobody is known by that', async ({ page }) => {
    await page.goto(`${apiUrl}/graphiql`);
    await expectAccessible(page);
    await page.getByLabel('User secret').fill('made up');
    await page.getByLabel('Organisation secret').fill('made up too');
    await signIn(page);
    await expect(page.getByRole('alert')).toContainText('Invalid Organization or User secret');
  });
});

test('the description of the REST API works without the internet, and makes calls', async ({ page }) => {
  const { userSecret, organizationSecret } = secrets();
  await page.goto(`${apiUrl}/openapi`);
  await page.getByRole('button', { name: 'Authorize' }).first().click();
  const value = `User ${userSecret}, Organization ${organizationSecret}`;
  await page.locator('.auth-container', { hasText: 'secrets' }).first().locator('input').fill(value);
  await page
    .locator('.auth-container')
    .first()
    .getByRole('button', { name: /authorize|credentials/i })
    .click();
  await page.locator('.modal-ux .close-modal').click();
  await page.locator('#operations-Hubs-listHubKeys').click();
  await page.locator('#operations-Hubs-listHubKeys').getByRole('button', { name: 'Execute' }).click();
  await expect(page.locator('#operations-Hubs-listHubKeys .live-responses-table')).toContainText('crm');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});
