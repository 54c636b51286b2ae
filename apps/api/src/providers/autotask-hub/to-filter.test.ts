import { parseWhere } from '@isotope/core';
import { describe, expect, it } from 'vitest';
import { tableOf } from './fields.js';
import { contacts } from './objects/contacts.js';
import { toFilter } from './to-filter.js';

const table = tableOf(contacts);
const translate = (where: string) => toFilter(parseWhere(where), table);

describe('a where', () => {
  it.each([
    ["lastName = 'Abbott'", [{ op: 'eq', field: 'lastName', value: 'Abbott' }]],
    ['active = True', [{ op: 'eq', field: 'isActive', value: 1 }]],
    ['primaryContact = 1', [{ op: 'eq', field: 'primaryContact', value: true }]],
    ['accountID in (1, 2)', [{ op: 'in', field: 'companyID', value: [1, 2] }]],
    ['accountID not in (1)', [{ op: 'notIn', field: 'companyID', value: [1] }]],
    ['phone is null', [{ op: 'notExist', field: 'phone' }]],
    ['phone is not null', [{ op: 'exist', field: 'phone' }]],
    ["lastName like 'A%'", [{ op: 'beginsWith', field: 'lastName', value: 'A' }]],
    ["lastName like '%t'", [{ op: 'endsWith', field: 'lastName', value: 't' }]],
    ["lastName like '%b%'", [{ op: 'contains', field: 'lastName', value: 'b' }]],
    ["lastName like '%'", [{ op: 'exist', field: 'lastName' }]],
    [
      "createDate > '2012-05-25T11:13:29-0500'",
      [{ op: 'gte', field: 'createDate', value: '2012-05-25T16:13:30.000Z' }],
    ],
    [
      'id = 1 or id = 2',
      [
        {
          op: 'or',
          items: [
            { op: 'eq', field: 'id', value: 1 },
            { op: 'eq', field: 'id', value: 2 },
          ],
        },
      ],
    ],
  ])('%s is told by Autotask alone', (where, filter) => {
    expect(translate(where)).toEqual({ filter });
  });

  it.each([
    [
      "lastName like 'a%t'",
      [
        { op: 'beginsWith', field: 'lastName', value: 'a' },
        { op: 'endsWith', field: 'lastName', value: 't' },
      ],
    ],
    ["createDate != '2012-05-25'", [{ op: 'exist', field: 'createDate' }]],
  ])('%s is asked for as far as Autotask can tell, and the rest is left to us', (where, filter) => {
    expect(translate(where)).toEqual({ filter, residual: parseWhere(where) });
  });

  it('asks for everything when there is none', () => {
    expect(toFilter(undefined, table)).toEqual({ filter: [{ op: 'exist', field: 'id' }] });
  });
});
