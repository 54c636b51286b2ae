import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The file Node itself takes: Vite would load graphql's other build, a second GraphQL beside the one Apollo uses.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/compatibility/global-setup.ts', 'test/programs-setup.ts', 'test/postgres/global-setup.ts'],
    // Two cores are what the suite is made for; the programs some tests start need their share of them.
    maxWorkers: 2,
    // No module here has a state that one test file could leave to another, and loading Apollo for each takes half the time.
    isolate: false,
    // The first test that wants PostgreSQL waits until it has been made and started.
    testTimeout: 60_000,
    // Some suites compile the programs they start before they begin.
    hookTimeout: 120_000,
    // A second try on a crowded machine only; it is reported, not hidden.
    retry: process.env['CI'] ? 1 : 0,
  },
});
