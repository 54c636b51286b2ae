import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';

/** Runs a command in our place: it has our terminal, gets our signals, and its exit code becomes ours. */
export const passThrough = async ([command, ...args], options) => {
  const child = spawn(command, args, { ...options, stdio: 'inherit' });
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => child.kill(name));
  const [code, signal] = await once(child, 'exit');
  process.exitCode = code ?? 128 + constants.signals[signal];
};
