import type { Verification } from '@isotope/core';
import { v7 } from 'uuid';
import { organizationRecord } from '../../src/accounts/create-organization.js';
import type { NewOrganization } from '../../src/accounts/ports.js';
import { nameKeyOf } from '../../src/instances/instance-query.js';
import { storeVerification } from '../../src/db/rows.js';
import type { OpenVault } from '../../src/vault/open-vault.js';
import { type Spread, seeded, spreadOver } from './spread.js';

const companies = 'Contoso Globex Initech Umbrella Northwind Fabrikam Tailspin Litware Proseware Wingtip'.split(' ');
const lines = 'Holdings Logistics Traders Foods Energy Health Labs Partners Systems Works'.split(' ');
const stages = ['production', 'production', 'production', 'staging', 'test'];
const regions = ['emea', 'apac', 'americas'];
const dayMs = 86_400_000;
const year = 365 * dayMs;

/** A tag and a word that fifty instances of each thousand organisations' greatest carry at most. */
export const rare = { tag: 'migrated-2019', word: 'quetzal' } as const;

const pick = <Value>(values: readonly Value[], random: () => number): Value =>
  values[Math.floor(random() * values.length)] as Value;

/** The organisations of an installation, each with an owner; the secrets of the n-th are `user n` and `organization n`. */
export function makeOrganizations({ organizations }: Spread, vault: OpenVault, start: number) {
  const clock = { now: () => new Date(start - year), monotonicMs: () => 0, newId: () => v7({ msecs: start - year }) };
  const ports = { vault, tokens: vault.tokens, clock, accounts: undefined as never };
  return Array.from({ length: organizations }, (_, n) => {
    const secrets = { userSecret: `user ${n}`, organizationSecret: `organization ${n}` };
    return organizationRecord(ports, `${pick(companies, Math.random)} ${n}`, secrets);
  });
}

/** The instances of those organisations, oldest first, as their rows are; sealed as the API seals them. */
export function* makeInstances(
  spread: Spread,
  organizations: readonly NewOrganization[],
  vault: OpenVault,
  start: number,
) {
  const random = seeded(7);
  const owners = spreadOver(spread, random);
  for (let at = 0; at < owners.length; at++) {
    const { organization, owner } = organizations[owners[at] ?? 0] as NewOrganization;
    const createdAt = new Date(start - year + Math.floor((at / owners.length) * year));
    const id = v7({ msecs: createdAt.getTime(), seq: at });
    const chance = random();
    const state = chance < 0.9 ? 'VERIFIED' : chance < 0.93 ? 'REJECTED' : chance < 0.95 ? 'UNREACHABLE' : 'UNVERIFIED';
    const stage = pick(stages, random);
    const isRare = owners[at] === 0 && at % 2000 < 10;
    const name = `${pick(companies, random)} ${pick(lines, random)} ${isRare ? rare.word : stage} ${at}`;
    const context = { organizationId: organization.id, subjectId: id };
    const token = vault.tokens.mint();
    const secrets = JSON.stringify({ 'crm.autotask.password': `secret ${at}` });
    yield {
      number: at + 1,
      id,
      organizationId: organization.id,
      ownerId: owner.id,
      elementKey: random() < 0.8 ? 'autotaskcrm' : 'autotaskhelpdesk',
      name,
      nameKey: nameKeyOf(name),
      state,
      disabled: random() < 0.01,
      tags: isRare ? [stage, rare.tag] : [stage, pick(regions, random)],
      configuration: [
        {
          key: 'crm.autotask.username',
          value: `api-${at}@example.com`,
          isSecret: false,
          updatedAt: createdAt.getTime(),
        },
        {
          key: 'crm.autotask.password',
          value: null,
          isSecret: true,
          updatedAt: createdAt.getTime(),
          fingerprint: '0af3',
        },
      ],
      sealedConfiguration: vault.seal({ ...context, purpose: 'configuration' }, secrets),
      tokenHash: vault.tokens.hash(token),
      sealedToken: vault.seal({ ...context, purpose: 'token' }, token),
      tokenCreatedAt: createdAt,
      tokenUsedAt: null,
      lastVerification: state === 'UNVERIFIED' ? null : storeVerification(receipt(state, createdAt)),
      version: 1,
      createdAt,
      updatedAt: createdAt,
      deletedAt: random() < 0.005 ? new Date(start - dayMs) : null,
      /** When it is next looked at: some are due. */
      dueAt: new Date(start - dayMs / 1000 + Math.floor(random() * dayMs)),
    };
  }
}

const receipt = (verdict: Verification['verdict'], startedAt: Date): Verification => ({
  verdict,
  stages: (['CONFIGURATION', 'ZONE', 'NETWORK', 'SIGN_IN', 'PERMISSION'] as const).map((name) => ({
    name,
    status: verdict === 'VERIFIED' ? 'PASSED' : 'FAILED',
    startedAt,
    durationMs: 12,
  })),
  startedAt,
  durationMs: 60,
});
