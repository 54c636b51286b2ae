import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inRoot, readJson } from './root.mjs';

/** The pnpm this repository is pinned to, as `pnpm@10.34.8`. */
export const pinnedPnpm = () => readJson(inRoot('package.json')).packageManager.replace(/\+.*$/, '');

/**
 * The command that runs the pinned pnpm through npx, so nobody needs pnpm on the path. Where npm started us its own npx is
 * run by node itself, which also spares Windows a shell.
 */
export const pnpm = (...args) => [...npx(), '--yes', pinnedPnpm(), ...args];

/** The command that runs npx, to be followed by its arguments. */
export const npx = (env = process.env) => {
  const script =
    npxBeside(env.npm_execpath) ?? npxBeside(join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'));
  return script ? [process.execPath, script] : ['npx'];
};

const npxBeside = (npmScript) => {
  if (!npmScript || basename(npmScript) !== 'npm-cli.js') return undefined;
  const script = join(dirname(npmScript), 'npx-cli.js');
  return existsSync(script) ? script : undefined;
};

/**
 * The environment pnpm and turbo run in: theirs to be quiet in, and without NODE_ENV, since `production` would leave out
 * what the build needs.
 */
export const toolEnvironment = (env = process.env) => {
  const { NODE_ENV: _, ...rest } = env;
  return {
    ...rest,
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    NPM_CONFIG_UPDATE_NOTIFIER: 'false',
  };
};
