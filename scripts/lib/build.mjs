import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, tail } from './command.mjs';
import { filesBelow, hashOfFiles } from './files.mjs';
import { dependenciesHash } from './install.mjs';
import { pnpm, toolEnvironment } from './pnpm.mjs';
import { inRoot, root } from './root.mjs';
import { createStamp } from './stamp.mjs';
import { Trouble } from './trouble.mjs';

const stamp = createStamp('build');

// Neither what a build makes nor what only tests read; turbo.json leaves out the same.
const madeFolders = new Set(['node_modules', 'dist']);
const testFolders = new Set(['test', 'e2e', 'bench', 'test-results', 'playwright-report']);
const skipIn = (packageFolder) => (name, parent) =>
  name.startsWith('.') || madeFolders.has(name) || (parent === packageFolder && testFolders.has(name));
const isSource = (path) => !/\.test\.tsx?$|next-env\.d\.ts$|\.tsbuildinfo$|\.log$/.test(path);

/** What each package is built from, as one hash a package that covers the packages it needs. */
export const sourceHashes = (workspace, base = root) => {
  const shared = hashOfFiles(base, [join(base, 'tsconfig.base.json'), join(base, 'turbo.json')]);
  const hashes = {};
  for (const { name, folder, needs } of workspace) {
    const own = hashOfFiles(folder, filesBelow(folder, skipIn(folder)).filter(isSource));
    hashes[name] = sha256([shared, own, ...needs.map((need) => hashes[need])].join());
  }
  return hashes;
};

/** The packages whose build is missing, or older than their sources or dependencies. */
export const stalePackages = (workspace) => {
  const built = stamp.read();
  const current = currentHashes(workspace);
  return workspace.filter(
    ({ name, folder }) => built[name] !== current[name] || !existsSync(join(folder, outputOf(folder))),
  );
};

/** Builds packages by turbo, which skips what it has built before; the output goes to `build.log` in the given folder. */
export const buildPackages = async (workspace, stale, { say, logFolder }) => {
  const logFile = join(logFolder, 'build.log');
  const current = currentHashes(workspace);
  const names = stale.map(({ name }) => name.replace('@isotope/', '')).join(', ');
  const what = stale.length === workspace.length ? 'Isotope' : names;
  await say.during(`Building ${what}`, async ({ glimpse }) => {
    const { code, output } = await runCommand(turbo('build', stale), {
      cwd: root,
      env: toolEnvironment(),
      logFile,
      onLine: glimpse,
    });
    if (code === 0) return;
    say.line(tail(output, 40));
    throw new Trouble(`Building Isotope failed: what went wrong is above, the whole output is in ${logFile}.`);
  });
  stamp.write({ ...stamp.read(), ...Object.fromEntries(stale.map(({ name }) => [name, current[name]])) });
};

/** The command that runs one of turbo's tasks in some packages and what they need; pnpm is there for turbo to find. */
export const turbo = (task, packages, ...args) =>
  pnpm(
    'exec',
    'turbo',
    'run',
    task,
    '--ui=stream',
    '--output-logs=new-only',
    ...packages.map(({ name }) => `--filter=${name}`),
    ...args,
  );

const currentHashes = (workspace) => {
  const dependencies = dependenciesHash(workspace);
  const sources = sourceHashes(workspace);
  return Object.fromEntries(workspace.map(({ name }) => [name, sha256(dependencies + sources[name])]));
};

const outputOf = (folder) => (folder === inRoot('apps', 'web') ? '.next/BUILD_ID' : 'dist');

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
