import { describe, expect, it } from 'vitest';
import { fillRecord, type Entity, type SandboxRecord } from '../entities/entity.js';
import { field } from '../entities/field.js';
import { Refusal } from '../refusal.js';
import { compileFilter } from './filter.js';

const fields = [
  field.long('id'),
  field.text('companyName', 100),
  field.boolean('isActive'),
  field.datetime('createDate'),
  field.decimal('assetValue', { isQueryable: false }),
];

const aCompany = (values: SandboxRecord, ranking: string | null = null): SandboxRecord =>
  fillRecord(fields, values, [{ name: 'Customer Ranking', value: ranking }]);

const entity: Entity = {
  path: 'Companies',
  name: 'Company',
  fields,
  userDefinedFields: [{ name: 'Customer Ranking', label: 'Customer Ranking', length: 50 }],
  canCreate: true,
  canUpdate: true,
  canDelete: false,
  hasWebhooks: true,
  seed: [
    aCompany({ id: 1, companyName: 'Alder Dental', isActive: true, createDate: '2024-03-01T10:00:00.000Z' }, 'Gold'),
    aCompany({ id: 2, companyName: 'Brightwater', isActive: false, createDate: '2024-03-02T10:00:00' }, 'Silver'),
    aCompany({ id: 3, companyName: null, isActive: true }),
  ],
};

const find = (filter: readonly unknown[], isStrict = false): unknown[] =>
  entity.seed.filter(compileFilter({ entity, isStrict }, filter)).map(({ id }) => id);

const refusal = (filter: readonly unknown[], isStrict = false): unknown => {
  try {
    return find(filter, isStrict);
  } catch (error) {
    return error instanceof Refusal ? error.body : error;
  }
};

const condition = (op: string, name: string, value?: unknown) => ({ op, field: name, value });

describe('the filter', () => {
  it.each([
    ['eq', 'id', 2, [2]],
    ['noteq', 'id', 2, [1, 3]],
    ['gt', 'id', 1, [2, 3]],
    ['gte', 'id', 2, [2, 3]],
    ['lt', 'id', 2, [1]],
    ['lte', 'id', 2, [1, 2]],
    ['in', 'id', [1, 3, 9], [1, 3]],
    ['notIn', 'id', [1, 3], [2]],
    ['beginsWith', 'companyName', 'ALDER', [1]],
    ['endsWith', 'companyName', 'water', [2]],
    ['contains', 'companyName', 'dent', [1]],
    ['exist', 'companyName', undefined, [1, 2]],
    ['notExist', 'companyName', undefined, [3]],
    ['eq', 'companyName', null, [3]],
    ['noteq', 'companyName', null, [1, 2]],
    ['noteq', 'companyName', 'Brightwater', [1]],
    ['eq', 'COMPANYNAME', 'brightwater', [2]],
    ['eq', 'isActive', true, [1, 3]],
    ['eq', 'isActive', 'true', []],
    ['eq', 'createDate', '2024-03-02T10:00:00Z', [2]],
    ['gt', 'createDate', '2024-03-01T11:00:00+01:00', [2]],
    ['lt', 'createDate', '2024-03-02', [1]],
  ])('finds by %s on %s with %j', (op, name, value, expected) => {
    expect(find([condition(op, name, value)])).toEqual(expected);
  });

  it('finds nothing for a string asked of a number, as the vendor does', () => {
    expect(find([condition('eq', 'id', '2')])).toEqual([]);
  });

  it('takes the outer list as "and", and nests groups', () => {
    const either = { op: 'or', items: [condition('eq', 'id', 1), { op: 'and', items: [condition('eq', 'id', 3)] }] };
    expect(find([either])).toEqual([1, 3]);
    expect(find([either, condition('exist', 'companyName')])).toEqual([1]);
  });

  it('ignores a misspelt operator and gives everything, unless it is strict', () => {
    const filter = [condition('noteExist', 'companyName')];
    expect(find(filter)).toEqual([1, 2, 3]);
    expect(refusal(filter, true)).toEqual({ errors: [expect.stringContaining('noteexist')] });
  });

  it('refuses an unknown field and one that cannot be queried, naming it and the entity', () => {
    for (const name of ['type', 'assetValue'])
      expect(refusal([condition('eq', name, 1)])).toEqual({
        errors: [`Unable to find ${name} in the Company Entity.`],
      });
  });

  it('refuses a text operator on a number, and greater on a boolean', () => {
    expect(refusal([condition('contains', 'id', '1')])).toHaveProperty('errors');
    expect(refusal([condition('gt', 'isActive', true)])).toHaveProperty('errors');
  });

  it('finds by one user defined field, and refuses two', () => {
    const gold = { ...condition('eq', 'customer ranking', 'gold'), udf: true };
    expect(find([gold])).toEqual([1]);
    expect(refusal([gold, { ...gold, field: 'Other' }])).toEqual({
      errors: [expect.stringContaining('one user defined')],
    });
    expect(refusal([{ ...gold, field: 'Other' }])).toEqual({ errors: ['Unable to find Other in the Company Entity.'] });
  });

  it('refuses more than 500 conditions or values, nested ones counted', () => {
    const many = Array.from({ length: 250 }, (_, index) => condition('eq', 'id', index));
    const list = (length: number) =>
      condition(
        'in',
        'id',
        Array.from({ length }, (_, index) => index),
      );
    expect(refusal([{ op: 'or', items: [...many, list(250)] }])).toEqual([1, 2, 3]);
    expect(refusal([{ op: 'or', items: [...many, list(251)] }])).toEqual({
      errors: ["Invalid query syntax. Queries are limited to 500 or fewer 'OR' conditions."],
    });
  });
});
