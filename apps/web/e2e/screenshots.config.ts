import { defineConfig } from '@playwright/test';
import config from '../playwright.config';

/** Runs `screenshots.ts` instead of the tests, on the same Isotope of its own. */
export default defineConfig({
  ...config,
  testDir: import.meta.dirname,
  retries: 0,
  projects: [{ name: 'screenshots', testMatch: 'screenshots.ts', timeout: 900_000 }],
});
