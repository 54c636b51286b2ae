import { describe, expect, it } from 'vitest';
import type { AuditEntry } from './entries.js';
import type { AuditEntries, AuditFilter } from './ports.js';
import type { ToldSecretUse } from './secret-uses.js';
import { type KnownInstance, type KnownUser, rolesOver, whoCould } from './who.js';

const day = (number: number) => new Date(Date.UTC(2026, 2, number));
const ada = { id: 'ada', number: 1, email: 'ada@example.com', firstName: null, lastName: null, role: 'OWNER' } as const;

const aUser = (changes: Partial<KnownUser> = {}): KnownUser => ({
  ...{ id: 'ada', number: 1, email: 'ada@example.com', role: 'OWNER', joinedAt: day(1), removedAt: null },
  ...changes,
});
const anInstance = (changes: Partial<KnownInstance> = {}): KnownInstance => ({
  ...{ id: 'one', number: 1, name: 'Acme', elementKey: 'autotaskcrm', organizationId: 'acme', isDisabled: false },
  ...{ createdAt: day(1), deletedAt: null, tokenCreatedAt: day(1), tokenUsedAt: null, oldTokens: [] },
  ...changes,
});
let numbers = 0;
const anEntry = (changes: Partial<AuditEntry>): AuditEntry => ({
  ...{ number: (numbers += 1), organizationId: 'acme', action: 'SIGNED_IN', at: day(5), actor: ada, source: 'CONSOLE' },
  ...{ requestId: null, address: null, subject: null, instanceId: null, instanceName: null, state: null },
  ...{ record: null, changes: [], details: null },
  ...changes,
});
const roleChange = (at: Date, before: string, after: string, subject = ada) =>
  anEntry({
    action: 'MEMBER_ROLE_CHANGED',
    at,
    subject,
    details: { before: { role: before }, after: { role: after } },
  });

/** Entries in memory, given out as a store does. */
const entriesOf = (entries: readonly AuditEntry[]): Pick<AuditEntries, 'list'> => ({
  list: async ({ organizationId, since, actions }: AuditFilter, { after = 0, limit }) =>
    entries
      .filter(
        (entry) =>
          entry.number > after &&
          (organizationId === undefined || entry.organizationId === organizationId) &&
          (!since || entry.at >= since) &&
          (!actions || actions.includes(entry.action)),
      )
      .sort((a, b) => a.number - b.number)
      .slice(0, limit),
});

interface World {
  readonly instances?: readonly KnownInstance[];
  readonly users?: Readonly<Record<string, readonly KnownUser[]>>;
  readonly uses?: readonly ToldSecretUse[];
  readonly entries?: readonly AuditEntry[];
}
const asking = ({ instances = [anInstance()], users = {}, uses = [], entries = [] }: World) =>
  whoCould({
    who: {
      listInstances: async () => instances,
      listUsers: async (organizationId) => users[organizationId] ?? [],
      listUses: async (_, limit) => uses.slice(0, limit),
    },
    auditEntries: entriesOf(entries),
    clock: { now: () => day(31) },
    installation: 'isotope',
  });

describe('the roles somebody had', () => {
  it('are one, from the joining on, where nothing changed it', () => {
    expect(rolesOver(aUser(), [])).toEqual([{ role: 'OWNER', from: day(1), until: null }]);
  });

  it('follow one another by the changes, from the one before the first of them', () => {
    const changes = [roleChange(day(3), 'VIEWER', 'EDITOR'), roleChange(day(7), 'EDITOR', 'OWNER')];
    expect(rolesOver(aUser(), changes)).toEqual([
      { role: 'VIEWER', from: day(1), until: day(3) },
      { role: 'EDITOR', from: day(3), until: day(7) },
      { role: 'OWNER', from: day(7), until: null },
    ]);
  });

  it('end with the removal', () => {
    expect(rolesOver(aUser({ role: 'EDITOR', removedAt: day(9) }), [])).toEqual([
      { role: 'EDITOR', from: day(1), until: day(9) },
    ]);
  });

  it('are not made up of an entry that names no role', () => {
    const strange = anEntry({ action: 'MEMBER_ROLE_CHANGED', details: { before: { role: 'KING' }, after: {} } });
    expect(rolesOver(aUser(), [strange])).toEqual([{ role: 'OWNER', from: day(1), until: null }]);
  });
});

