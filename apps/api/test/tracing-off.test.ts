import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { observedSession } from '../src/db/observed-session.js';
import { observedHandler } from '../src/graphql/observe-operations.js';
import { observedHubs, observedPorts, observedUseCases } from '../src/sight/observed-ports.js';
import { observed } from '../src/sight/observer.js';
import { createSight } from '../src/sight/sight.js';

/** The OpenTelemetry modules a process has loaded once it has started what this environment asks for. */
function loadedWith(environment: Readonly<Record<string, string>>): readonly string[] {
  const script = `
    import { createRequire } from 'node:module';
    import { startTracing } from '@isotope/telemetry';
    const tracing = await startTracing({ name: 'isotope-api', version: '0' }, process.env);
    const { cache } = createRequire(process.cwd() + '/');
    console.log(JSON.stringify(Object.keys(cache).filter((file) => file.includes('opentelemetry'))));
    await tracing?.stop();`;
  const env = { PATH: process.env['PATH'], ...environment };
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env, encoding: 'utf8' }),
  );
}

it.each([
  ['without any variable', {}],
  ['with no exporter', { OTEL_TRACES_EXPORTER: 'none', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }],
  ['switched off', { OTEL_SDK_DISABLED: 'true', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }],
])('loads nothing of OpenTelemetry %s', (_, environment) => {
  expect(loadedWith(environment)).toEqual([]);
});

it('loads it where an exporter or an endpoint is named', () => {
  expect(loadedWith({ OTEL_TRACES_EXPORTER: 'console' }).length).toBeGreaterThan(20);
  expect(loadedWith({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' }).length).toBeGreaterThan(20);
});

/** Whatever it stands for: nothing of it is looked at. */
const untouched = (): never => new Proxy({}, { get: () => expect.fail('was looked at'), ownKeys: () => [] }) as never;

it('sees nothing unless somebody asks for traces or times', () => {
  expect(createSight(undefined, false)).toBeUndefined();
});

it.each<[string, (undisturbed: never) => unknown]>([
  ['a port', (port) => observed(undefined, port, { layer: 'store', of: 'instances' })],
  ['the ports of the use-cases', (ports) => observedPorts(undefined, ports)],
  ['the use-cases', (useCases) => observedUseCases(undefined, useCases)],
  ['the hubs', (hubs) => observedHubs(undefined, hubs)],
  ['the session of the database', (session) => observedSession(undefined, session)],
  ['the handler of GraphQL', (handler) => observedHandler(undefined, handler)],
])('costs nothing while nobody does: %s is itself, with nothing around it', (_, observe) => {
  const itself = untouched();
  expect(observe(itself) === itself).toBe(true);
});
