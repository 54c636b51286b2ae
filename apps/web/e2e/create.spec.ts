import type { Locator } from '@playwright/test';
import { createForm, uniqueName } from './support/create-form';
import { sandboxUrl } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';

test('an instance is created in the open: stages as they happen, then the token, once', async ({ page }) => {
  const form = createForm(page);
  const name = uniqueName('Contoso');
  await form.open();
  await expectAccessible(page);
  await form.fill({ name, tags: 'emea, production' });
  await form.create.click();
  await expect(page.getByRole('heading', { level: 1, name: `${name} is ready` })).toBeVisible();
  await expect(form.receipt.getByRole('listitem')).toHaveText([
    /Configuration/,
    /Zone.*Sandbox/s,
    /Network/,
    /Sign-in/,
    /Permission/,
    /Saved.*Sealed and stored/s,
  ]);
  const token = await page.getByLabel('Element token').inputValue();
  expect(token.length).toBeGreaterThan(40);
  await expectWhole(page.getByLabel('Element token'));
  const call = page.getByRole('region', { name: 'Read through this instance' });
  await expect(call).toContainText('/hubs/crm/accounts?pageSize=5');
  await expect(call).toContainText(token);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'I have stored it' }).click();
  await page.waitForURL('**/instances/*');
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(token);
  await page.reload();
  await expect(page.getByRole('main')).toContainText('fingerprint');
  await expect(page.getByRole('main')).not.toContainText('sandbox-secret');
});

test('an element whose data is not served says so before anything is created, and its token promises nothing', async ({
  page,
}) => {
  await page.goto('/elements');
  const cards = page.getByRole('article');
  await expect(cards.filter({ hasText: 'autotaskfinance' })).toContainText('does not serve the hub’s data yet');
  await expect(cards.filter({ hasText: 'autotaskcrm' })).not.toContainText('does not serve');
  await page.goto('/elements/autotaskfinance/new');
  await expect(page.getByRole('region', { name: 'Its data is not served yet' })).toBeVisible();
  await expectAccessible(page);
  const form = createForm(page);
  const name = uniqueName('Ledger');
  await form.fill({ name });
  await form.create.click();
  await expect(page.getByRole('heading', { level: 1, name: `${name} is ready` })).toBeVisible();
  const store = page.getByRole('region', { name: 'Store the token now' });
  await expect(store).toContainText('does not serve the hub’s data yet');
  await expect(store).not.toContainText('every call');
  await expect(store).toContainText(/GET \/elements\/api-v2\/instances\/\d+/);
  await form.open();
  await expect(page.getByRole('region', { name: 'Its data is not served yet' })).toHaveCount(0);
});

/** Nothing of what it holds is cut off. */
const expectWhole = async (field: Locator) =>
  expect(
    await field.evaluate(
      ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
        scrollWidth <= clientWidth && scrollHeight <= clientHeight,
    ),
  ).toBe(true);

test('the next instance is begun from the page of the token, by its button and by the palette', async ({ page }) => {
  const form = createForm(page);
  await form.open();
  await form.fill({ name: uniqueName('First') });
  await form.create.click();
  await page.getByRole('button', { name: 'Stored, create another' }).click();
  await expect(form.field('Name')).toBeFocused();
  await expect(form.field('Name')).toHaveValue('');
  await page.reload();
  await expect(form.create).toBeVisible();

  await form.fill({ name: uniqueName('Second') });
  await form.create.click();
  await expect(page.getByLabel('Element token')).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: 'New Autotask CRM instance' }).click();
  await expect(form.field('Name')).toHaveValue('');
});

test('the stages are told while the provider is still being asked', async ({ page }) => {
  const form = createForm(page);
  await form.open();
  await form.fill({ name: uniqueName('Slow'), userName: 'slow@sandbox.isotope.test' });
  await form.create.click();
  const lines = form.receipt.getByRole('listitem');
  await expect(lines.nth(1)).toContainText('passed');
  await expect(lines.nth(3)).toContainText('running');
  await expect(lines.nth(4)).toContainText('waiting');
  await expect(page.getByRole('button', { name: 'Creating' })).toBeVisible();
  await expect(page.getByRole('region', { name: /did not answer in time/ })).toBeFocused();
});

