import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { apiEnvironment } from './environment.mjs';
import { inRoot } from './root.mjs';

/** The file of the `isotope` command. */
export const isotopeScript = inRoot('apps', 'api', 'dist', 'cli', 'main.js');

/** The one-time link that signs the first owner in; undefined once somebody has made the console theirs. */
export const signInLink = async (settings) => {
  const args = [isotopeScript, 'sign-in-link', '--if-unclaimed', '--json'];
  const options = { env: apiEnvironment(settings), timeout: 30_000 };
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  return JSON.parse(stdout).link ?? undefined;
};
