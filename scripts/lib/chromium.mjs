import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand, tail } from './command.mjs';
import { toolEnvironment } from './pnpm.mjs';
import { inRoot } from './root.mjs';
import { Trouble } from './trouble.mjs';

/** First the one without windows: the tests take a fifth less time in it. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macBrowsers = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const downloadMs = 5 * 60_000;

/** A Chromium that runs: the one named, one on the path, Playwright's own, or one installed now. Returns its path. */
export const chromiumFor = async ({ say, logFolder, env = process.env }) => {
  if (env.ISOTOPE_CHROMIUM) return named(env.ISOTOPE_CHROMIUM);
  const found = (await firstThatRuns(onPath(env))) ?? (await playwrightsOwn());
  if (found) return found;
  return say.during('Installing Chromium for the browser tests', ({ note }) => install({ note, logFolder, env }));
};

/** Every file of a browser's name on the path that may be executed, and where macOS keeps browsers. */
export const onPath = ({ PATH = '' }) => {
  const folders = PATH.split(delimiter).filter(Boolean);
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, ...(process.platform === 'darwin' ? macBrowsers : [])].filter(isExecutable);
};

const named = async (path) => {
  if (await runs(path)) return path;
  throw new Trouble(`ISOTOPE_CHROMIUM is ${path}, which does not run as a Chromium.`);
};

const playwright = inRoot('apps', 'web', 'node_modules', '@playwright', 'test', 'cli.js');

const playwrightsOwn = async () => {
  const program = "import { chromium } from '@playwright/test'; console.log(chromium.executablePath());";
  const command = [process.execPath, '--input-type=module', '-e', program];
  const { output } = await runCommand(command, { cwd: inRoot('apps', 'web') });
  return firstThatRuns([output.trim()].filter(isExecutable));
};

const install = async ({ note, logFolder, env }) => {
  const logFile = join(logFolder, 'chromium.log');
  const options = {
    env: { ...toolEnvironment(env), DEBIAN_FRONTEND: 'noninteractive' },
    onLine: note,
    timeoutMs: downloadMs,
  };
  const download = await runCommand([process.execPath, playwright, 'install', 'chromium'], { ...options, logFile });
  const downloaded = await playwrightsOwn();
  if (downloaded) return downloaded;
  const packaged = isDebianRoot() ? await installPackage(options, logFolder) : undefined;
  if (packaged) return packaged;
  throw new Trouble(
    `${tail(download.output, 10)}\nThe browser tests need Chromium, and it could be neither found nor installed: install it (Debian: apt-get install -y chromium) or set ISOTOPE_CHROMIUM to its path. What was tried is in ${logFile}.`,
  );
};

const installPackage = async (options, logFolder) => {
  await runCommand(['apt-get', 'update'], options);
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const logFile = join(logFolder, `apt-${name}.log`);
    await runCommand(['apt-get', 'install', '-y', '--no-install-recommends', name], { ...options, logFile });
    const found = await firstThatRuns(onPath(process.env));
    if (found) return found;
  }
  return undefined;
};

const isDebianRoot = () => process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get');

const firstThatRuns = async (paths) => {
  for (const path of paths) if (await runs(path)) return path;
  return undefined;
};

// Answers only where its libraries are there too.
const runs = async (path) => {
  try {
    return (await runCommand([path, '--version'], { timeoutMs: 20_000 })).code === 0;
  } catch {
    return false;
  }
};

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
