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

/** The console's environment: where the api is, and none of the secrets the api is given. */
export const consoleEnvironment = (settings, env = process.env) => ({
  ...withoutSecrets(apiEnvironment(settings, env)),
  NEXT_TELEMETRY_DISABLED: '1',
  ISOTOPE_API_URL: env.ISOTOPE_API_URL || settings.apiUrl,
});

/** The sandbox's environment, which holds no secret either. */
export const sandboxEnvironment = (settings, env = process.env) => withoutSecrets(apiEnvironment(settings, env));

const portVariables = ({ ports }) =>
  Object.fromEntries(Object.entries(ports).map(([variable, port]) => [variable, String(port)]));

const isSecret = (name) => name === 'DATABASE_URL' || /^ISOTOPE_.*(SECRET|KEY|INTEGRATION_CODE)$/.test(name);

const withoutSecrets = (env) => Object.fromEntries(Object.entries(env).filter(([name]) => !isSecret(name)));

const withoutEmpty = (env) =>
  Object.fromEntries(Object.entries(env).filter(([name, value]) => value !== '' || !name.startsWith('ISOTOPE_')));
