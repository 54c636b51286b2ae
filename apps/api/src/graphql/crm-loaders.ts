import DataLoader from 'dataloader';
import type { HubQuery, HubRecord } from '../hubs/ports.js';
import type { RecordPage } from '../hubs/records.js';
import type { Actor, StoredInstance } from '../instances/ports.js';
import type { UseCases } from '../use-cases.js';

/** What belongs to records of one object, and how much of it. */
interface Related {
  readonly instance: StoredInstance;
  readonly object: string;
  readonly parentObject: string;
  readonly query: Pick<HubQuery, 'where' | 'pageSize'>;
  /** The `where` as it was written: two that read alike are asked for together. */
  readonly whereText: string;
}

/** Gathers the records one request asks for, so that a page and what belongs to it are a few calls to a provider. */
export interface CrmLoaders {
  /** The record of this id, or null when there is none. */
  find(instance: StoredInstance, object: string, id: number): Promise<HubRecord | null>;
  /** The first page of what belongs to this record. */
  listRelated(related: Related, parentId: number): Promise<RecordPage>;
}

/** As many ids as Autotask takes in one list. */
const maxBatchSize = 500;

/** Remembers what was read for as long as a request lasts; ends what is being read when the signal says so. */
export function createCrmLoaders(
  useCases: Pick<UseCases, 'findRecords' | 'listRelated'>,
  actor: Actor,
  signal: AbortSignal,
): CrmLoaders {
  const records = new Map<string, DataLoader<number, HubRecord | null>>();
  const related = new Map<string, DataLoader<number, RecordPage>>();

  const recordsOf = (instance: StoredInstance, object: string) =>
    new DataLoader<number, HubRecord | null>(
      async (ids) => {
        const found = await useCases.findRecords(actor, instance, object, ids, signal);
        const byId = new Map(found.map((record) => [record.id, record]));
        return ids.map((id) => byId.get(id) ?? null);
      },
      { maxBatchSize },
    );
  const relatedOf = ({ instance, object, parentObject, query }: Related) =>
    new DataLoader<number, RecordPage>(
      async (ids) => {
        const pages = await useCases.listRelated(actor, instance, object, { object: parentObject, ids }, query, signal);
        return ids.map((id) => pages.get(id) ?? noPage);
      },
      { maxBatchSize },
    );

  return {
    find: (instance, object, id) =>
      getOrMake(records, `${instance.id} ${object}`, () => recordsOf(instance, object)).load(id),
    listRelated: (asked, parentId) => {
      const { instance, object, parentObject, query, whereText } = asked;
      const key = JSON.stringify([instance.id, object, parentObject, query.pageSize, whereText]);
      return getOrMake(related, key, () => relatedOf(asked)).load(parentId);
    },
  };
}

const noPage: RecordPage = { records: [], cursorAt: () => '' };

function getOrMake<Value>(all: Map<string, Value>, key: string, make: () => Value): Value {
  const found = all.get(key) ?? make();
  all.set(key, found);
  return found;
}
