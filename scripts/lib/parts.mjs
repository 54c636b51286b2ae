import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiEnvironment, consoleEnvironment, sandboxEnvironment } from './environment.mjs';
import { inRoot } from './root.mjs';
import { sandboxHost } from './settings.mjs';

/** Where the parts and the tools that make them leave their logs. */
export const logFolderOf = ({ dataFolder }) => join(dataFolder, 'logs');

/** The parts Isotope consists of under these settings, as the supervisor wants them. */
export const partsOf = (settings) => {
  const parts = [api(settings), console(settings)];
  return settings.hasSandbox ? [sandbox(settings), ...parts] : parts;
};

/** Where those parts listen: `{ variable, host, port }`, by the variable that sets the port. */
export const doorsOf = ({ ports: { ISOTOPE_SANDBOX_PORT, ...ports }, host, hasSandbox }) => [
  ...Object.entries(ports).map(([variable, port]) => ({ variable, host, port })),
  ...(hasSandbox ? [{ variable: 'ISOTOPE_SANDBOX_PORT', host: sandboxHost, port: ISOTOPE_SANDBOX_PORT }] : []),
];

const sandbox = (settings) => ({
  name: 'sandbox',
  args: [inRoot('packages', 'autotask-sandbox', 'dist', 'main.js')],
  cwd: inRoot('packages', 'autotask-sandbox'),
  env: sandboxEnvironment(settings),
  healthUrl: `${settings.sandboxUrl}/healthz`,
  logFile: join(logFolderOf(settings), 'sandbox.log'),
});

/**
 * What a request leaves behind is gone with it. A larger nursery is only held, 48 MiB of it by default; in a smaller one
 * requests are still running when it is cleared, and are copied. And whatever makes an object per request must make it in
 * the nursery: V8 would come to take some for long-lived, and each of those keeps all of its request alive.
 */
const memoryOptions = JSON.parse(readFileSync(inRoot('apps', 'api', 'node-options.json'), 'utf8'));

const api = (settings) => ({
  name: 'api',
  args: [...memoryOptions, inRoot('apps', 'api', 'dist', 'main.js')],
  cwd: inRoot('apps', 'api'),
  env: apiEnvironment(settings),
  healthUrl: `${settings.apiUrl}/readyz`,
  logFile: join(logFolderOf(settings), 'api.log'),
});

const console = (settings) => ({
  name: 'console',
  args: [...nextStart, '--hostname', settings.host, '--port', String(settings.ports.ISOTOPE_WEB_PORT)],
  cwd: inRoot('apps', 'web'),
  env: consoleEnvironment(settings),
  healthUrl: `${settings.localConsoleUrl}/api/health`,
  logFile: join(logFolderOf(settings), 'console.log'),
});

const nextStart = [inRoot('apps', 'web', 'node_modules', 'next', 'dist', 'bin', 'next'), 'start'];
