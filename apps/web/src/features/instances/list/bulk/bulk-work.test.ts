import { afterEach, describe, expect, it, vi } from 'vitest';
import { client } from '@/graphql/browser-client';
import { type BulkAction, workOf } from './bulk-work';
import type { Outcome } from './run-bulk';

const item = { id: 'i1', name: 'Acme', tags: [] };
const words = { message: 'told', requestId: undefined };

afterEach(() => vi.restoreAllMocks());

/** An instance that stands so; `late` changes of others come between reading and sending. */
function anInstance(standing: { disabled: boolean; tags: string[] }, late = 0) {
  let version = 1;
  const sent: string[] = [];
  vi.spyOn(client, 'query').mockImplementation((() => ({
    toPromise: async () => ({ data: { instance: { ...standing, version } } }),
  })) as never);
  vi.spyOn(client, 'mutation').mockImplementation(((document: any, { id, expectedVersion, input }: any) => ({
    toPromise: async () => {
      const name: string = document.definitions[0].name.value;
      if (late > 0) version += 1;
      late -= 1;
      const isCurrent = (expectedVersion ?? input?.expectedVersion) === version;
      if (!isCurrent) {
        return { data: { result: { __typename: 'Problem', code: 'VERSION_CONFLICT', message: 'late' } } };
      }
      sent.push(`${name} ${id ?? input.id}`);
      if (name === 'TagInstance') standing.tags = input.tags;
      else standing.disabled = name === 'DisableInstance';
      version += 1;
      return { data: { result: { __typename: 'ChangedInstance' } } };
    },
  })) as never);
  return { standing, sent };
}

const doIt = (action: BulkAction): Promise<Outcome> => workOf(action, () => words)(item);
const undo = (outcome: Outcome) => (outcome.kind === 'done' ? outcome.undo?.() : undefined);

describe.each([
  { kind: 'disable', disabled: true },
  { kind: 'enable', disabled: false },
] as const)('$kind', ({ kind, disabled }) => {
  it('is done, and undone', async () => {
    const { standing } = anInstance({ disabled: !disabled, tags: [] });
    const outcome = await doIt({ kind });
    expect([outcome.kind, standing.disabled]).toEqual(['done', disabled]);
    expect([(await undo(outcome))?.kind, standing.disabled]).toEqual(['done', !disabled]);
  });

  it('leaves alone what is so already, with nothing to undo', async () => {
    const { sent } = anInstance({ disabled, tags: [] });
    expect(await doIt({ kind })).toEqual({ kind: 'unchanged' });
    expect(sent).toEqual([]);
  });
});

it('reads again where another change came between, and gives up in the end', async () => {
  const change: BulkAction = { kind: 'tag', change: { add: ['emea'], remove: [] } };
  const { standing } = anInstance({ disabled: false, tags: ['gold'] }, 2);
  expect((await doIt(change)).kind).toBe('done');
  expect(standing.tags).toEqual(['gold', 'emea']);
  const { sent } = anInstance({ disabled: false, tags: [] }, 3);
  expect(await doIt(change)).toEqual({ kind: 'failed', ...words });
  expect(sent).toEqual([]);
});
