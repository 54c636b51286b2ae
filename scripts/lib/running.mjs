import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIfPresent } from './files.mjs';
import { isHealthy } from './health.mjs';
import { isAlive } from './process-group.mjs';
import { Trouble } from './trouble.mjs';

/** Notes in the data directory which process serves it and where; `forget` takes the note back. */
export const noteRunning = ({ dataFolder, consoleUrl, localConsoleUrl, apiUrl, sandboxUrl, hasSandbox }) => {
  const path = join(dataFolder, 'running.json');
  const note = { pid: process.pid, consoleUrl, localConsoleUrl, apiUrl, ...(hasSandbox && { sandboxUrl }) };
  writeFileSync(path, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  return { forget: () => rmSync(path, { force: true }) };
};

/** Refuses when an Isotope that answers serves this data directory already. */
export const refuseSecond = async ({ dataFolder }) => {
  const noted = readNote(join(dataFolder, 'running.json'));
  if (!noted || !isAlive(noted.pid) || !(await isHealthy(`${noted.apiUrl}/healthz`))) return;
  throw new Trouble(
    `Isotope already runs on the data directory ${dataFolder} (process ${noted.pid}): its console is ${noted.consoleUrl}. End it there with Ctrl-C, or start this one on another ISOTOPE_DATA_DIR and other ports.`,
  );
};

const readNote = (path) => {
  try {
    return JSON.parse(readIfPresent(path) ?? 'null');
  } catch {
    return null;
  }
};
