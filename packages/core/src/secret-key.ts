import type { Element } from './element.js';

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
  return element.configuration.find((entry) => entry.key === key)?.isSecret ?? soundsSecret(inWords(key));
}

const soundsSecret = (words: string): boolean =>
  alwaysSecret.test(words) || (mostlySecret.test(words) && !speaksOfOne.test(words));

/** `apiKey`, `api_key` and `API key` alike as `api.key`. */
const inWords = (key: string): string =>
  key
    .replace(/(?<lower>[a-z0-9])(?=[A-Z])/g, '$<lower>.')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '.');
