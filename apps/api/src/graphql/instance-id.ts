import type { InstanceTarget } from '../instances/change.js';
import { InstanceNotFoundError } from '../instances/errors.js';
import type { StoredInstance } from '../instances/ports.js';
import type { GraphContext } from './context.js';
import { readGlobalId } from './global-id.js';
import { readWholeNumber } from '../whole-number.js';

type Asking = Pick<GraphContext, 'useCases' | 'actor'>;
type Find = (asking: Asking, given: string) => Promise<StoredInstance | undefined>;

/** What an instance is named by: its own id, from its global id, or its number; undefined for anything else. */
const readKey = (given: string): string | number | undefined =>
  readWholeNumber(given) ?? readGlobalId('Instance', given);

/** The instance of this `id` or `number`; undefined when the organisation has none, or has deleted it. */
export const findInstance: Find = async ({ useCases, actor }, given) => {
  const key = readKey(given);
  return key === undefined ? undefined : useCases.findInstance(actor.organizationId, key);
};

/** The same for one that was deleted and can still be brought back. */
export const findDeletedInstance: Find = async ({ useCases, actor }, given) => {
  const key = readKey(given);
  return key === undefined ? undefined : useCases.findDeletedInstance(actor.organizationId, key);
};

const findEither: Find = async (asking, given) =>
  (await findInstance(asking, given)) ?? (await findDeletedInstance(asking, given));

/** Either of them; throws an InstanceNotFoundError. */
export async function getEitherInstance(asking: Asking, given: string): Promise<StoredInstance> {
  const instance = await findEither(asking, given);
  if (!instance) throw new InstanceNotFoundError(given);
  return instance;
}

/** The own id of the instance, which need not be there any more when it is named by its id. */
export async function readInstanceId(
  asking: Asking,
  given: string,
  find: Find = findEither,
): Promise<string | undefined> {
  const key = readKey(given);
  return typeof key === 'number' ? (await find(asking, given))?.id : key;
}

/** Which instance is meant. Throws an InstanceNotFoundError for a number nobody has and for what is no instance's id. */
export async function toTarget(
  asking: Asking,
  { id: given, expectedVersion }: { readonly id: string; readonly expectedVersion?: number | null | undefined },
  find: Find = findInstance,
): Promise<InstanceTarget> {
  const id = await readInstanceId(asking, given, find);
  if (id === undefined) throw new InstanceNotFoundError(given);
  return { organizationId: asking.actor.organizationId, id, expectedVersion: expectedVersion ?? undefined };
}
