import { latestMigration } from '../db/migration-times.js';
import { migrationsFolder } from '../db/sqlite/migrations-folder.js';
import { databaseFile } from '../db/sqlite/open.js';
import { type Env, EnvError, givenEnvironment, readEnv } from '../env.js';
import { readable } from '../read-only-copy.js';
import { passwordsIn } from '../log/passwords-in.js';
import { createRedaction } from '../log/redaction.js';
import { readLastBackup } from '../last-backup.js';
import { examineAudit } from './audit.js';
import { examineBackups } from './backups.js';
import { examineClock } from './clock.js';
import { examineDataDirectory } from './data-directory.js';
import { examineDatabase, examineServer } from './database.js';
import { examineSpace, readSpace } from './disk-space.js';
import { examineEnvironment } from './environment.js';
import { type Finding, broken } from './finding.js';
import { examineKeys } from './keys.js';
import { examineNode } from './node-version.js';
import { examineOthers } from './outside.js';
import { examinePorts } from './ports.js';
import { examineRunning } from './running.js';

export interface Examination {
  /** Whether others than this machine may be asked. */
  readonly isOnline: boolean;
  readonly now?: () => Date;
}

/** Looks at everything Isotope needs to run, changes none of it, and tells how each stands. */
export async function examine(
  source: Readonly<Record<string, string | undefined>> | undefined,
  { isOnline, now = () => new Date() }: Examination,
): Promise<readonly Finding[]> {
  const given = givenEnvironment(source);
  const clean = cleaningOf(given);
  const findings = [examineNode(process.versions.node), ...(await examineSettings(given, { isOnline, now }))];
  return findings.map((finding) => worded(finding, clean));
}

/** Whatever a driver or a system says of what went wrong, no secret of the environment is handed on with it. */
function cleaningOf(given: Readonly<Record<string, string>>): (text: string) => string {
  const redaction = createRedaction();
  for (const [name, value] of Object.entries(given)) {
    if (/^ISOTOPE_.*(SECRET|KEY|TOKEN|CODE)$/.test(name)) value.split(',').forEach(redaction.remember);
  }
  passwordsIn(given['DATABASE_URL'] ?? '').forEach(redaction.remember);
  return redaction.clean;
}

async function examineSettings(
  given: Readonly<Record<string, string>>,
  { isOnline, now }: Required<Examination>,
): Promise<readonly Finding[]> {
  try {
    const env = readEnv(given);
    return [
      ...examineEnvironment(given, env),
      ...(await examineHere(env, now)),
      ...(isOnline ? await examineOthers(env, now) : []),
    ];
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    const remedy = 'Set each variable named here as the README says.';
    return [broken('Environment', error.message, 'Isotope does not start.', remedy)];
  }
}

async function examineHere(env: Env, now: () => Date): Promise<readonly Finding[]> {
  const directory = examineDataDirectory(env.dataDir);
  if (!directory.isReadable) return [directory.finding, ...(await examinePorts(env))];
  const { dataDir, isCopy, remove } = readable(env.dataDir);
  try {
    const findings = [directory.finding, ...(await examineContents(env, dataDir, now))];
    // In terms of the directory that was asked about.
    return isCopy ? findings.map((one) => worded(one, (text) => text.replaceAll(dataDir, env.dataDir))) : findings;
  } finally {
    remove();
  }
}

/** What lies in the data directory, read where it can be: in itself, or in a copy. */
async function examineContents(env: Env, dataDir: string, now: () => Date): Promise<readonly Finding[]> {
  const path = databaseFile(dataDir);
  const { findings, look } = await (env.databaseUrl === undefined
    ? examineDatabase(path, dataDir === env.dataDir)
    : examineServer(env.databaseUrl));
  const there = { ...env, dataDir };
  try {
    return [
      examineSpace(readSpace(env.dataDir, databaseFile(env.dataDir))),
      ...findings,
      ...(await examineKeys(there, look)),
      ...(await examineAudit(there, look)),
      ...(await examineRunning(env)),
      examineClock(now(), new Date(latestMigration(migrationsFolder)), await look?.readLastActivity()),
      // A PostgreSQL database is backed up by its own tools, which tell nobody here.
      ...(env.databaseUrl === undefined
        ? [examineBackups(now(), readLastBackup(dataDir), (await look?.countInstances()) ?? 0)]
        : []),
    ];
  } finally {
    await look?.close();
  }
}

/** A finding with each of its sentences in other words. */
const worded = (finding: Finding, reword: (text: string) => string): Finding => ({
  ...finding,
  message: reword(finding.message),
  ...(finding.why !== undefined && { why: reword(finding.why) }),
  ...(finding.remedy !== undefined && { remedy: reword(finding.remedy) }),
});
