import { expect, it, vi } from 'vitest';
import type { GraphServices } from '../context.js';
import { createContext } from '../context.js';
import { crmResolvers } from './crm.js';

it('tells every question to a provider when the caller has hung up', async () => {
  const { signal } = new AbortController();
  const page = { records: [], cursorAt: () => '' };
  const useCases = {
    listRecords: vi.fn(async () => page),
    countRecords: vi.fn(async () => 0),
    describeObject: vi.fn(async () => undefined),
    findRecords: vi.fn(async () => []),
    listRelated: vi.fn(async () => new Map()),
  };
  const context = createContext({ useCases } as unknown as GraphServices, {} as never, {} as never, () => signal);
  const { Crm, CrmAccount, CrmAccountConnection } = crmResolvers as Record<string, Record<string, any>>;
  const parent = { instance: { id: 'one' } };
  await Crm!['accounts']({ ...parent }, {}, context);
  await Crm!['account'](parent, { id: '7' }, context);
  await Crm!['object'](parent, { name: 'accounts' }, context);
  await CrmAccount!['contacts']({ ...parent, object: 'accounts', record: { id: 7 } }, {}, context);
  await CrmAccountConnection!['totalCount']({ ...parent, object: 'accounts', query: {} }, {}, context);
  for (const [name, asked] of Object.entries(useCases)) {
    expect([name, asked.mock.calls.length, (asked.mock.calls as unknown[][])[0]?.at(-1)]).toEqual([name, 1, signal]);
  }
});
