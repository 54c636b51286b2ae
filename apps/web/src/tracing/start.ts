import { startTracing } from '@isotope/telemetry';
import { env } from '@/env';

/** Starts the console's traces; what is left of them is sent when the server ends. */
export async function startConsoleTracing(): Promise<void> {
  const tracing = await startTracing({ name: 'isotope-console', version: env.version }, env.telemetry);
  if (!tracing) return;
  process.once('SIGTERM', () => void tracing.stop().then(tellUnsent));
}

function tellUnsent(unsent: Error | undefined): void {
  if (!unsent) return;
  const msg = 'the last traces did not reach the collector';
  console.warn(JSON.stringify({ level: 'warn', msg, error: unsent.message }));
}
