import { describe, expect, it } from 'vitest';
import english from '@/messages/en';
import { actionGroups } from './actions';
import { auditHref, auditVariables, exportHref, isNarrowed, readAuditSearch } from './audit-search';

describe('the address of the audit', () => {
  const query = {
    since: '2026-03-01',
    until: '2026-03-28',
    person: 'VXNlcjox',
    action: 'token_rotated',
    source: 'cli',
  };
  const search = readAuditSearch({ ...query, instance: 'SW5z', after: 'WyJhIiw0Ml0' });

  it('comes back as it was read', () => {
    expect(readAuditSearch(Object.fromEntries(new URL(auditHref(search), 'http://console').searchParams))).toEqual(
      search,
    );
  });

  it('asks for whole days of the reader, the last among them', () => {
    expect(auditVariables(search, 'Europe/Berlin')).toMatchObject({
      filter: {
        ...{ since: '2026-02-28T23:00:00.000Z', until: '2026-03-28T23:00:00.000Z' },
        ...{ actorId: 'VXNlcjox', instanceId: 'SW5z', actions: ['TOKEN_ROTATED'], sources: ['CLI'] },
      },
      ...{ after: 'WyJhIiw0Ml0', instance: 'SW5z', isOfInstance: true },
    });
  });

  it('asks for all of a group', () => {
    const { filter } = auditVariables(readAuditSearch({ action: 'people' }), 'UTC');
    expect(filter.actions).toEqual(actionGroups.people);
  });

  it('leads to the whole of it as a file, whatever page is shown', () => {
    expect(exportHref(search, 'csv')).toMatch(/^\/audit\/export\.csv\?since=2026-03-01&(?!.*after)/);
  });

  it('says nothing where nothing is chosen or nothing can be meant', () => {
    const none = readAuditSearch({ since: '2026-02-30', action: 'constructor', source: 'dream', person: ' ' });
    expect([auditHref(none), isNarrowed(none), isNarrowed(search)]).toEqual(['/audit', false, true]);
  });
});

it('offers every action an organisation is told of, once', () => {
  const ofInstallation = [
    'KEY_ADDED',
    'KEYS_ROTATED',
    'KEY_RETIRED',
    'BACKUP_MADE',
    'BACKUP_RESTORED',
    'DATABASE_MOVED',
  ];
  const offered = Object.values(actionGroups).flat();
  expect([...offered, ...ofInstallation].sort()).toEqual(Object.keys(english.audit.actions).sort());
});
