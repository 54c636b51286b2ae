import { setTimeout as sleep } from 'node:timers/promises';
import { startTracing } from '@isotope/telemetry';
import { StartError, readEnv } from './env.js';
import { compose } from './compose.js';
import { createLogger } from './log/logger.js';
import { createRedaction } from './log/redaction.js';
import { version } from './version.js';

/** Starts the API and ends it, in reverse order, on SIGTERM or SIGINT; a second signal ends it at once. */
async function main(): Promise<void> {
  process.umask(0o077); // what is written is for nobody else on this machine
  const env = readEnv();
  dumpNothing();
  const tracing = await startTracing({ name: 'isotope-api', version }, env.telemetry);
  const composing = compose(env, { inThread: true, alone: true, tracing });
  // From the moment this process tells of itself it may be asked, and must not end of it.
  process.on('SIGHUP', () => {
    void composing.then(({ reloadKeys }) => reloadKeys()).catch((error: unknown) => tell('error', sentence(error)));
  });
  const isotope = await composing;
  process.on('uncaughtException', (error) => {
    isotope.tellOfDeath(error);
    process.exit(1);
  });
  await isotope.greetUpstream();
  const http = await isotope.createHttp();
  await http.listen({ host: env.host, port: env.apiPort });
  isotope.keepHouse();

  let ending = false;
  const end = async () => {
    if (ending) process.exit(1);
    ending = true;
    isotope.drain();
    if (env.drainMs > 0) await sleep(env.drainMs);
    await http.close();
    await isotope.close();
    const unsent = await tracing?.stop();
    if (unsent) tell('warn', `The last traces did not reach the collector: ${unsent.message}`);
    process.exit(0);
  };
  process.on('SIGTERM', () => void end());
  process.on('SIGINT', () => void end());
}

main().catch((error: unknown) => {
  tell('fatal', sentence(error));
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 1000).unref();
});

/** Says what went wrong: to whoever sits at a terminal in plain text, else as a line of the log like any other. */
function tell(level: 'warn' | 'error' | 'fatal', message: string): void {
  if (process.stdout.isTTY) return console.error(message);
  const logger = createLogger('warn', createRedaction());
  logger[level](message);
  logger.flush();
}

/** Node's reports of a death hold the whole environment, and with it the keys: none is written, whatever Node was told. */
function dumpNothing(): void {
  if (!process.report) return;
  process.report.reportOnFatalError = false;
  process.report.reportOnSignal = false;
  process.report.reportOnUncaughtException = false;
}

/** What went wrong, for the person who starts it: our own errors are sentences already. */
function sentence(error: unknown): string {
  if (error instanceof StartError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'The port is taken. Set ISOTOPE_API_PORT to a free one.';
  return `Isotope could not start: ${message}`;
}
