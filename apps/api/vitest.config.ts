import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Two cores are what the suite is made for; the programs some tests start need their share of them.
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
