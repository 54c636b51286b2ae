import { z } from 'zod';
import { AutotaskError } from '../errors.js';
import type { CallOptions } from './account.js';
import { readAnswer } from './answer.js';
import { findChild, type Child } from './children.js';
import type { AutotaskClient, ParentOption } from './client.js';
import { outcomeUnknown } from './outcome.js';
import { checkEntity, checkId } from './query.js';
import { readRecords, type Ask } from './read-records.js';
import type { RecordValues } from './record.js';
import type { Answered, Call } from './sender.js';

const writeAnswer = z.object({ itemId: z.coerce.number().int() });

/** The part of a client that changes records: children below their parent, the others in their own collection. */
export const writeRecords = (ask: Ask): Pick<AutotaskClient, 'create' | 'update' | 'delete'> => {
  const { get } = readRecords(ask);

  const parentOf = async (entity: string, child: Child, id: number, options: CallOptions): Promise<number> => {
    const record = await get(entity, id, options);
    const parentId = record?.[child.field];
    if (typeof parentId === 'number') return parentId;
    throw new AutotaskError('RECORD_NOT_FOUND', `There is no record ${id} in ${entity}.`);
  };

  const collectionOf = async (entity: string, id: number, { parentId, ...options }: CallOptions & ParentOption) => {
    const child = findChild(checkEntity(entity));
    if (child === undefined) return entity;
    return below(child, parentId ?? (await parentOf(entity, child, id, options)));
  };

  return {
    create: async (entity, values, options) => {
      const child = findChild(checkEntity(entity));
      const collection = child === undefined ? entity : below(child, readParent(entity, child, values));
      const { answer, url } = await ask(writeOf('POST', entity, collection, { ...values, id: 0 }), options);
      return readItemId({ answer, url });
    },
    update: async (entity, id, changes, options = {}) => {
      const collection = await collectionOf(entity, checkId(id), options);
      await ask(writeOf('PATCH', entity, collection, { ...changes, id }), options);
    },
    delete: async (entity, id, options = {}) => {
      const collection = await collectionOf(entity, checkId(id), options);
      await ask(writeOf('DELETE', entity, `${collection}/${id}`), options);
    },
  };
};

const below = (child: Child, parentId: number): string => `${child.parent}/${checkId(parentId)}/${child.path}`;

const readParent = (entity: string, { field, parent }: Child, values: RecordValues): number => {
  const [, given] = Object.entries(values).find(([name]) => name.toLowerCase() === field.toLowerCase()) ?? [];
  const id = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given;
  if (typeof id === 'number') return id;
  const message = `${entity} are created below ${parent}: ${field} must name one.`;
  throw new AutotaskError('REQUEST_INVALID', message, { problems: [{ field, message }] });
};

const writeOf = (method: Call['method'], object: string, path: string, body?: RecordValues): Call => ({
  method,
  url: (base) => `${base}/${path}`,
  object,
  isWrite: true,
  ...(body !== undefined && { body: JSON.stringify(body) }),
});

// A success whose answer cannot be read is a success of which we know nothing.
const readItemId = ({ answer, url }: Answered): number => {
  try {
    return readAnswer(writeAnswer, answer, url).itemId;
  } catch (error) {
    throw outcomeUnknown(error);
  }
};
