import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { endWithUs } from './end-with-us.mjs';
import { signalGroup, spawnGroup } from './process-group.mjs';
import { Trouble } from './trouble.mjs';

// Enough to show why something failed, too little to fill the memory.
const keptCharacters = 1_000_000;

/**
 * Runs a command to its end without input. Resolves to its exit code (128 when a signal ended it) and its output, both
 * streams as one; every line also goes to `onLine`, and everything to `logFile`, which is begun anew.
 */
export const runCommand = ([command, ...args], { cwd, env, logFile, onLine, timeoutMs, shell = false } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawnGroup(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    const forget = endWithUs(child);
    const output = collect(child, { logFile, onLine });
    const timer = timeoutMs && setTimeout(() => signalGroup(child, 'SIGKILL'), timeoutMs);
    const settle = (answer) => {
      clearTimeout(timer);
      forget();
      output.end(answer);
    };
    child.on('error', (cause) =>
      settle(() => reject(new Trouble(`${command} could not be started: ${cause.message}.`, { cause }))),
    );
    child.on('close', (code) => settle(() => resolve({ code: code ?? 128, output: output.text() })));
  });

/** The last lines of an output, for people. */
export const tail = (output, lines = 20) => output.trimEnd().split('\n').slice(-lines).join('\n');

const collect = (child, { logFile, onLine = () => {} }) => {
  const log = logFile && openLog(logFile);
  let text = '';
  const take = (chunk) => {
    text = (text + chunk).slice(-keptCharacters);
    log?.write(chunk);
    for (const line of chunk.split(/[\r\n]+/)) if (line.trim()) onLine(line);
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', take);
  return { text: () => text, end: (then) => (log ? log.end(then) : then()) };
};

const openLog = (path) => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return createWriteStream(path, { mode: 0o600 });
};
