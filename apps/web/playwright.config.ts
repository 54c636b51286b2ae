import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { consoleUrl, environment, statePath } from './e2e/support/isotope';

/** One fresh data directory a run; the workers Playwright starts inherit its name. */
process.env['ISOTOPE_E2E_DIR'] ??= mkdtempSync(path.join(tmpdir(), 'isotope-e2e-'));

const here = (file: string) => path.join(import.meta.dirname, file);

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // So that letters lie where they lie on any machine.
  '--font-render-hinting=none',
  '--disable-lcd-text',
];

/** Where `npm test` names none: Debian's, without windows or with them, or else Playwright's own. */
const packaged = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path));
const executablePath = process.env['ISOTOPE_CHROMIUM'] ?? packaged;

const desktop = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };
const signedIn = { storageState: statePath() };

export default defineConfig({
  testDir: here('e2e'),
  outputDir: here('test-results'),
  snapshotPathTemplate: here('e2e/pictures/{arg}{ext}'),
  workers: 1,
  // A second try on a crowded machine only; it is reported as flaky, not hidden.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  globalSetup: here('e2e/support/wait-until-ready.ts'),
  use: {
    baseURL: consoleUrl,
    viewport: desktop,
    launchOptions: { ...(executablePath && { executablePath }), args: flags },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'first visit', testMatch: 'first-visit.spec.ts' },
    {
      name: 'desktop',
      dependencies: ['first visit'],
      testIgnore: ['first-visit.spec.ts', 'phone.spec.ts'],
      use: signedIn,
    },
    {
      name: 'phone',
      grepInvert: /@desktop/,
      dependencies: ['first visit'],
      testMatch: [
        'phone.spec.ts',
        'create.spec.ts',
        'detail.spec.ts',
        'edit.spec.ts',
        'bulk.spec.ts',
        'people.spec.ts',
        'data.spec.ts',
      ],
      use: { ...signedIn, viewport: phone, hasTouch: true },
    },
  ],
  webServer: {
    command: `node ${here('../../scripts/start.mjs')}`,
    url: `${consoleUrl}/api/health`,
    env: environment(),
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
  },
});
