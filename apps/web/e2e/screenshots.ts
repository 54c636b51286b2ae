import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { createForm } from './support/create-form';
import { apiUrl, consoleUrl, createInstance, owner, sandboxUrl, secrets, signInLink } from './support/isotope';
import { instancePictures, reject, remove } from './support/instance-pictures';
import { smallPng } from './support/small-png';
import { expect, test } from './support/test';

const folder = path.join(import.meta.dirname, '../../../docs/screenshots');

/** Each look a page is shown in: the colours and the window. */
const looks = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 860 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 860 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 } },
} as const;
type Look = keyof typeof looks;

test('every page is pictured, from real data', async ({ page }) => {
  mkdirSync(folder, { recursive: true });
  for (const look of Object.keys(looks) as Look[]) await picture(page, 'sign-in', look, () => page.goto('/sign-in'));
  await signIn(page);
  await picture(page, 'instances-empty', 'light', () => page.goto('/instances'));
  await fill();
  await picture(page, 'create-missing', 'light', () => missing(page));
  for (const look of Object.keys(looks) as Look[]) {
    for (const [name, open] of Object.entries({ ...pages, ...instancePictures }))
      await picture(page, name, look, () => open(page, look));
  }
});

async function signIn(page: Page): Promise<void> {
  await picture(page, 'welcome', 'light', async () => {
    await page.goto(signInLink());
    await expect(page.getByRole('heading', { name: 'Welcome to Isotope' })).toBeVisible();
  });
  await page.getByLabel('First name').fill('Ada');
  await page.getByLabel('Last name').fill('Northwind');
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password').fill(owner.password);
  await page.getByRole('button', { name: 'Set e-mail and password' }).click();
  await page.waitForURL(`${consoleUrl}/`);
}

/** How each page is brought to where it is worth a picture. */
const pages: Record<string, (page: Page, look: Look) => Promise<unknown>> = {
  overview: (page) => page.goto('/'),
  people: (page) => page.goto('/people'),
  audit: (page) => page.goto('/audit'),
  status: (page) => page.goto('/status'),
  profile: (page) => page.goto('/profile'),
  palette: async (page) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('contoso');
    await expect(page.getByRole('option', { name: /Contoso/ }).first()).toBeVisible();
  },
  shortcuts: async (page) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // A page that has just come does not listen yet.
    await expect(async () => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1_000 });
    }).toPass();
  },
  'where-to-find': async (page) => {
    await createForm(page).open();
    await page.getByRole('button', { name: 'Where do I find this? User name' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  instances: (page) => page.goto('/instances'),
  instance: async (page) => {
    await page.goto('/instances?search=contoso+production');
    await page.getByRole('rowheader').getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Contoso production' })).toBeVisible();
  },
  elements: (page) => page.goto('/elements'),
  components: (page) => page.goto('/components'),
  create: (page) => createForm(page).open(),
  'create-refused': async (page) => {
    const form = createForm(page);
    await form.open();
    await form.fill({ name: 'Fabrikam', password: 'a mistyped one' });
    await form.create.click();
    await expect(page.getByRole('region', { name: /refused/ })).toBeFocused();
  },
  created: async (page, look) => {
    const form = createForm(page);
    await form.open();
    await form.fill({ name: `Contoso ${look}`, tags: 'emea, trial' });
    await form.create.click();
    await expect(page.getByRole('heading', { name: `Contoso ${look} is ready` })).toBeVisible();
  },
};

async function missing(page: Page): Promise<void> {
  const form = createForm(page);
  await form.open();
  await form.field('Name').fill('Contoso production');
  await form.create.click();
  await expect(page.getByRole('region', { name: /to correct/ })).toBeFocused();
}

async function picture(page: Page, name: string, look: Look, open: () => Promise<unknown>): Promise<void> {
  await page.setViewportSize(looks[look].viewport);
  await page.emulateMedia({ colorScheme: looks[look].colorScheme, reducedMotion: 'reduce' });
  page.once('dialog', (dialog) => void dialog.accept());
  // The token of the picture before is of no interest to anybody.
  await page.evaluate(() => sessionStorage.clear()).catch(() => undefined);
  await open();
  await shoot(page, name, look);
  page.removeAllListeners('dialog');
}

async function shoot(page: Page, name: string, look: Look): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(800);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    // A token is a secret, also one of a sandbox: the picture shows that there is one, not which.
    const field = document.querySelector<HTMLTextAreaElement>('textarea#token');
    for (const place of document.querySelectorAll('code span')) {
      if (field && place.textContent?.includes(field.value)) place.textContent = '"…"';
    }
    if (field) field.value = field.value.replace(/./g, '•');
  });
  const isWhole = look === 'phone' || /^(create|components|instance-(?!rotate))/.test(name);
  // What sticks to the window's edge is to stand where it belongs, and not in the middle of a long picture.
  if (isWhole) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: looks[look].viewport.width, height });
  }
  const png = await page.screenshot({ fullPage: isWhole });
  writeFileSync(path.join(folder, `${name}-${look}.png`), smallPng(png));
}

/** A few instances, each in another state, made as a program would make them. */
async function fill(): Promise<void> {
  const unchecked = { externalAuthentication: 'initial' };
  await createInstance('Litware sandbox', { tags: ['sandbox'], ...unchecked });
  await createUnreachable('Adventure Works');
  await createInstance('Fabrikam', { tags: ['apac'] });
  await createInstance('Northwind books', { tags: ['internal'] });
  await createInstance('Contoso trial', { tags: ['emea', 'trial'] });
  await createInstance('Contoso production', { tags: ['emea', 'production'] });
  await createInstance('Tailspin pilot', { tags: ['trial'], ...unchecked });
  await reject('Fabrikam');
  await remove('Tailspin pilot');
}

async function createUnreachable(name: string): Promise<void> {
  const { userSecret, organizationSecret } = secrets();
  const configuration = [
    { key: 'crm.autotask.username', value: 'slow@sandbox.isotope.test' },
    { key: 'crm.autotask.password', value: 'sandbox-secret' },
    { key: 'crm.autotask.server.url', value: sandboxUrl },
  ];
  const input = { elementKey: 'autotaskcrm', name, configuration, tags: ['trial'], verify: 'ALLOW_UNREACHABLE' };
  const query = 'mutation ($input: CreateInstanceInput!) { createInstance(input: $input) { __typename } }';
  await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: {
      Authorization: `User ${userSecret}, Organization ${organizationSecret}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ query, variables: { input } }),
  });
}
