import type { z } from 'zod';
import { isSuccess } from '../refusal.js';
import type { Answer } from '../request.js';
import type { CallOptions } from './account.js';
import { readAnswer } from './answer.js';
import type { AutotaskClient } from './client.js';
import { entityInformationAnswer, fieldsAnswer, thresholdAnswer, userDefinedFieldsAnswer } from './metadata.js';
import { checkEntity } from './query.js';
import type { Ask } from './read-records.js';
import type { Call } from './sender.js';
import { thresholdCall } from './watch-threshold.js';

type MetadataReader = Pick<AutotaskClient, 'entityInformation' | 'fields' | 'userDefinedFields' | 'threshold'>;

/** The part of a client that reads what an entity is like, and how much of the hour is used. */
export const readMetadata = (ask: Ask): MetadataReader => {
  const read = async <Schema extends z.ZodType>(
    schema: Schema,
    call: Call,
    options?: CallOptions,
  ): Promise<z.infer<Schema>> => {
    const { answer, url } = await ask(call, options);
    return readAnswer(schema, answer, url);
  };

  return {
    entityInformation: async (entity, options) =>
      (await read(entityInformationAnswer, about(entity, ''), options)).info,
    fields: async (entity, options) => {
      const { fields } = await read(fieldsAnswer, about(entity, '/fields'), options);
      return fields.map((field) => ({ ...field, isUserDefined: false }));
    },
    userDefinedFields: async (entity, options) => {
      const call = { ...about(entity, '/userDefinedFields'), isWanted: isThereOrNot };
      const { answer, url } = await ask(call, options);
      if (answer.status === 404) return []; // an entity that cannot have any
      const { fields } = readAnswer(userDefinedFieldsAnswer, answer, url);
      return fields.map((field) => ({ ...field, isUserDefined: true }));
    },
    threshold: (options) => read(thresholdAnswer, thresholdCall, options),
  };
};

const isThereOrNot = (answer: Answer): boolean => isSuccess(answer) || answer.status === 404;

const about = (entity: string, what: string): Call => ({
  method: 'GET',
  url: (base) => `${base}/${checkEntity(entity)}/entityInformation${what}`,
  object: entity,
  isWrite: false,
});
