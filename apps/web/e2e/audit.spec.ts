import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { uniqueName } from './support/create-form';
import { instancePage, openInstance } from './support/instance-page';
import { asProgram, consoleUrl, createInstance } from './support/isotope';
import { aPerson, invite, join } from './support/people';
import { expect, expectAccessible, test } from './support/test';
import { untranslated } from './support/untranslated';

const unchecked = { externalAuthentication: 'initial' };
const rename = (number: number, name: string, tags: readonly string[] = []) =>
  asProgram('PATCH', `/instances/${number}`, { name, tags });
const entries = (page: Page) => page.getByRole('main').getByRole('listitem');
const auditLink = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Audit', exact: true });

/** Opens what the audit tells of an instance, from its page. */
async function openAuditOf(page: Page, name: string): Promise<void> {
  await openInstance(page, name);
  await page.getByRole('link', { name: 'View this instance in the audit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Audit' })).toBeVisible();
  await expect(page).toHaveURL(/\/audit\?instance=/);
}

test('owners see who did what, when, from where, and what it changed', async ({ page }) => {
  const name = uniqueName('Audited');
  const number = await createInstance(name, { ...unchecked, tags: ['emea'] });
  await rename(number, `${name} 2`, ['emea', 'apac']);
  await openAuditOf(page, `${name} 2`);
  await expect(page.getByText('The latest 2 entries')).toBeVisible();
  const changed = entries(page).filter({ hasText: 'Instance changed' });
  await expect(changed).toContainText(`before: ${name}`);
  await expect(changed).toContainText(`now: ${name} 2`);
  await expect(changed).toContainText('now: emea, apac');
  await expect(changed).toContainText('Via REST, from 127.0.0.1');
  await expect(changed).toContainText(/Request \S{20}/);
  await expect(entries(page).filter({ hasText: 'Instance created' })).toContainText('Never checked');
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await changed.getByRole('link', { name: `${name} 2` }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${name} 2` })).toBeVisible();
});

test('what is done while the audit is read is told of, and comes when it is asked for', async ({ page }) => {
  const name = uniqueName('Meanwhile');
  const number = await createInstance(name, unchecked);
  await page.clock.install();
  await openAuditOf(page, name);
  await expect(page.getByText('The latest entry')).toBeVisible();
  await page.clock.fastForward(20_000);
  const news = page.getByRole('button', { name: /new entr(y|ies): show$/ });
  await expect(news).toBeHidden();
  await rename(number, `${name} 2`);
  await rename(number, `${name} 3`);
  await page.clock.fastForward(20_000);
  await expect(news).toHaveText('2 new entries: show');
  await expect(page.getByText('The latest entry')).toBeVisible();
  await expectAccessible(page);
  await news.click();
  await expect(page.getByText('The latest 3 entries')).toBeVisible();
  await expect(news).toBeHidden();
});

test('what is chosen stands in the address, narrows the audit and its file, and is let go of', async ({ page }) => {
  const name = uniqueName('Narrowed');
  const number = await createInstance(name, unchecked);
  await rename(number, `${name} 2`);
  await openAuditOf(page, `${name} 2`);
  await page.getByLabel('Action').selectOption('Instance created');
  await expect(page).toHaveURL(/action=instance_created/);
  await expect(page.getByText('The latest entry')).toBeVisible();
  await expect(page).toHaveURL(/instance=/);
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export CSV' }).click(),
  ]);
  expect(table.suggestedFilename()).toBe('audit.csv');
  const lines = readFileSync(await table.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^\uFEFFnumber,at,/);
  await page.getByLabel('Source').selectOption('Console');
  await expect(page.getByRole('heading', { name: 'No matching entries' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Show all' }).first().click();
  await expect(page).toHaveURL(`${consoleUrl}/audit`);
  await expect(entries(page).filter({ hasText: 'Audit exported' }).first()).toContainText('CSV');
  await expect(page.getByLabel('Action')).toHaveValue('');
});

test('days are chosen by the keyboard, and a person by their name', async ({ page }) => {
  await page.goto('/audit');
  const today = new Intl.DateTimeFormat('en-CA').format(new Date());
  await page.getByLabel('From').fill('2020-01-01');
  await page.getByLabel('To', { exact: true }).fill('2020-12-31');
  await expect(page).toHaveURL(/since=2020-01-01&until=2020-12-31/);
  await expect(page.getByRole('heading', { name: 'No matching entries' })).toBeVisible();
  await page.getByLabel('To', { exact: true }).fill(today);
  await expect(entries(page).first()).toBeVisible();
  await expect(page.getByLabel('To', { exact: true })).toBeFocused();
  await page.getByLabel('Source').selectOption('Console');
  await expect(page).toHaveURL(/source=console/);
  await entries(page).filter({ hasText: 'Signed in' }).first().getByRole('link').first().click();
  await expect(page).toHaveURL(/person=/);
  await expect(page.getByLabel('Person').locator('option:checked')).toContainText('Ada');
  await expect(page).toHaveURL(/source=console/);
});

test('a filter that is chosen by the keyboard keeps the focus, and lets go of what it held', async ({ page }) => {
  await page.goto('/audit');
  await page.waitForLoadState('networkidle');
  const door = page.getByLabel('Source');
  await door.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/source=console/);
  await expect(page.getByRole('link', { name: 'Show all' }).first()).toBeVisible();
  await expect(door).toBeFocused();
  await page.getByRole('link', { name: 'Show all' }).first().press('Enter');
  await expect(page).toHaveURL(`${consoleUrl}/audit`);
  await expect(door).toHaveValue('');
});

test('earlier entries follow on further pages, each once', async ({ page }) => {
  const name = uniqueName('Paged');
  const number = await createInstance(name, unchecked);
  for (let change = 1; change <= 52; change += 1) await rename(number, `${name} ${change}`);
  await openAuditOf(page, `${name} 52`);
  await expect(entries(page)).toHaveCount(50);
  await page.getByRole('link', { name: 'Earlier entries' }).click();
  await expect(page.getByText('3 earlier entries')).toBeVisible();
  await expect(entries(page).last()).toContainText('Instance created');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Latest entries' }).click();
  await expect(entries(page)).toHaveCount(50);
});

test('an address that means no page says so with its request, and leads back', async ({ page }) => {
  await page.goto('/audit?after=nonsense');
  const notice = page.getByRole('region', { name: 'Isotope could not show this' });
  await expect(notice).toContainText(/Request \S{20}/);
  await expectAccessible(page);
  await notice.getByRole('link', { name: 'Latest entries' }).click();
  await expect(entries(page).first()).toBeVisible();
});

test('a deleted instance is followed to its end', async ({ page }) => {
  const name = uniqueName('Ended');
  const number = await createInstance(name, { ...unchecked, tags: ['gone'] });
  await asProgram('DELETE', `/instances/${number}`);
  await page.goto(`/instances?show=deleted&search=${encodeURIComponent(name)}`);
  await page.getByRole('rowheader').getByRole('link').click();
  await page.getByRole('link', { name: 'View this instance in the audit' }).click();
  const deleted = entries(page).filter({ hasText: 'Instance deleted' });
  await expect(deleted).toContainText('gone');
  await deleted.getByText(/^\d+ more$/).click();
  await expect(deleted).toContainText(/fingerprint \w{4}/);
  await expectAccessible(page);
  await page.getByRole('link', { name: `Remove filter: ${name}` }).click();
  await expect(page).toHaveURL(`${consoleUrl}/audit`);
});

test('whoever is no owner is not led there, is told why, and gets no file', async ({ page, browser }) => {
  await page.goto('/people');
  await expect(auditLink(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('audit');
  await expect(page.getByRole('option', { name: 'Audit' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/audit$/);
  const { firstName, email } = aPerson();
  const { page: theirs, context } = await join(browser, await invite(page, email, 'Editor'), firstName);
  await theirs.goto('/people');
  await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(auditLink(theirs)).toHaveCount(0);
  await theirs.keyboard.press('Control+k');
  await theirs.keyboard.type('audit');
  await expect(theirs.getByRole('dialog', { name: 'Search or jump to' })).toBeVisible();
  await expect(theirs.getByRole('option', { name: 'Audit', exact: true })).toHaveCount(0);
  await theirs.goto('/audit');
  await expect(theirs.getByRole('heading', { name: 'Owners only' })).toBeVisible();
  await expectAccessible(theirs);
  const answer = await theirs.request.get('/audit/export.jsonl');
  expect([answer.status(), (await answer.json()).code]).toEqual([403, 'FORBIDDEN']);
  await context.close();
  const refused = entries(page).filter({ hasText: firstName }).first();
  // Refusals are written down a moment later, many at a time.
  await expect(async () => {
    await page.goto('/audit?action=role_refused');
    await expect(refused).toContainText('Role needed', { timeout: 1_000 });
  }).toPass();
  await expect(refused).toContainText('Editor');
});

test('an instance tells who had its secrets used, how often and what for', async ({ page }) => {
  test.slow();
  const name = uniqueName('Used');
  await createInstance(name);
  await openInstance(page, name);
  const uses = page.getByRole('region', { name: 'Use of its secrets' });
  await page.getByRole('navigation', { name: 'Pages of this instance' }).getByRole('link', { name: 'Data' }).click();
  await expect(page.getByRole('table', { name: 'Accounts' })).toBeVisible();
  await openInstance(page, name);
  // Uses are written down every ten seconds.
  await expect(async () => {
    await page.reload();
    await expect(uses).toContainText('for data access', { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(uses).toContainText(/Ada.*times/);
  await uses.getByText('By day and hour').click();
  await expect(uses.getByRole('heading', { level: 3 })).toHaveCount(1);
  await expectAccessible(page);
  await expect(instancePage(page).token).toBeVisible();
});

test('every word is from the catalogue', async ({ page }) => {
  const name = uniqueName('Worded');
  const number = await createInstance(name, { tags: ['emea'] });
  await rename(number, `${name} 2`);
  await asProgram('DELETE', `/instances/${number}`);
  await page.context().addCookies([{ name: 'isotope_language', value: 'en-XA', url: consoleUrl }]);
  for (const address of ['/audit', '/audit?action=people', '/audit?since=2020-01-01&until=2020-01-02']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await untranslated(page), address).toEqual([]);
  }
});
