import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { tellError } from './errors.js';

const tell = (error: GraphQLError) => tellError(error.toJSON(), error);

describe('what is told of a document', () => {
  it('that is nested deeper than the parser has room for is the limit, not the parser’s fault', () => {
    const { message, extensions } = tell(new GraphQLError('Maximum call stack size exceeded'));
    expect([message, extensions]).toEqual([
      'The document is nested too deeply to be read.',
      { code: 'OPERATION_TOO_DEEP' },
    ]);
  });

  it('does not take a fault of ours for one', () => {
    const error = new GraphQLError('Maximum call stack size exceeded', {
      path: ['instances'],
      originalError: new RangeError('Maximum call stack size exceeded'),
    });
    expect(tell(error).extensions).toEqual({ code: 'INTERNAL' });
  });
});
