import type { NewInstance, Verification } from '@isotope/core';
import { type CheckPorts, checkDraft } from './check.js';
import type { Actor } from './ports.js';

/**
 * A dry run of `createInstance`: the same checks, the same errors, nothing stored. It always asks the provider, since
 * that is what it is for.
 */
export const verifyConfiguration =
  (ports: CheckPorts) =>
  async (actor: Actor, asked: NewInstance): Promise<Verification> => {
    const { verification } = await checkDraft(ports, actor, { ...asked, verify: 'REQUIRED' });
    if (!verification) throw new Error('A check without SKIP always has a verification.');
    return verification;
  };
