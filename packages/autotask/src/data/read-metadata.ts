import type { z } from 'zod';
import { isSuccess } from '../refusal.js';
import type { Answer } from '../request.js';
import type { CallOptions } from './account.js';
import { readAnswer } from './answer.js';
import type { AutotaskClient } from './client.js';
import { entityInformationAnswer, fieldsAnswer, thresholdAnswer, userDefinedFieldsAnswer } from './metadata.js';
import type { MetadataMemory } from './metadata-memory.js';
import { checkEntity } from './query.js';
import type { Ask } from './read-records.js';
import type { Call } from './sender.js';
import { waitFor } from './wait-for.js';
import { thresholdCall } from './watch-threshold.js';

type MetadataReader = Pick<AutotaskClient, 'entityInformation' | 'fields' | 'userDefinedFields' | 'threshold'>;

/**
 * The part of a client that reads what an entity is like, and how much of the hour is used. What an entity is like is
 * remembered; as several may wait for one reading, it runs to its own end, not to that of the caller who came first.
 */
export const readMetadata = (ask: Ask, remember: MetadataMemory['remember']): MetadataReader => {
  const read = async <Schema extends z.ZodType>(
    schema: Schema,
    call: Call,
    options?: CallOptions,
  ): Promise<z.infer<Schema>> => {
    const { answer, url } = await ask(call, options);
    return readAnswer(schema, answer, url);
  };

  return {
    entityInformation: async (entity, { isFresh = false, ...options } = {}) => {
      const call = about(entity, '');
      const reading = remember(keyOf(entity, ''), isFresh, () => read(entityInformationAnswer, call));
      return (await waitFor(reading, options)).info;
    },
    fields: async (entity, { isFresh = false, ...options } = {}) => {
      const call = about(entity, '/fields');
      const reading = remember(keyOf(entity, '/fields'), isFresh, async () => {
        const { fields } = await read(fieldsAnswer, call);
        return fields.map((field) => ({ ...field, isUserDefined: false }));
      });
      return waitFor(reading, options);
    },
    userDefinedFields: async (entity, { isFresh = false, ...options } = {}) => {
      const call = { ...about(entity, '/userDefinedFields'), isWanted: isThereOrNot };
      const reading = remember(keyOf(entity, '/userDefinedFields'), isFresh, async () => {
        const { answer, url } = await ask(call);
        if (answer.status === 404) return []; // an entity that cannot have any
        const { fields } = readAnswer(userDefinedFieldsAnswer, answer, url);
        return fields.map((field) => ({ ...field, isUserDefined: true }));
      });
      return waitFor(reading, options);
    },
    threshold: (options) => read(thresholdAnswer, thresholdCall, options),
  };
};

const keyOf = (entity: string, what: string): string => `${checkEntity(entity).toLowerCase()}${what}`;

const isThereOrNot = (answer: Answer): boolean => isSuccess(answer) || answer.status === 404;

const about = (entity: string, what: string): Call => ({
  method: 'GET',
  url: (base) => `${base}/${checkEntity(entity)}/entityInformation${what}`,
  object: entity,
  isWrite: false,
});
