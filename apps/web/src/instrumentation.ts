import { env } from './env';

/** Starts traces when the server starts, if OpenTelemetry's variables ask for them; Next tells of requests and pages itself. */
export async function register(): Promise<void> {
  if (!env.isTraced) return;
  const { startConsoleTracing } = await import('./tracing/start');
  await startConsoleTracing();
}
