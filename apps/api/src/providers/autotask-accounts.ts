import type { Configuration } from '@isotope/core';

/** Which Autotask is asked, and by whose tracking identifier. */
export interface AutotaskOrigin {
  /** The operator's tracking identifier, for instances that bring none. */
  readonly integrationCode: string | undefined;
  /** The bundled sandbox's address, when it runs; the one address beside Autotask's own that may be asked. */
  readonly sandboxUrl: string | undefined;
}

/** What the names of the sandbox's users end with. */
export const sandboxDomain = 'sandbox.isotope.test';

/** The sandbox's one good account. No secret: the sandbox holds invented data. */
const sandboxAccount = {
  username: `api-user@${sandboxDomain}`,
  password: 'sandbox-secret',
  code: 'SANDBOX',
} as const;

/** The origins besides Autotask's own that may be asked; a sandbox on this machine also answers by its other name. */
export function originsOf({ sandboxUrl }: AutotaskOrigin): readonly string[] {
  if (sandboxUrl === undefined) return [];
  const { origin } = new URL(sandboxUrl);
  return [origin, origin.replace('//127.0.0.1:', '//localhost:')];
}

/** Reads the account of a configuration whose entries begin with this prefix, such as `crm.autotask`. */
export function readAutotaskAccounts(prefix: string, origin: AutotaskOrigin) {
  const allowedOrigins = originsOf(origin);
  const keys = {
    userName: `${prefix}.username`,
    secret: `${prefix}.password`,
    serverUrl: `${prefix}.server.url`,
    integrationCode: `${prefix}.integration.code`,
  } as const;
  const codeFor = (configuration: Configuration, serverUrl: string) =>
    configuration[keys.integrationCode]?.trim() ||
    (allowedOrigins.includes(originOf(serverUrl)) ? sandboxAccount.code : origin.integrationCode);

  return {
    keys,
    allowedOrigins,
    accountOf(configuration: Configuration) {
      const serverUrl = configuration[keys.serverUrl] ?? '';
      return {
        userName: configuration[keys.userName] ?? '',
        secret: configuration[keys.secret] ?? '',
        serverUrl,
        integrationCode: codeFor(configuration, serverUrl),
      };
    },
    /** Whether the user is one of the sandbox's, or the server is to be on this machine, where no other can be. */
    isMeantForSandbox: (configuration: Configuration): boolean =>
      (configuration[keys.userName] ?? '').trim().toLowerCase().endsWith(`@${sandboxDomain}`) ||
      /^\s*(?:https?:\/\/)?(?:localhost|127(?:\.\d+){3}|\[::1\])(?=[:/?#\s]|$)/i.test(
        configuration[keys.serverUrl] ?? '',
      ),
    /** Values of the sandbox's account; empty when none runs. */
    sandboxConfiguration: (): Configuration =>
      origin.sandboxUrl === undefined
        ? {}
        : {
            [keys.userName]: sandboxAccount.username,
            [keys.secret]: sandboxAccount.password,
            [keys.serverUrl]: origin.sandboxUrl,
          },
  };
}

const originOf = (serverUrl: string): string => (URL.canParse(serverUrl) ? new URL(serverUrl).origin : '');
