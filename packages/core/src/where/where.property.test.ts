import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWhere } from './parse-where.js';
import { printWhere } from './print-where.js';
import { type Where, conditionsOf, joinWhere, whereComparisons, whereLimits } from './where.js';
import { WhereSyntaxError } from './where-error.js';

const position = fc.constant(0);
const isNegated = fc.boolean();
const field = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
  fc.constantFrom('accountName', 'and', 'NULL', 'a.b', "it's", '`', '(', ' '),
);
const value = fc.oneof(
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.constantFrom('', "'", "''", 'or', '%', '2012-05-25'),
);
const values = fc.array(value, { minLength: 1, maxLength: 4 });
const condition: fc.Arbitrary<Where> = fc.oneof(
  fc.record({
    kind: fc.constant('COMPARE' as const),
    field,
    operator: fc.constantFrom(...whereComparisons),
    value,
    position,
  }),
  fc.record({ kind: fc.constant('IN' as const), field, isNegated, values, position }),
  fc.record({ kind: fc.constant('NULL' as const), field, isNegated, position }),
);
const { tree } = fc.letrec<{ tree: Where }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    condition,
    fc
      .tuple(fc.constantFrom('AND' as const, 'OR' as const), tie('tree'), fc.array(tie('tree'), { maxLength: 3 }))
      .map(([kind, first, rest]) => joinWhere(kind, [first, ...rest])),
  ),
}));

/** The same without what only says where it stood in a text. */
const unplaced = (where: Where): unknown =>
  'items' in where ? { kind: where.kind, items: where.items.map(unplaced) } : { ...where, position: 0 };

/** Words, signs and quotes in any order: nearer to the language than arbitrary characters are. */
const babble = fc
  .array(
    fc.constantFrom(
      'a',
      '`b`',
      '1',
      "'x'",
      "'",
      '`',
      '=',
      '!=',
      '<',
      '(',
      ')',
      ',',
      'and',
      'OR',
      'in',
      'is',
      'not',
      'null',
      'like',
      ' ',
      '\n',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));

describe('any where', () => {
  it('is read again as it was written', () => {
    fc.assert(
      fc.property(tree, (where) => {
        expect(unplaced(parseWhere(printWhere(where)))).toEqual(unplaced(where));
      }),
    );
  });

  it('is read in any case of its keywords and with any white space between its parts', () => {
    const loosened = (text: string) => text.replace(/\b(AND|OR)\b/g, (word) => ` \n${word.toLowerCase()}\t`);
    const tame = tree.filter((where) => !/\b(AND|OR)\b/.test(conditionsOf(where).map(printWhere).join(' ')));
    fc.assert(
      fc.property(tame, (where) => {
        expect(unplaced(parseWhere(loosened(printWhere(where))))).toEqual(unplaced(where));
      }),
    );
  });

  it('is answered with a where or with a syntax error inside the text, whatever the text is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), babble), (text) => {
        try {
          const where = parseWhere(text);
          expect(unplaced(parseWhere(printWhere(where)))).toEqual(unplaced(where));
        } catch (error) {
          if (!(error instanceof WhereSyntaxError)) throw error;
          expect(error.position).toBeGreaterThanOrEqual(1);
          expect(error.position).toBeLessThanOrEqual(text.length + 1);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('may be so deep and so long, and no more', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}a = 1${')'.repeat(depth)}`;
    expect(conditionsOf(parseWhere(nested(whereLimits.depth)))).toHaveLength(1);
    expect(() => parseWhere(nested(whereLimits.depth + 1))).toThrow('nested more than 50 deep');
    const long = (length: number) => `a = '${'x'.repeat(length - 6)}'`;
    expect(conditionsOf(parseWhere(long(whereLimits.length)))).toHaveLength(1);
    expect(() => parseWhere(long(whereLimits.length + 1))).toThrow('more than 20,000 characters');
  });
});
