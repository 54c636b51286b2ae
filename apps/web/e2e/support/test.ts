import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page, type Request } from '@playwright/test';

interface Guards {
  /** Addresses whose failure is the test's subject; everything else that fails, fails the test. */
  readonly expectedTrouble: RegExp | undefined;
  readonly watch: void;
}

/** Whether a request brings a document's text; variables may well be called `query`, and what is no JSON asks nothing. */
function isInWords(request: Request): boolean {
  try {
    return (JSON.parse(request.postData() ?? '') as { readonly query?: unknown }).query !== undefined;
  } catch {
    return false;
  }
}

/** Chromium's advice on speed, given when a page stays open without needing all it fetched early. */
const advice = /was preloaded using link preload but not used/;

/** Playwright's test, which also fails on any error in the console, broken page or failed request. */
export const test = base.extend<Guards>({
  expectedTrouble: [undefined, { option: true }],
  watch: [
    async ({ page, expectedTrouble }, use) => {
      const trouble: string[] = [];
      const note = (url: string, what: string) => {
        if (!expectedTrouble?.test(url)) trouble.push(`${what} (${url})`);
      };
      page.on('console', (message) => {
        const isTrouble = message.type() === 'error' || message.type() === 'warning';
        if (isTrouble && !advice.test(message.text())) note(message.location().url, message.text());
      });
      page.on('pageerror', (error) => note(page.url(), error.message));
      // What the console asks goes by ids, so that it works where only known documents may run.
      page.on('request', (request) => {
        const isAsked = /\/api\/graphql(\/stream)?$/.test(request.url()) && request.method() === 'POST';
        if (isAsked && isInWords(request)) note(request.url(), 'a document in words');
      });
      page.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText ?? '';
        if (reason !== 'net::ERR_ABORTED') note(request.url(), reason);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) note(response.url(), `status ${response.status()}`);
      });
      await use();
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

/** Expects a page to be free of what axe finds, and not to need scrolling sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The title comes with the stream and may be the last of the page to arrive.
  await expect(page).toHaveTitle(/./);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}
