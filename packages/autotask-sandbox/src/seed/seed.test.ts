import { describe, expect, it } from 'vitest';
import { entities } from '../entities/all.js';
import type { Entity } from '../entities/entity.js';
import { companies } from './companies.js';
import { contacts } from './contacts.js';
import { opportunities } from './opportunities.js';
import { resources } from './resources.js';

const ids = (records: Entity['seed']): number[] => records.map(({ id }) => Number(id));

describe('the seeded data', () => {
  it('holds forty companies, about ninety contacts, sixty opportunities, three people and the API user', () => {
    expect(companies).toHaveLength(40);
    expect(contacts.length).toBeGreaterThanOrEqual(85);
    expect(contacts.length).toBeLessThanOrEqual(95);
    expect(opportunities).toHaveLength(60);
    expect(resources.map(({ isActive, userType }) => [isActive, userType])).toEqual([
      [true, 1],
      [true, 1],
      [true, 1],
      [true, 3],
    ]);
  });

  it.each(entities)('keeps the ids of $path ascending and apart', ({ seed }) => {
    expect(ids(seed)).toEqual([...new Set(ids(seed))].sort((a, b) => a - b));
  });

  it('gives every record a company and an owner that exist, and never the API user as owner', () => {
    const companyIds = ids(companies);
    const apiUser = resources.find(({ userType }) => userType === 3)?.['id'];
    for (const record of [...contacts, ...opportunities]) expect(companyIds).toContain(record['companyID']);
    for (const record of [...companies, ...opportunities]) {
      expect(ids(resources)).toContain(record['ownerResourceID']);
      expect(record['ownerResourceID']).not.toBe(apiUser);
    }
  });

  it('takes an opportunity’s contact from its company', () => {
    for (const { contactID, companyID } of opportunities)
      expect(contacts.find(({ id }) => id === contactID)?.['companyID']).toBe(companyID);
  });

  it.each(entities)('fills every required field of $path, and none beyond its length', ({ fields, seed }) => {
    for (const record of seed)
      for (const { name, isRequired, length = 0, type } of fields) {
        if (isRequired) expect(record[name], name).not.toBeNull();
        if (type === 'string' && record[name] !== null)
          expect(String(record[name]).length, name).toBeLessThanOrEqual(length);
      }
  });

  it('uses only picklist values that its metadata names', () => {
    for (const { fields, seed } of entities)
      for (const { name, picklist } of fields)
        for (const record of seed)
          if (picklist && record[name] !== null)
            expect(
              picklist.map(({ value }) => value),
              name,
            ).toContain(String(record[name]));
  });

  it('sends no mail and leads nowhere: every address ends in .example or .test', () => {
    const addresses = [...companies, ...contacts, ...resources].flatMap((record) => [
      ...['webAddress', 'emailAddress', 'email'].map((name) => record[name]),
    ]);
    for (const address of addresses.filter((each) => typeof each === 'string'))
      expect(address).toMatch(/\.(?:example|test)$/);
  });
});
