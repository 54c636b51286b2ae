import {
  AutotaskError,
  type CallWatch,
  createZoneFinder,
  normalizeServerUrl,
  type Zone,
  zoneLabel,
} from '@isotope/autotask';
import type { Configuration } from '@isotope/core';
import type { Suggestion } from '../instances/verifier-ports.js';

/** A form waits for this; a check later takes its own time. */
const patienceMs = 5_000;

export interface AutotaskAdviceOptions {
  readonly keys: { readonly userName: string; readonly serverUrl: string };
  readonly allowedOrigins: readonly string[];
  readonly watch?: CallWatch | undefined;
  /** Where users of the sandbox live, told by what stands behind the @ of their names; undefined when none runs. */
  readonly sandbox: { readonly domain: string; readonly url: string } | undefined;
}

/** Tells an account's zone while the form is filled in: read from the address, or asked for by the user name alone. */
export function createAutotaskAdvice({ keys, allowedOrigins, sandbox, watch }: AutotaskAdviceOptions) {
  const zones = createZoneFinder({ allowedOrigins, deadlineMs: patienceMs, watch });

  const askedUrl = (userName: string, typed: string) =>
    typed === '' && sandbox && userName.toLowerCase().endsWith(`@${sandbox.domain}`) ? sandbox.url : typed;

  const suggest = async (configuration: Configuration): Promise<Suggestion | undefined> => {
    const typed = configuration[keys.serverUrl]?.trim() ?? '';
    const userName = configuration[keys.userName]?.trim() ?? '';
    const { origin, isDiscovery } = normalizeServerUrl(typed, { allowedOrigins });
    if (!isDiscovery) return zoneAt(keys.serverUrl, origin, zoneLabel(origin), typed);
    if (userName === '') return undefined;
    const zone = await zones.find(userName, { serverUrl: askedUrl(userName, typed) });
    return zoneAt(keys.serverUrl, new URL(zone.url).origin, labelOf(zone), typed);
  };

  return {
    suggest: (configuration: Configuration): Promise<Suggestion | undefined> =>
      suggest(configuration).catch((error: unknown) => problemOf(error, keys)),
    close: () => zones.close(),
  };
}

const labelOf = ({ label, name }: Zone): string => label ?? name;

const zoneAt = (key: string, origin: string, label: string | undefined, typed: string): Suggestion => ({
  entryKey: key,
  found: [new URL(origin).host.replace(/\.autotask\.net$/, ''), label].filter(Boolean).join(', '),
  ...(typed !== origin && { value: { key, value: origin } }),
});

/** What a person can mend while typing; that Autotask does not answer just now is no such thing. */
function problemOf(error: unknown, keys: AutotaskAdviceOptions['keys']): Suggestion | undefined {
  if (!(error instanceof AutotaskError)) throw error;
  const { code, message } = error;
  if (code === 'SERVER_URL_INVALID') return { entryKey: keys.serverUrl, problem: message };
  return code === 'CREDENTIALS_REJECTED' ? { entryKey: keys.userName, problem: message } : undefined;
}
