import { type Configuration, type Element, isSecretKey } from '@isotope/core';
import type { Hubs } from '../hubs/ports.js';
import type { Tokens } from '../instances/ports.js';
import type { Verifier } from '../instances/verifier-ports.js';
import type { Upstream, UpstreamInstance } from '../instances/upstream/ports.js';
import type { Redaction } from './redaction.js';

/** The tokens, every fresh one remembered for redaction. */
export const rememberingTokens = (tokens: Tokens, { remember }: Redaction): Tokens => ({
  ...tokens,
  mint: () => {
    const token = tokens.mint();
    remember(token);
    return token;
  },
});

/** The verifier, the secrets of every configuration that passes it remembered for redaction. */
export const rememberingVerifier = (verifier: Verifier, { remember }: Redaction): Verifier => ({
  ...verifier,
  findProblems: (element: Element, configuration: Configuration) => {
    for (const [key, value] of Object.entries(configuration)) if (isSecretKey(element, key)) remember(value);
    return verifier.findProblems(element, configuration);
  },
});

/** The hubs, the secrets of every instance whose data is reached remembered for redaction. */
export const rememberingHubs = (hubs: Hubs, { remember }: Redaction): Hubs => ({
  ...hubs,
  open: (account) => {
    const { element, configuration } = account;
    for (const [key, value] of Object.entries(configuration)) if (isSecretKey(element, key)) remember(value);
    return hubs.open(account);
  },
});

/** The upstream platform, the token of every instance it shows and every call that is passed on remembered for redaction. */
export function rememberingUpstream(upstream: Upstream, { remember }: Redaction): Upstream {
  const noted = <Found extends UpstreamInstance | undefined>(found: Found): Found => {
    remember(found?.token);
    return found;
  };
  return {
    ...upstream,
    create: async (draft, marker) => noted(await upstream.create(draft, marker)),
    findByTag: async (marker) => (await upstream.findByTag(marker)).map(noted),
    find: async (number) => noted(await upstream.find(number)),
    change: async (number, changes, check) => noted(await upstream.change(number, changes, check)),
    forward: (call) => {
      remember(call.token);
      return upstream.forward(call);
    },
  };
}
