import type { ElementData } from '@isotope/core';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from './catalogue.js';

const anElement = (changes: Partial<ElementData> = {}): ElementData => ({
  key: 'acmecrm',
  number: 7,
  name: 'Acme CRM',
  symbol: 'Ac',
  hub: 'crm',
  description: 'Contacts of Acme.',
  image: 'elements/acme.png',
  signupUrl: 'https://acme.test/signup',
  configDescription: 'Ask Acme for an account.',
  protocolType: 'http',
  authenticationType: 'basic',
  configuration: [],
  ...changes,
});

describe('a catalogue', () => {
  const catalogue = createCatalogue([
    anElement({ key: 'zetadesk', number: 11, name: 'Zeta Desk', symbol: 'Zd' }),
    anElement({ key: 'acmedesk', number: 12, name: 'Acme Desk', symbol: 'Ad' }),
    anElement(),
  ]);

  it('holds its elements by name', () => {
    expect(catalogue.elements.map(({ name }) => name)).toEqual(['Acme CRM', 'Acme Desk', 'Zeta Desk']);
  });

  it('finds an element by its key in any case, and by its number as a number or as text', () => {
    for (const named of ['acmecrm', 'AcmeCRM', 7, '7', '007']) expect(catalogue.find(named)?.key).toBe('acmecrm');
  });

  it.each(['acme', '', '8', '-7', '7.0', '7e0', ' 7', '__proto__', 'constructor', 8, -7, NaN])(
    'finds nothing by %j',
    (named) => {
      expect(catalogue.find(named)).toBeUndefined();
    },
  );

  it('suggests keys that look alike, nearest first, and none for what is far from all', () => {
    expect(catalogue.suggest('acmedsk')).toEqual(['acmedesk', 'acmecrm']);
    expect(catalogue.suggest('ACME')).toEqual(['acmecrm', 'acmedesk']);
    expect(catalogue.suggest('salesforce')).toEqual([]);
  });

  it('gives every element the common configuration', () => {
    for (const { configuration } of catalogue.elements) {
      expect(configuration.map(({ key }) => key)).toContain('event.notification.callback.url');
    }
  });

  it.each([
    ['key', { number: 8, symbol: 'Ax' }, 'acmecrm'],
    ['number', { key: 'acmedesk', symbol: 'Ax' }, '7'],
    ['symbol', { key: 'acmedesk', number: 8 }, 'Ac'],
  ] as const)('refuses two elements of one %s, and names both', (name, changes, value) => {
    const twice = [anElement(), anElement({ ...changes, name: 'Acme Desk' })];

    expect(() => createCatalogue(twice)).toThrow(`Acme CRM and Acme Desk have the same ${name}: ${value}.`);
  });

  it('refuses an element whose data has a slip, and names the element and the place', () => {
    const slip = anElement({ configuration: [{ key: 'acme user', label: 'User' } as never] });

    expect(() => createCatalogue([slip])).toThrow(/element acmecrm has slips[^]*configuration\[0\]\.key/);
    expect(() => createCatalogue([null])).toThrow('element without a key');
  });
});
