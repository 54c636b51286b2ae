import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suggestKeys } from './suggest-keys.js';

const keys = ['autotaskcrm', 'autotaskfinance', 'autotaskhelpdesk', 'hubspot', 'hubspotcrm', 'sage', 'sap'];

it.each([
  ['autotaskcmr', ['autotaskcrm']],
  ['autotask', ['autotaskcrm', 'autotaskfinance', 'autotaskhelpdesk']],
  ['hubspott', ['hubspot', 'hubspotcrm']],
  ['myhubspotcrm', ['hubspotcrm', 'hubspot']],
  ['sagge', ['sage', 'sap']],
  ['quickbooks', []],
  ['x'.repeat(100), []],
])('%s may have meant %j', (key, meant) => {
  expect(suggestKeys(keys, key)).toEqual(meant);
});

it('suggests a known key first of all for itself, and never more than three', () => {
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.string({ maxLength: 30 }), (known, any) => {
      expect(suggestKeys(keys, known)[0]).toBe(known);
      expect(suggestKeys(keys, any).length).toBeLessThanOrEqual(3);
    }),
  );
});
