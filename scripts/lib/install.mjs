import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, tail } from './command.mjs';
import { hashOfFiles } from './files.mjs';
import { installTrouble } from './install-trouble.mjs';
import { pnpm, toolEnvironment } from './pnpm.mjs';
import { inRoot, root } from './root.mjs';
import { createStamp } from './stamp.mjs';

const install = ['install', '--frozen-lockfile', '--prod=false', '--config.confirmModulesPurge=false'];
const stamp = createStamp('install');

// Native modules are built for one kind of Node on one kind of machine.
const machine = [process.platform, process.arch, process.versions.modules].join(' ');

/** One text that changes whenever the dependencies have to be installed anew. */
export const dependenciesHash = (workspace) =>
  hashOfFiles(root, [
    ...['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', '.npmrc'].map((name) => inRoot(name)),
    ...workspace.map(({ folder }) => join(folder, 'package.json')),
  ]);

/** Whether what is installed is not what the lock file says, or was made for another Node. */
export const isInstallStale = (workspace) => {
  const { hash, machine: installedFor } = stamp.read();
  if (hash !== dependenciesHash(workspace) || installedFor !== machine) return true;
  return [root, ...workspace.map(({ folder }) => folder)].some((folder) => !existsSync(join(folder, 'node_modules')));
};

/** Installs the dependencies with the pinned pnpm; its output goes to `install.log` in the given folder. */
export const installDependencies = async (workspace, { say, logFolder }) => {
  const isOtherNode = ![undefined, machine].includes(stamp.read().machine);
  await say.during('Installing the dependencies', async ({ glimpse }) => {
    await run(install, join(logFolder, 'install.log'), { say, glimpse });
    if (isOtherNode) await run(['--recursive', 'rebuild'], join(logFolder, 'rebuild.log'), { say, glimpse });
  });
  stamp.write({ hash: dependenciesHash(workspace), machine });
};

const run = async (args, logFile, { say, glimpse }) => {
  const { code, output } = await runCommand(pnpm(...args), {
    cwd: root,
    env: toolEnvironment(),
    logFile,
    onLine: glimpse,
  });
  if (code === 0) return;
  say.line(tail(output));
  throw installTrouble(output, logFile);
};
