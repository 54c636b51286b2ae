import { describe, expect, it } from 'vitest';
import { changesOf, formFields, missingFields, typedAtFirst, typedOf, unchosenFields } from './form-changes';
import { aField } from './test-fields';

const fields = [
  aField({ name: 'city' }),
  aField({ name: 'amount', type: 'DECIMAL' }),
  aField({ name: 'active', type: 'FLAG' }),
  aField({ name: 'taxExempt', type: 'BOOLEAN' }),
  aField({ name: 'closedDate', type: 'MOMENT' }),
  aField({ name: 'throughDate', type: 'DAY' }),
  aField({ name: 'password', type: 'SECRET' }),
  aField({ name: 'Customer Ranking', isCustom: true }),
];

const record = {
  city: 'Albany',
  amount: 1200.5,
  active: 1,
  taxExempt: false,
  closedDate: '2024-03-11T23:30:45+0000',
  throughDate: '2024-03-12T00:00:00+0000',
  password: 'never answered, never shown',
  userDefinedFields: { userDefinedField: [{ name: 'Customer Ranking', value: 'Gold' }] },
};

describe('the form of a record', () => {
  const before = typedOf(record, fields);

  it('holds its values as controls do, and no secret', () => {
    expect(before).toEqual({
      city: 'Albany',
      amount: '1200.5',
      active: '1',
      taxExempt: 'false',
      closedDate: '2024-03-11T23:30',
      throughDate: '2024-03-12',
      password: '',
      'Customer Ranking': 'Gold',
    });
  });

  it('sends nothing while nothing is changed', () => {
    expect(changesOf(fields, before, before)).toEqual({});
  });

  it('sends what was changed, by type, and empties what was emptied', () => {
    const now = {
      ...before,
      city: '',
      amount: '13',
      active: '0',
      taxExempt: 'true',
      closedDate: '2024-03-12T08:00',
      throughDate: '2024-04-01',
      'Customer Ranking': 'Silver',
    };
    expect(changesOf(fields, before, now)).toEqual({
      city: null,
      amount: 13,
      active: 0,
      taxExempt: true,
      closedDate: '2024-03-12T08:00Z',
      throughDate: '2024-04-01',
      'Customer Ranking': 'Silver',
    });
  });

  it('leaves it to the API to refuse what is no number', () => {
    expect(changesOf(fields, before, { ...before, amount: 'a lot' })).toEqual({ amount: 'a lot' });
  });
});

describe('what is required', () => {
  const asked = [
    aField({ name: 'accountName', isRequired: true }),
    aField({ name: 'password', type: 'SECRET', isRequired: true }),
    aField({ name: 'city' }),
  ];
  const missing = (...[before, now]: [Parameters<typeof missingFields>[1], Parameters<typeof missingFields>[2]]) =>
    missingFields(asked, before, now).map(({ name }) => name);

  it('is missing from a new record while nothing stands in it', () => {
    expect(missing(undefined, { accountName: ' ' })).toEqual(['accountName', 'password']);
    expect(missing(undefined, { accountName: 'Fourth Coffee', password: 'k3f9qz' })).toEqual([]);
  });

  it('is missing from a change that empties it', () => {
    const before = { accountName: 'Fourth Coffee', password: '', city: 'Troy' };
    expect(missing(before, { ...before, accountName: '', city: '' })).toEqual(['accountName']);
    expect(missing(before, before)).toEqual([]);
  });
});

describe('the form of a new record', () => {
  const option = { value: '5', label: 'Simple', isActive: true, isDefault: true };

  it('begins with what is known and with the choices of required picklists', () => {
    const asked = [
      aField({ name: 'securityLevel', isRequired: true, options: [option] }),
      aField({ name: 'rating', options: [option] }),
      aField({ name: 'accountID', isRequired: true }),
    ];
    expect(typedAtFirst(asked, { accountID: '7' })).toEqual({ securityLevel: '5', rating: '', accountID: '7' });
  });

  it('asks for what is set once and never changed, which a change does not', () => {
    const offered = [
      aField({ name: 'accountID', isReadOnly: true, isRequired: true }),
      aField({ name: 'createDate', isReadOnly: true }),
    ];
    const names = (isNew: boolean) => formFields('contacts', offered, isNew).map(({ name }) => name);
    expect([names(true), names(false)]).toEqual([['accountID'], []]);
  });

  it('does not ask of a lead what makes it one', () => {
    expect(formFields('leads', [aField({ name: 'accountType', isRequired: true })], true)).toEqual([]);
  });
});

it('knows a name that was typed where another record’s number belongs', () => {
  const owner = aField({ name: 'ownerResourceID', type: 'INTEGER', reference: 'Resource' });
  const isUnchosen = (now: string, before = '') =>
    unchosenFields([owner, aField()], { ownerResourceID: before }, { ownerResourceID: now, city: 'Troy' }).length > 0;
  expect(isUnchosen('hollo')).toBe(true);
  expect(isUnchosen('4 Hollo')).toBe(true);
  expect(isUnchosen(' 29682885 ')).toBe(false);
  expect(isUnchosen(' ')).toBe(false);
  expect(isUnchosen('as it was', 'as it was')).toBe(false);
});
