import { describe, expect, it } from 'vitest';
import {
  elementConfigurationResource,
  elementMetadataQuery,
  elementMetadataResource,
  elementPageQuery,
  expandedElementMetadataResource,
  hubResource,
  listElementsQuery,
} from './wire-element.js';

describe('the query of a list of elements', () => {
  it('asks for the platform’s page of 200 when it says nothing', () => {
    expect(elementPageQuery.parse({})).toEqual({ pageSize: 200 });
    expect(listElementsQuery.parse({ pageSize: '1', nextPage: 'x', where: "key='a'", abridged: 'true' })).toEqual({
      pageSize: 1,
      nextPage: 'x',
      where: "key='a'",
      abridged: true,
    });
  });

  it.each(['0', '201', '-1', '1.5', '1e2', ' 1', '', 'many', '9999999999', ['1', '2']])(
    'refuses a page of %j by its bounds',
    (pageSize) => {
      const { error } = elementPageQuery.safeParse({ pageSize });

      expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
        [['pageSize'], 'pageSize must be a whole number from 1 to 200.'],
      ]);
    },
  );

  it('lets metadata have the page of 500 a published client asks for', () => {
    expect(elementMetadataQuery.parse({ pageSize: '500', expand: 'false' })).toEqual({ pageSize: 500, expand: false });
    expect(elementMetadataQuery.safeParse({ pageSize: '501' }).success).toBe(false);
  });

  it.each(['yes', '1', 'TRUE', ''])('takes no flag that says %j', (text) => {
    expect(listElementsQuery.safeParse({ abridged: text }).error?.issues[0]?.message).toBe(
      'abridged must be true or false.',
    );
  });
});

const metadata = {
  id: 50,
  key: 'acmecrm',
  name: 'Acme CRM',
  description: 'Contacts.',
  image: 'acme.png',
  hub: 'crm',
  displayOrder: 0,
  active: true,
  beta: false,
  events: { supported: true, methods: ['polling', 'webhook'] },
};

describe('answers about elements', () => {
  it('keep fields that nobody knows yet', () => {
    const hub = { id: 11, key: 'crm', name: 'CRM', description: 'Customers.', colour: 'blue' };

    expect(hubResource.parse(hub)).toEqual(hub);
    expect(elementMetadataResource.parse({ ...metadata, rating: 5 })).toEqual({ ...metadata, rating: 5 });
  });

  it('need every field the platform’s tests demanded', () => {
    for (const field of ['id', 'key', 'name', 'description', 'events']) {
      expect(elementMetadataResource.safeParse({ ...metadata, [field]: undefined }).success).toBe(false);
    }
    expect(expandedElementMetadataResource.safeParse(metadata).error?.issues.map(({ path }) => path[0])).toEqual([
      'transformations',
      'elementType',
      'churros',
      'normalizedPaging',
      'swaggerValidated',
      'cloneable',
      'authenticationType',
      'discovery',
      'bulk',
      'api',
      'resources',
    ]);
  });

  it('hold the entries of a configuration, of which the older form has no word on signing in', () => {
    const entry = { key: 'acme.host', name: 'Host', type: 'TEXTFIELD_128' };

    expect(elementConfigurationResource.parse({ configuration: [entry], providerData: [] }).configuration).toEqual([
      entry,
    ]);
    expect(elementConfigurationResource.safeParse({ configuration: [{ key: 'a' }], providerData: [] }).success).toBe(
      false,
    );
  });
});
