import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestIsotope, openIsotope } from '../isotope.js';
import { type TestHub, openHub } from './hub.js';

// What a where means, told a second time here by nothing of ours, and held against what the hub answers.

let isotope: TestIsotope;
let hub: TestHub;
let accounts: readonly any[];
beforeAll(async () => {
  isotope = await openIsotope();
  hub = await openHub(isotope);
  ({ body: accounts } = await hub.get('/accounts', { pageSize: 500 }));
});
afterAll(() => isotope.close());

interface Meant {
  readonly text: string;
  readonly holds: (row: any) => boolean;
}

const custom = (row: any): string | undefined => row.userDefinedFields.userDefinedField[0]?.value;
const seconds = (text: string): number => Date.parse(text.replace('+0000', 'Z'));
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

type Read = (row: any) => string | number | undefined;
const texts: Readonly<Record<string, Read>> = {
  accountName: (row) => row.accountName,
  companyName: (row) => row.accountName,
  city: (row) => row.city,
  '`Customer Ranking`': custom,
};
const numbers: Readonly<Record<string, Read>> = {
  accountType: (row) => row.accountType,
  id: (row) => row.id,
  territoryID: (row) => row.territoryID,
};

const word = fc.constantFrom('Alder Dental Group', 'albany', 'Boston', 'Gold', 'silver', "nobody's", '');
const textField = fc.constantFrom(...Object.keys(texts));
const numberField = fc.constantFrom(...Object.keys(numbers));
const number = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 29_682_990, max: 29_683_040 }));

const same = (read: Read, value: string) => (row: any) =>
  String(read(row) ?? '\0').toLowerCase() === value.toLowerCase();
const has = (read: Read) => (row: any) => read(row) !== undefined;

const condition: fc.Arbitrary<Meant> = fc.oneof(
  fc.tuple(textField, word.filter(Boolean)).map(([field, value]) => ({
    text: `${field} = ${quoted(value)}`,
    holds: same(texts[field]!, value),
  })),
  fc.tuple(textField, word.filter(Boolean)).map(([field, value]) => ({
    text: `${field} != ${quoted(value)}`,
    holds: (row: any) => has(texts[field]!)(row) && !same(texts[field]!, value)(row),
  })),
  fc
    .tuple(
      textField,
      fc.array(fc.constantFrom('a', 'e', 'al', 'Group', 'ol', 'n'), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([field, parts, isOpenBefore, isOpenAfter]) => ({
      text: `${field} LIKE ${quoted(`${isOpenBefore ? '%' : ''}${parts.join('%')}${isOpenAfter ? '%' : ''}`)}`,
      holds: (row: any) =>
        new RegExp(`${isOpenBefore ? '' : '^'}${parts.join('.*')}${isOpenAfter ? '' : '$'}`, 'is').test(
          String(texts[field]!(row) ?? '\0'),
        ),
    })),
  fc.tuple(fc.oneof(textField, numberField), fc.boolean()).map(([field, isNot]) => ({
    text: `${field} IS ${isNot ? 'NOT ' : ''}NULL`,
    holds: (row: any) => has((texts[field] ?? numbers[field])!)(row) === isNot,
  })),
  fc.tuple(numberField, fc.constantFrom('=', '!=', '<', '<=', '>', '>='), number).map(([field, operator, value]) => ({
    text: `${field} ${operator} ${value}`,
    holds: (row: any) => {
      const stored = numbers[field]!(row);
      return stored !== undefined && compare(operator, Number(stored) - value);
    },
  })),
  fc
    .tuple(numberField, fc.boolean(), fc.array(number, { minLength: 1, maxLength: 4 }))
    .map(([field, isNot, values]) => ({
      text: `${field} ${isNot ? 'not in' : 'in'} (${values.join(', ')})`,
      holds: (row: any) => {
        const stored = numbers[field]!(row);
        return stored !== undefined && values.includes(Number(stored)) !== isNot;
      },
    })),
  fc.tuple(fc.constantFrom('=', '!=', '<', '<=', '>', '>='), fc.nat()).map(([operator, pick]) => {
    const { createDate } = accountsAt(pick);
    return {
      text: `createDate ${operator} '${createDate}'`,
      holds: (row: any) => compare(operator, seconds(row.createDate) - seconds(createDate)),
    };
  }),
  fc.boolean().map((value) => ({ text: `active = ${value}`, holds: (row: any) => row.active === value })),
);

const accountsAt = (index: number): any => accounts[index % accounts.length];

function compare(operator: string, difference: number): boolean {
  const sign = Math.sign(difference);
  return { '=': [0], '!=': [-1, 1], '<': [-1], '<=': [-1, 0], '>': [1], '>=': [0, 1] }[operator]!.includes(sign);
}

const { tree } = fc.letrec<{ tree: Meant }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    condition,
    fc.tuple(fc.boolean(), tie('tree'), tie('tree')).map(([isAnd, one, other]) => ({
      text: `(${one.text}) ${isAnd ? 'and' : 'OR'} (${other.text})`,
      holds: (row: any) => (isAnd ? one.holds(row) && other.holds(row) : one.holds(row) || other.holds(row)),
    })),
  ),
}));

it(
  'any where finds the records it means, whatever Autotask can tell of it and what is looked at here',
  { timeout: 90_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(tree, async ({ text, holds }) => {
        const { status, body } = await hub.get('/accounts', { where: text, pageSize: 500 });
        expect(status, `${text}: ${JSON.stringify(body)}`).toBe(200);
        expect(
          body.map(({ id }: any) => id),
          text,
        ).toEqual(accounts.filter(holds).map(({ id }) => id));
        const total = await hub.get('/accounts', { where: text, pageSize: 1, returnTotalCount: true });
        expect(total.headers.get('elements-total-count'), text).toBe(String(body.length));
      }),
      { numRuns: 80 },
    );
  },
);
