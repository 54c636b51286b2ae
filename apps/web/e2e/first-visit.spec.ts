import { consoleUrl, owner, secrets, signInLink, statePath } from './support/isotope';
import { expect, expectAccessible, test } from './support/test';

test.describe.configure({ mode: 'serial' });

test('whoever is not signed in is led to sign in, from any page', async ({ page }) => {
  await page.goto('/instances?state=rejected');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Finstances%3Fstate%3Drejected$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expectAccessible(page);
});

test('user and organisation secret sign in, lead through the welcome and on to the page one wanted', async ({
  page,
}) => {
  await page.goto('/elements');
  await page.getByRole('radio', { name: 'Secrets' }).check();
  await page.getByLabel('User secret').fill(secrets().userSecret);
  await page.getByLabel('Organisation secret').fill(secrets().organizationSecret);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Not now' }).click();
  await expect(page).toHaveURL(/\/elements$/);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
});

test('the one-time link signs in, leaves no token in the address, and lets the owner set e-mail and password', async ({
  page,
  context,
}) => {
  await page.goto(signInLink());
  await expect(page.getByRole('heading', { name: 'Welcome to Isotope' })).toBeVisible();
  expect(page.url()).not.toContain('#');
  await expectAccessible(page);
  const session = (await context.cookies()).find(({ name }) => name === 'isotope_session');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });

  await page.getByRole('textbox', { name: 'E-mail' }).fill('not an address');
  await page.getByRole('textbox', { name: 'Password' }).fill('short');
  await page.getByRole('button', { name: 'Set e-mail and password' }).click();
  const summary = page.getByRole('region', { name: '2 fields to correct' });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveCount(2);
  await summary.getByRole('link').first().click();
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toBeFocused();

  await page.getByLabel('First name').fill('Ada');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(owner.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(owner.password);
  await page.getByRole('button', { name: 'Set e-mail and password' }).click();
  await expect(page).toHaveURL(`${consoleUrl}/`);
  await expect(page.getByRole('heading', { name: 'No instances yet' })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Ada');
  await expectAccessible(page);
});

test.describe('a link that was used', () => {
  test.use({ expectedTrouble: /api\/session/ });

  test('works no second time, and the page says how to get another', async ({ page, browser }) => {
    const link = signInLink();
    const elsewhere = await browser.newPage();
    await elsewhere.goto(link);
    await elsewhere.waitForURL(`${consoleUrl}/`);
    await elsewhere.close();
    await page.goto(link);
    const notice = page.getByRole('region', { name: 'This link does not work' });
    await expect(notice).toBeFocused();
    await expect(notice).toContainText('npm run isotope -- sign-in-link');
    await expectAccessible(page);
  });
});

test.describe('wrong credentials', () => {
  test.use({ expectedTrouble: /api\/session/ });

  test('are refused without saying which of the two is wrong; what was typed stays', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByRole('textbox', { name: 'E-mail' }).fill(owner.email);
    await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    const notice = page.getByRole('region', { name: 'Not signed in' });
    await expect(notice).toBeFocused();
    await expect(notice).toContainText(/Request [0-9a-f-]+/);
    await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue('not the password');
    await page.getByRole('radio', { name: 'Secrets' }).check();
    await page.getByLabel('User secret').fill('wrong');
    await page.getByLabel('Organisation secret').fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(notice).toContainText(/secret/i);
  });
});

test('e-mail and password sign in; the session is kept for the tests that follow', async ({ page, context }) => {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(owner.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(owner.password);
  await page.getByRole('textbox', { name: 'Password' }).press('Enter');
  await expect(page).toHaveURL(`${consoleUrl}/`);
  await page.goto('/sign-in');
  await expect(page).toHaveURL(`${consoleUrl}/`);
  await context.storageState({ path: statePath() });
});
