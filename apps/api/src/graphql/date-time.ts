import { GraphQLError, type ValueNode, valueFromASTUntyped } from 'graphql';
import { readMoment } from '../moment.js';
import { recalling } from '../recalling.js';

const parseValue = (given: unknown): Date => {
  const read = readMoment(given);
  if ('at' in read) return read.at;
  throw new GraphQLError(read.problem);
};

/** Only what the schema file cannot say: a whole scalar would take the place of the file's, description and all. */
export const DateTime = {
  serialize: (value: unknown): string => {
    if (value instanceof Date) return toIsoText(value.getTime());
    throw new TypeError('A DateTime is resolved from a Date.');
  },
  parseValue,
  parseLiteral: (node: ValueNode): Date => parseValue(valueFromASTUntyped(node)),
};

const toIsoText = recalling((ms: number) => new Date(ms).toISOString());
