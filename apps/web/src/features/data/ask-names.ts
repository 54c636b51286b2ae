import { askInPart } from '@/graphql/ask';
import type { AskNames } from './names-beside';
import { LookUpQuery } from './record-documents';
import { recordName, recordValues } from './records';

/** Asks the provider what records are called. Where it does not answer there are no names, and the page stands without. */
export const askNames =
  (id: string): AskNames =>
  async (object, ids) => {
    const where = `id IN (${ids.join(', ')})`;
    const { data } = await askInPart(LookUpQuery, { id, object, where });
    const nodes = data?.instance?.crm?.records?.nodes ?? [];
    return new Map(nodes.map((node) => [node.id, recordName(object, recordValues(node.values))]));
  };
