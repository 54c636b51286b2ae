import { dataFolderIn, defaults, sandboxHost } from './settings.mjs';

/**
 * The environment Isotope's own programs run in: what the person set, and what the settings made of it. An empty variable
 * is left out, being as good as none.
 */
export const apiEnvironment = (settings, env = process.env) => ({
  ...withoutEmpty(env),
  NODE_ENV: 'production',
  ISOTOPE_HOST: settings.host,
  ISOTOPE_DATA_DIR: settings.dataFolder,
  ISOTOPE_SANDBOX: settings.hasSandbox ? 'on' : 'off',
  ...portVariables(settings),
});

/**
 * The environment of the `isotope` command, the same as Isotope's where that is usable. It judges by itself what is not, and
 * finds the console of a running Isotope by itself where nobody says which port that has.
 */
export const commandEnvironment = (env = process.env) => ({
  ...without((name) => name === 'ISOTOPE_WEB_PORT', defaults),
  ...withoutEmpty(env),
  NODE_ENV: 'production',
  ISOTOPE_DATA_DIR: dataFolderIn(env),
});

/** The console's environment: where the api is, and none of the secrets the api is given. */
export const consoleEnvironment = (settings, env = process.env) => ({
  ...withoutSecrets(apiEnvironment(settings, env)),
  NEXT_TELEMETRY_DISABLED: '1',
  ISOTOPE_API_URL: env.ISOTOPE_API_URL || settings.apiUrl,
});

/** The sandbox's environment, which holds no secret either, and nothing of traces, of which it makes none. */
export const sandboxEnvironment = (settings, env = process.env) => ({
  ...without(isOfTraces, withoutSecrets(apiEnvironment(settings, env))),
  ISOTOPE_HOST: sandboxHost,
});

const portVariables = ({ ports }) =>
  Object.fromEntries(Object.entries(ports).map(([variable, port]) => [variable, String(port)]));

const isSecret = (name) => name === 'DATABASE_URL' || /^ISOTOPE_.*(SECRET|KEY|TOKEN|INTEGRATION_CODE)$/.test(name);

const isOfTraces = (name) => name.startsWith('OTEL_');

const without = (isUnwanted, env) =>
  Object.fromEntries(Object.entries(env).filter(([name, value]) => !isUnwanted(name, value)));

const withoutSecrets = (env) => without(isSecret, env);

const withoutEmpty = (env) => without((name, value) => value === '' && name.startsWith('ISOTOPE_'), env);
