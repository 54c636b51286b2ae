import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemBody } from './problem.js';
import { elementMetadataQuery, listElementsQuery } from './wire-element.js';
import {
  createInstanceBody,
  idempotencyKey,
  listInstancesQuery,
  updateEntryBody,
  updateInstanceBody,
} from './wire-request.js';

const anything = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.anything({ maxDepth: 3 }), fc.string({ unit: 'binary' }));
/** Objects that have the fields the models look at, with anything in them. */
const bodies = fc.record(
  Object.fromEntries(
    [
      'name',
      'element',
      'configuration',
      'tags',
      'externalAuthentication',
      '__proto__',
      'message',
      'requestId',
      'key',
    ].map((name) => [name, anything]),
  ),
  { requiredKeys: [] },
);

describe('the models of the wire', () => {
  it.each([
    ['createInstanceBody', createInstanceBody],
    ['updateInstanceBody', updateInstanceBody],
    ['listInstancesQuery', listInstancesQuery],
    ['problemBody', problemBody],
    ['updateEntryBody', updateEntryBody],
    ['idempotencyKey', idempotencyKey],
    ['listElementsQuery', listElementsQuery],
    ['elementMetadataQuery', elementMetadataQuery],
  ])('%s takes anything or refuses it, and never throws', (_, model) => {
    fc.assert(
      fc.property(fc.oneof(anything, bodies), (value) => {
        const result = model.safeParse(value);
        if (!result.success) expect(result.error.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no prototype changed, whatever keys a body has', () => {
    fc.assert(
      fc.property(bodies, (value) => {
        const text = JSON.stringify(value)?.replace('"name"', '"__proto__"') ?? '{}';
        createInstanceBody.safeParse(JSON.parse(text));
        updateInstanceBody.safeParse(JSON.parse(text));
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});
