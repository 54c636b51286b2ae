import { join } from 'node:path';
import { isDataDirTaken } from '../db/sqlite/process-lock.js';
import type { Env } from '../env.js';
import { readRunning, readStarted } from '../running.js';
import { type Finding, broken, fine, warning } from './finding.js';
import { ask } from './ask.js';
import { examinePorts } from './ports.js';

const subject = 'Running';

/** Whether an Isotope runs on the data directory and its parts answer; else whether it could, and how the last one ended. */
export async function examineRunning(env: Env): Promise<readonly Finding[]> {
  const { dataDir } = env;
  if (isDataDirTaken(dataDir)) return examineParts(env);
  const told = readRunning(dataDir);
  return [
    ...(told ? [crashed(dataDir, told.pid)] : [fine(subject, 'Isotope does not run.')]),
    ...(await examinePorts(env)),
  ];
}

const crashed = (dataDir: string, pid: number): Finding =>
  warning(
    subject,
    `Isotope does not run, and the last one (process ${pid}) did not end in order: it was killed, or the power went.`,
    'Nothing that was answered is lost, but somebody should know why.',
    `Look at the end of ${join(dataDir, 'logs', 'api.log')}, then start Isotope again.`,
  );

async function examineParts(env: Env): Promise<readonly Finding[]> {
  const { dataDir } = env;
  const started = readStarted(dataDir);
  const apiUrl = started?.apiUrl ?? env.apiUrl;
  const findings = [await ofApi(apiUrl, readRunning(dataDir)?.pid)];
  const isStarted = started !== undefined && isAlive(started.pid);
  // What npm start has noted is so, whatever the settings of this command say.
  const consoleUrl = started?.localConsoleUrl ?? env.consoleUrl;
  const sandboxUrl = isStarted ? started.sandboxUrl : env.sandboxUrl;
  if (isStarted) findings.push(await ofPart('Console', `${consoleUrl}/api/health`, 'ISOTOPE_WEB_PORT'));
  if (sandboxUrl !== undefined) findings.push(await ofPart('Sandbox', `${sandboxUrl}/healthz`, 'ISOTOPE_SANDBOX_PORT'));
  return findings;
}

async function ofApi(apiUrl: string, pid: number | undefined): Promise<Finding> {
  const who = pid === undefined ? 'An Isotope' : `Isotope (process ${pid})`;
  const alive = await ask(`${apiUrl}/healthz`);
  if (alive.status !== 200) {
    const message = `${who} keeps the data directory, but nothing of it answers at ${apiUrl} (${alive.problem ?? alive.status}).`;
    const remedy =
      'Give this command the ISOTOPE_API_PORT and ISOTOPE_HOST it was started with; if they are the same, restart it.';
    return broken(subject, message, 'Nobody reaches it, or it hangs.', remedy);
  }
  const ready = await ask(`${apiUrl}/readyz`);
  if (ready.status === 200) return fine(subject, `${who} answers at ${apiUrl}.`);
  const why = 'It is there, but cannot serve: its database or its keys fail it.';
  return broken(
    subject,
    `${who} says it is not ready (${ready.problem ?? ready.status}).`,
    why,
    'See what else is named here, and its log.',
  );
}

async function ofPart(name: string, url: string, variable: string): Promise<Finding> {
  const { status, problem } = await ask(url);
  if (status === 200) return fine(subject, `${name} answers.`);
  const remedy = `Look at its log in the data directory. If it runs on another port, give this command its ${variable}.`;
  return broken(
    subject,
    `${name} does not answer at ${url} (${problem ?? status}).`,
    `What it does is out of reach.`,
    remedy,
  );
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
