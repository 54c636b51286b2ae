import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/test';

/** Fonts are the console's own; what differs from one Chromium to the next is the edge of a letter or of a native box. */
const tolerance = { threshold: 0.15, maxDiffPixelRatio: 0.01, animations: 'disabled' } as const;

async function openComponents(page: Page) {
  await page.goto('/components');
  await expect(page.getByRole('heading', { level: 1, name: 'Components' })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const names = await page
    .locator('[data-specimen]')
    .evaluateAll((found) => found.map((one) => one.getAttribute('data-specimen') ?? ''));
  return names.map((name) => ({ name, specimen: page.locator(`[data-specimen="${name}"]`) }));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('every component looks as in its picture, in all its states', async ({ page }) => {
      const specimens = await openComponents(page);
      expect(specimens.length).toBeGreaterThan(12);
      for (const { name, specimen } of specimens) {
        await expect
          .soft(specimen, name)
          .toHaveScreenshot(`${name.replaceAll(' ', '-')}-${colorScheme}.png`, tolerance);
      }
    });

    test('the page of the components is free of what axe finds', async ({ page }) => {
      await openComponents(page);
      await expectAccessible(page);
    });
  });
}

test('a change of a colour, of a size or of a word is noticed', async ({ page }) => {
  const specimens = await openComponents(page);
  const notices = async (name: string, change: () => void) => {
    const found = specimens.find((one) => one.name === name);
    await page.evaluate(change);
    const compared = expect(found?.specimen ?? page).toHaveScreenshot(`${name}-light.png`, {
      ...tolerance,
      timeout: 3000,
    });
    return compared.then(
      () => false,
      () => true,
    );
  };
  expect(await notices('states', () => document.documentElement.style.setProperty('--viridian-wash', '#8fd6b8'))).toBe(
    true,
  );
  expect(await notices('problems', () => document.documentElement.style.setProperty('--gap-5', '28px'))).toBe(true);
  expect(
    await notices('buttons', () => {
      for (const button of document.querySelectorAll('[data-specimen=buttons] button')) button.textContent = 'other';
    }),
  ).toBe(true);
});
