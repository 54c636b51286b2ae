import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Env, EnvError, readEnv } from '../env.js';
import { canWrite, readable } from '../read-only-copy.js';

/** Runs a command's work over what it has opened with these settings. */
export type OpenWith<Work> = (env: Env, work: Work) => Promise<void>;

const commandEnv = (): Env => readEnv(undefined, { ISOTOPE_LOG_LEVEL: 'warn' });

/** For what makes an installation, or works without one. */
export const anywhere =
  <Work>(open: OpenWith<Work>) =>
  (work: Work): Promise<void> =>
    open(commandEnv(), work);

/** For what changes an installation: refused where there is none, and where nothing can be kept. */
export const changing =
  <Work>(open: OpenWith<Work>) =>
  async (work: Work): Promise<void> => {
    const env = onInstallation();
    if (!canWrite(env.dataDir))
      throw new EnvError(`${env.dataDir} cannot be written to, and this command would change something there.`);
    return open(env, work);
  };

/** For what only reads one, which may lie where nothing can be written; `note` says so. */
export const reading =
  (note: (line: string) => void) =>
  <Work>(open: OpenWith<Work>) =>
  async (work: Work): Promise<void> => {
    const env = onInstallation();
    const { dataDir, isCopy, remove } = readable(env.dataDir);
    if (isCopy) note(`${env.dataDir} cannot be written to: a copy is read, and nothing is kept of this command.`);
    try {
      await open({ ...env, dataDir }, work);
    } catch (error) {
      if (isCopy && error instanceof Error) error.message = error.message.replaceAll(dataDir, env.dataDir);
      throw error;
    } finally {
      remove();
    }
  };

/** What works on an installation must not make one where there is none: its directory may only be mistyped. */
function onInstallation(): Env {
  const env = commandEnv();
  const { dataDir, databaseUrl } = env;
  if (databaseUrl !== undefined || existsSync(join(dataDir, 'isotope.db'))) return env;
  throw new EnvError(
    `There is no Isotope in ${dataDir}. Set ISOTOPE_DATA_DIR to its data directory, or DATABASE_URL to its database.`,
  );
}
