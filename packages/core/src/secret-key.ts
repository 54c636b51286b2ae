import { isCommonEntry } from './common-entries.js';
import type { Element } from './element.js';
import { entriesByKey } from './entries-by-key.js';

/** What a masked secret looks like on the platform's wire: eight asterisks. */
export const secretMask = '********';

/** What makes a value a secret wherever it stands in the key. Callback headers are where people put `Authorization`. */
const alwaysSecret =
  /passw|passphrase|passcode|pwd|secret|credential|private\.?key|keystore|(?:^|\.)(?:pass|pin|jks|pem|pfx|p12|headers)(?:\.|$)/;

/** What makes a value a secret unless the key's last word says that it only speaks of one: `oauth.token.url`. */
const mostlySecret = /token|signature|authorization|bearer|jwt|(?:^|\.|api|auth|access|shared|signing)keys?(?:\.|$)/;
const speaksOfOne =
  /\.(?:urls?|uri|endpoint|type|name|username|method|algorithm|version|format|interval|time|timeout|date|expir[a-z]*|in|ttl|length|enabled|required)$/;

/**
 * Whether a value is to be sealed and never shown: what the element says, or for keys it does not know what the key
 * suggests, as the old platform masked by key too. In doubt yes: a value hidden needlessly still works.
 */
export function isSecretKey(element: Pick<Element, 'configuration'>, key: string): boolean {
  const entry = entriesByKey(element).get(key);
  return entry?.isSecret ?? (looksMisspelt(element, key) || soundsSecret(inWords(key)));
}

/**
 * Whether an unknown key stands among the element's secrets (`crm.autotask.pasword`): then it is most likely one of them,
 * misspelt.
 */
const looksMisspelt = ({ configuration }: Pick<Element, 'configuration'>, key: string): boolean =>
  configuration.some((entry) => entry.isSecret && !isCommonEntry(entry) && key.startsWith(familyOf(entry.key)));

/** `crm.autotask.` of `crm.autotask.integration.code`; a key of one or two words has no family. */
const familyOf = (key: string): string => {
  const [first, second, ...rest] = key.split('.');
  return rest.length > 0 ? `${first}.${second}.` : '\0';
};

const soundsSecret = (words: string): boolean =>
  alwaysSecret.test(words) || (mostlySecret.test(words) && !speaksOfOne.test(words));

/** `apiKey`, `api_key` and `API key` alike as `api.key`. */
const inWords = (key: string): string =>
  key
    .replace(/(?<lower>[a-z0-9])(?=[A-Z])/g, '$<lower>.')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '.');
