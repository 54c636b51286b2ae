import { type Configuration, type Element, isSecretKey } from '@isotope/core';
import type { Hubs } from '../hubs/ports.js';
import type { Tokens, Verifier } from '../instances/ports.js';
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
