import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type TestSandbox } from './client.js';

let test: TestSandbox;
beforeAll(async () => void (test = await startSandbox()));
afterAll(() => test.sandbox.close());

const fieldsOf = async (entity: string): Promise<readonly Record<string, unknown>[]> =>
  (await test.ask(`${entity}/entityInformation/fields`)).body.fields;

describe('entity information', () => {
  it('says what may be done with companies', async () => {
    const { body } = await test.ask('companies/ENTITYINFORMATION');
    expect(body.info).toMatchObject({ name: 'Company', canQuery: true, canDelete: false, hasUserDefinedFields: true });
  });

  it('gives picklist values as strings and labels the vendor’s own', async () => {
    const companyType = (await fieldsOf('Companies')).find(({ name }) => name === 'companyType');
    expect(companyType).toMatchObject({ dataType: 'integer', isRequired: true, isPickList: true });
    expect(companyType?.['picklistValues']).toContainEqual(
      expect.objectContaining({ value: '1', label: 'Customer', isSystem: true, isDefaultValue: true }),
    );
  });

  it('names the entity a reference holds in the singular', async () => {
    const companyID = (await fieldsOf('Contacts')).find(({ name }) => name === 'companyID');
    expect(companyID).toMatchObject({ isReference: true, referenceEntityType: 'Company', isReadOnly: true });
  });

  it.each(['Companies', 'Contacts', 'Opportunities', 'Resources'])(
    'describes every field its records of %s have, and no other',
    async (entity) => {
      const names = (await fieldsOf(entity)).map(({ name }) => name);
      const { body } = await test.query(entity, { filter: [{ op: 'exist', field: 'id' }], MaxRecords: 1 });
      expect(Object.keys(body.items[0]).sort()).toEqual([...names, 'userDefinedFields'].sort());
    },
  );

  it('lists the user defined fields of an entity', async () => {
    const { body } = await test.ask('Companies/entityInformation/userDefinedFields');
    expect(body.fields).toMatchObject([{ name: 'Customer Ranking', type: 'string', isQueryable: true }]);
  });
});
