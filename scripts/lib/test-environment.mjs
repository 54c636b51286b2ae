import { toolEnvironment } from './pnpm.mjs';

const isOurs = (name) => name === 'DATABASE_URL' || name.startsWith('ISOTOPE_');
const isForTests = (name) => name === 'ISOTOPE_CHROMIUM' || name.startsWith('ISOTOPE_TEST_');

/** The environment tests run in: nothing of how a person runs Isotope here reaches them. */
export const testEnvironment = (env = process.env) =>
  Object.fromEntries(Object.entries(toolEnvironment(env)).filter(([name]) => isForTests(name) || !isOurs(name)));
