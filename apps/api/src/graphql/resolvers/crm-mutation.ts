import { HubError, recordNotFound } from '../../hubs/errors.js';
import type { BulkJob } from '../../hubs/bulk/ports.js';
import type { HubRecord, HubValues } from '../../hubs/ports.js';
import { InstanceNotFoundError } from '../../instances/errors.js';
import type { StoredInstance } from '../../instances/ports.js';
import type { GraphContext } from '../context.js';
import { findInstance } from '../instance-id.js';
import { attempt } from '../problems.js';
import { objectNamed } from './crm.js';
import type { MutationResolvers } from '../resolvers.generated.js';
import { readWholeNumber } from '../../whole-number.js';

/** Writing to an instance's data. */
export const crmMutations: Pick<
  MutationResolvers,
  'createCrmRecord' | 'updateCrmRecord' | 'convertCrmLead' | 'startCrmBulkQuery' | 'cancelCrmBulkQuery'
> = {
  createCrmRecord: (_, { input: { instanceId, object: given, values } }, context) => {
    const object = objectNamed(given);
    return save(context, instanceId, object, (instance) =>
      context.useCases.createRecord(context.actor, instance, object, valuesIn(values)),
    );
  },
  updateCrmRecord: (_, { input: { instanceId, object: given, id, values } }, context) => {
    const object = objectNamed(given);
    return save(context, instanceId, object, (instance) =>
      context.useCases.updateRecord(context.actor, instance, object, readId(object, id), valuesIn(values)),
    );
  },
  convertCrmLead: (_, { input: { instanceId, id, values } }, context) =>
    save(context, instanceId, 'accounts', (instance) =>
      context.useCases.convertRecord(context.actor, instance, 'leads', readId('leads', id), valuesIn(values ?? {})),
    ),
  startCrmBulkQuery: (_, { input: { instanceId, query } }, context) =>
    gather(context, instanceId, (instance) => context.useCases.startBulkQuery(context.actor, instance, query, 'query')),
  cancelCrmBulkQuery: (_, { input: { instanceId, number } }, context) =>
    gather(context, instanceId, (instance) => context.useCases.cancelBulkJob(context.actor, instance, number)),
};

const problems = ['InstanceNotFoundProblem', 'ForbiddenProblem', 'CrmRecordProblem'] as const;

const save = (
  { useCases, actor }: GraphContext,
  instanceId: string,
  object: string,
  work: (instance: StoredInstance) => Promise<HubRecord>,
) =>
  attempt(problems, async () => {
    const instance = await getInstance({ useCases, actor }, instanceId);
    return { __typename: 'SavedCrmRecord' as const, record: { instance, object, record: await work(instance) } };
  });

const gather = (
  context: Pick<GraphContext, 'useCases' | 'actor'>,
  instanceId: string,
  work: (instance: StoredInstance) => Promise<BulkJob>,
) =>
  attempt(problems, async () => ({
    __typename: 'CrmBulkQuery' as const,
    job: await work(await getInstance(context, instanceId)),
  }));

async function getInstance(
  context: Pick<GraphContext, 'useCases' | 'actor'>,
  instanceId: string,
): Promise<StoredInstance> {
  const instance = await findInstance(context, instanceId);
  if (!instance) throw new InstanceNotFoundError(instanceId);
  return instance;
}

/** Provider ids are whole numbers; any other text names no record. */
function readId(object: string, id: string): number {
  const number = readWholeNumber(id);
  if (number === undefined) throw recordNotFound(object, id);
  return number;
}

function valuesIn(values: unknown): HubValues {
  if (typeof values === 'object' && values !== null && !Array.isArray(values)) return values as HubValues;
  const message = 'values must be an object of fields and their values.';
  throw new HubError('INVALID_RECORD', message, { problems: [{ key: 'values', code: 'INVALID', message }] });
}