test('everything that is missing is named at once, on its field, and nothing typed is lost', async ({ page }) => {
  const form = createForm(page);
  await form.open();
  await form.field('Name').fill('Contoso');
  await form.field('Server URL').fill('https://webservices5.autotask.net');
  await form.create.click();
  const summary = page.getByRole('region', { name: '2 fields to correct' });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText(['User name is required.', 'Password is required.']);
  await expect(form.field('User name')).toHaveAccessibleDescription(/^User name is required/);
  await expect(form.field('Password')).toHaveAttribute('aria-invalid', 'true');
  await expect(form.field('Name')).toHaveValue('Contoso');
  await expectAccessible(page);
  await summary.getByRole('link', { name: 'Password is required.' }).click();
  await expect(form.field('Password')).toBeFocused();
});

test('what is wrong goes away as it is mended, in the summary as on the field, and without losing the focus', async ({
  page,
}) => {
  const form = createForm(page);
  await form.open();
  await form.create.click();
  await expect(page.getByRole('region', { name: '4 fields to correct' })).toBeFocused();
  await form.field('Name').pressSequentially('Acme');
  const summary = page.getByRole('region', { name: '3 fields to correct' });
  await expect(summary.getByRole('link', { name: 'Name is required.', exact: true })).toHaveCount(0);
  await expect(form.field('Name')).toBeFocused();
  await expect(form.field('Name')).not.toHaveAttribute('aria-invalid');
  await form.field('Name').fill('');
  await expect(page.getByRole('region', { name: '4 fields to correct' })).toBeVisible();
  await page.getByRole('button', { name: 'Fill in the sandbox account' }).click();
  await expect(page.locator('[aria-invalid=true]')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Ready to send again' })).toBeVisible();
  await expectAccessible(page);
});

test('a refused password is told on its field in the provider’s own words, and nothing is stored', async ({ page }) => {
  const form = createForm(page);
  const name = uniqueName('Refused');
  await form.open();
  await form.fill({ name, password: 'not it', userName: `${uniqueName('u').replace(' ', '.')}@sandbox.isotope.test` });
  await form.create.click();
  const summary = page.getByRole('region', { name: 'Autotask CRM refused this sign-in' });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText(/Request [0-9a-f]+/);
  await expect(form.receipt.getByRole('blockquote')).toBeVisible();
  await expect(form.receipt).toContainText('Nothing was stored');
  await expectAccessible(page);
  await form.field('Password').fill('another');
  await expect(page.getByRole('region', { name: 'Ready to send again' })).toBeVisible();
  await expect(form.field('Password')).not.toHaveAttribute('aria-invalid');
  await expect(form.receipt.getByRole('blockquote')).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`/instances?search=${encodeURIComponent(name)}`);
  await expect(page.getByRole('heading', { name: 'No instance matches' })).toBeVisible();
});

test('checking only stores nothing, and says so', async ({ page }) => {
  const form = createForm(page);
  const name = uniqueName('Only checked');
  await form.open();
  await form.fill({ name });
  await form.check.click();
  await expect(page.getByRole('region', { name: 'Autotask CRM accepts this account' })).toBeFocused();
  await expect(form.receipt).toContainText('Only checked');
  await expect(form.field('Password')).toHaveValue('sandbox-secret');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`/instances?search=${encodeURIComponent(name)}`);
  await expect(page.getByRole('heading', { name: 'No instance matches' })).toBeVisible();
});