describe('who could', () => {
  it('names everybody who belonged to the organisation since then, and nobody who had left before', async () => {
    const users = {
      acme: [
        aUser(),
        aUser({ id: 'gone', number: 2, removedAt: day(3) }),
        aUser({ id: 'left', number: 3, removedAt: day(12) }),
      ],
      globex: [aUser({ id: 'stranger', number: 4 })],
    };
    const { people, asOf } = await asking({ users })({ since: day(10), instanceNumber: 1 });
    expect(people.map(({ id }) => id)).toEqual(['ada', 'left']);
    expect(asOf).toEqual(day(31));
  });

  it('tells the role of then, though it has changed, and leaves out what was over before', async () => {
    const entries = [roleChange(day(3), 'VIEWER', 'EDITOR'), roleChange(day(20), 'EDITOR', 'OWNER')];
    const { people } = await asking({ users: { acme: [aUser()] }, entries })({
      since: day(10),
      organizationId: 'acme',
    });
    expect(people[0]?.roles).toEqual([
      { role: 'EDITOR', from: day(3), until: day(20) },
      { role: 'OWNER', from: day(20), until: null },
    ]);
  });

  it('tells of the organisation though no instance of it fits', async () => {
    const asked = asking({ instances: [], users: { acme: [aUser()] } });
    expect((await asked({ since: day(1), organizationId: 'acme' })).people).toHaveLength(1);
  });

  it('tells what gave or took a way in: of these instances, of the organisation and of the installation', async () => {
    const entries = [
      anEntry({ action: 'TOKEN_ROTATED', instanceId: 'one' }),
      anEntry({ action: 'TOKEN_ROTATED', instanceId: 'another' }),
      anEntry({ action: 'SIGNED_IN' }),
      anEntry({ action: 'SIGNED_IN', organizationId: 'globex' }),
      anEntry({ action: 'SIGNED_IN', at: day(2) }),
      anEntry({ action: 'BACKUP_MADE', organizationId: 'isotope' }),
      anEntry({ action: 'BACKUP_RESTORED', organizationId: 'isotope' }),
      anEntry({ action: 'BULK_DOWNLOADED', instanceId: 'one' }),
      anEntry({ action: 'PROFILE_CHANGED' }),
    ];
    const { events } = await asking({ entries })({ since: day(4), instanceNumber: 1 });
    expect(events.map(({ action, instanceId }) => [action, instanceId])).toEqual([
      ['TOKEN_ROTATED', 'one'],
      ['SIGNED_IN', null],
      ['BULK_DOWNLOADED', 'one'],
      ['BACKUP_MADE', null],
      ['BACKUP_RESTORED', null],
    ]);
  });

  it('reads on where there are more entries than it takes at once', async () => {
    const entries = Array.from({ length: 1_203 }, () => anEntry({ action: 'SIGNED_IN' }));
    expect((await asking({ entries })({ since: day(1), instanceNumber: 1 })).events).toHaveLength(1_203);
  });

  it('says when there were more hours of use than it tells', async () => {
    const aUse: ToldSecretUse = {
      ...{ organizationId: 'acme', instanceId: 'one', actor: ada, purpose: 'DATA' },
      ...{ hour: day(5), uses: 1, lastAt: day(5) },
    };
    const asked = async (count: number) => {
      const answer = await asking({ uses: Array.from({ length: count }, () => aUse) })({ since: day(1) });
      return [answer.uses.length, answer.hasMoreUses];
    };
    expect(await asked(1_000)).toEqual([1_000, false]);
    expect(await asked(1_001)).toEqual([1_000, true]);
  });
});