test('a provider that cannot be reached leaves the choice to save unverified', async ({ page }) => {
  const form = createForm(page);
  const name = uniqueName('Unreachable');
  await form.open();
  await form.fill({ name, userName: 'slow@sandbox.isotope.test' });
  await form.create.click();
  const summary = page.getByRole('region', { name: /did not answer in time/ });
  await expect(summary).toContainText('Nothing was stored');
  await summary.getByRole('button', { name: 'Save unverified' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${name} is saved` })).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('main')).toContainText('Unreachable');
});

test('two presses make one instance', async ({ page }) => {
  const form = createForm(page);
  const name = uniqueName('Once');
  await form.open();
  await form.fill({ name });
  await form.create.dblclick();
  await expect(page.getByRole('heading', { level: 1, name: `${name} is ready` })).toBeVisible();
  await page.getByRole('button', { name: 'I have stored it' }).click();
  await page.waitForURL('**/instances/*');
  await page.goto(`/instances?search=${encodeURIComponent(name)}`);
  await expect(page.getByText('1 instance', { exact: true })).toBeVisible();
});

test.describe('an answer that is lost on its way', () => {
  test.use({ expectedTrouble: /api\/graphql/ });

  test('does not make a second instance when the form is sent again, whatever is checked in between', async ({
    page,
  }) => {
    const form = createForm(page);
    const name = uniqueName('Lost');
    await form.open();
    await form.fill({ name });
    await page.route('**/api/graphql', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await form.create.click();
    await expect(page.getByRole('region', { name: 'No response' })).toBeFocused();
    await page.unroute('**/api/graphql');
    await form.check.click();
    await expect(page.getByRole('region', { name: 'Autotask CRM accepts this account' })).toBeFocused();
    await form.create.click();
    await expect(page.getByRole('heading', { level: 1, name: `${name} is ready` })).toBeVisible();
    await page.getByRole('button', { name: 'I have stored it' }).click();
    await page.waitForURL('**/instances/*');
    await page.goto(`/instances?search=${encodeURIComponent(name)}`);
    await expect(page.getByText('1 instance', { exact: true })).toBeVisible();
  });
});

test('the zone is found when the user name is left, and filled in', async ({ page }) => {
  const form = createForm(page);
  await form.open();
  await form.field('User name').fill('api-user@sandbox.isotope.test');
  await form.field('User name').press('Tab');
  await expect(form.field('Server URL')).toHaveValue(sandboxUrl);
  await expect(page.getByText(/^Your zone: .*Sandbox/)).toBeVisible();
  await expect(form.field('Server URL')).toHaveAccessibleDescription(/^Your zone/);
  await expectAccessible(page);
});

test('any Autotask address that is pasted is understood, and a foreign one is named at once', async ({ page }) => {
  const form = createForm(page);
  await form.open();
  await form.field('Server URL').fill('https://ww5.autotask.net/Mvc/ServiceDesk/TicketDetail.mvc?ticketId=7');
  await form.field('Server URL').press('Tab');
  await expect(form.field('Server URL')).toHaveValue('https://webservices5.autotask.net');
  await expect(page.getByText('Your zone: webservices5, America West')).toBeVisible();
  await form.field('Server URL').fill('https://evil.example');
  await form.field('Server URL').press('Tab');
  await expect(form.field('Server URL')).toHaveAccessibleDescription(/not an address of Autotask/);
  await expect(form.field('Server URL')).toHaveValue('https://evil.example');
});

test('where to find a value is told beside its field', async ({ page }) => {
  await createForm(page).open();
  const ask = page.getByRole('button', { name: 'Where do I find this? User name' });
  await ask.click();
  const drawer = page.getByRole('dialog', { name: 'User name: where to find it' });
  await expect(drawer.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(ask).toBeFocused();
});

test('a page that is reloaded while a check runs still shows the token of what it made', async ({ page }) => {
  const form = createForm(page);
  const name = uniqueName('Reloaded');
  await form.open();
  await form.fill({ name });
  await page.route('**/api/graphql', async (route) => {
    if (route.request().postData()?.includes('CreateInstance')) await route.fetch();
    else await route.continue();
  });
  page.on('dialog', (dialog) => void dialog.accept());
  const sent = page.waitForRequest((request) => request.postData()?.includes('CreateInstance') ?? false);
  await form.create.click();
  await sent;
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: `${name} is ready` })).toBeVisible();
  const token = await page.getByLabel('Element token').inputValue();
  expect(token.length).toBeGreaterThan(40);
  await page.reload();
  await expect(page.getByLabel('Element token')).toHaveValue(token);
  await page.getByRole('button', { name: 'I have stored it' }).click();
  await page.waitForURL('**/instances/*');
  await form.open();
  await expect(form.create).toBeVisible();
  await expect(page.getByLabel('Element token')).toHaveCount(0);
});

test('a check that takes long says for how long, and can be cancelled: nothing is stored, and nothing typed is lost', async ({
  page,
}) => {
  const form = createForm(page);
  const name = uniqueName('Cancelled');
  await form.open();
  await form.fill({ name, userName: 'slow@sandbox.isotope.test' });
  await form.create.click();
  await expect(page.getByText(/^\d+ s so far$/)).toBeVisible();
  await expect(form.check).toBeHidden();
  await page.getByRole('button', { name: 'Cancel' }).click();
  // The provider would take 20 s.
  await expect(page.getByText('Cancelled. Nothing was stored.')).toBeVisible({ timeout: 5_000 });
  await expect(form.create).toBeFocused();
  await expect(form.check).toBeVisible();
  await expect(form.field('Name')).toHaveValue(name);
  await expect(form.field('Password')).toHaveValue('sandbox-secret');
  await expectAccessible(page);

  await form.check.click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(form.create).toBeFocused();

  await form.field('User name').fill('api-user@sandbox.isotope.test');
  await form.create.click();
  await expect(page.getByRole('heading', { name: `${name} is ready` })).toBeVisible();
  await page.goto(`/instances?search=${encodeURIComponent(name)}`);
  await expect(page.getByText('1 instance', { exact: true })).toBeVisible();
});

test('what was made before it could be cancelled is told, and goes at a press', async ({ page }) => {
  const form = createForm(page);
  const name = uniqueName('Too late');
  await form.open();
  await form.fill({ name });
  // Made, and its answer held back.
  const made = new Promise<void>((resolve) => {
    void page.route('**/api/graphql', async (route) => {
      if (!route.request().postData()?.includes('CreateInstance')) return route.continue();
      await route.fetch();
      resolve();
    });
  });
  await form.create.click();
  await made;
  await page.getByRole('button', { name: 'Cancel' }).click();
  const notice = page.getByRole('region', { name: 'The instance was created all the same' });
  await expect(notice).toBeVisible();
  await expectAccessible(page);
  await notice.getByRole('button', { name: 'Delete the instance' }).click();
  await expect(page.getByText(`${name} was deleted.`)).toBeVisible();
  await expect(notice).toBeHidden();
});

test('the sandbox’s account is filled in at a press', async ({ page }) => {
  const form = createForm(page);
  await form.open();
  await page.getByRole('button', { name: 'Fill in the sandbox account' }).click();
  await expect(form.field('User name')).toHaveValue('api-user@sandbox.isotope.test');
  await expect(form.field('Name')).not.toHaveValue('');
});

test('the code beside the form follows it, with secrets as variables', async ({ page }) => {
  const form = createForm(page);
  await form.open();
  await form.fill({ name: 'Contoso', password: 'never-in-the-code' });
  const code = page.getByRole('region', { name: 'Create this instance' });
  await expect(code).toContainText('"name": "Contoso"');
  await expect(code).toContainText('$AUTOTASK_PASSWORD');
  await code.getByRole('tab', { name: 'curl' }).press('ArrowRight');
  await expect(code.getByRole('tab', { name: 'GraphQL' })).toBeFocused();
  await expect(code).toContainText('mutation CreateInstance($autotaskPassword: String!');
  await code.getByRole('tab', { name: 'GraphQL' }).press('End');
  await expect(code).toContainText('createInstancesClient');
  await expect(code).not.toContainText('never-in-the-code');
});

test('a link asks before what was typed is lost', async ({ page }) => {
  const form = createForm(page);
  await form.open();
  await form.field('Name').fill('Contoso');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void (asked.length === 1 ? dialog.dismiss() : dialog.accept());
  });
  const away = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Instances' });
  await away.click();
  await expect(form.field('Name')).toHaveValue('Contoso');
  await away.click();
  await expect(page).toHaveURL(/\/instances$/);
  expect(asked).toEqual(Array(2).fill('Leave without saving? What you typed will be lost.'));
});
