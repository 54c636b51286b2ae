import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { elementResource, instanceResource, instanceRowResource, nullsAsAbsent } from './wire-resource.js';
import { anInstanceResource } from '../test/builders.js';

describe('an instance in an answer', () => {
  it('keeps fields that nobody knows yet', () => {
    const answer = anInstanceResource({ subscriptionId: 'abc', element: { id: 50, key: 'k', name: 'n', beta: true } });

    expect(instanceResource.parse(answer)).toEqual(answer);
  });

  it('is read in the form of 2014, whose element has no hub and whose tags are objects', () => {
    const instance = instanceResource.parse({
      id: 27,
      name: 'first',
      token: 'BUIWhN8=',
      element: { id: 14, name: 'Dropbox', key: 'dropbox', elementProvisionType: 'OAUTH_TEMPLATE' },
      tags: [{ id: 12, name: 'tag' }],
      provisionInteractions: [],
      valid: true,
    });

    expect(instance).toMatchObject({ tags: ['tag'], element: { key: 'dropbox' } });
    expect(instance.element.hub).toBeUndefined();
  });

  it('reads null fields of its element as absent', () => {
    const answer = anInstanceResource({
      element: { id: 50, key: 'k', name: 'n', hub: null, authentication: { type: null } },
    });

    expect(instanceResource.parse(answer).element).toEqual({ id: 50, key: 'k', name: 'n', authentication: {} });
  });

  it.each(['id', 'name', 'token', 'element', 'valid'])('is none without its %s', (field) => {
    const { error } = instanceResource.safeParse({ ...anInstanceResource(), [field]: undefined });

    expect(error?.issues.map(({ path }) => path)).toEqual([[field]]);
  });
});

describe('a row of a list', () => {
  it('may be as light as hydrate=false makes it', () => {
    const row = { id: 1, name: 'Acme', token: 'abc=', element: { id: 50, key: 'autotaskcrm' } };

    expect(instanceRowResource.parse(row)).toEqual(row);
    expect(instanceResource.safeParse(row).success).toBe(false);
  });

  it.each(['id', 'name', 'token', 'element'])('still has its %s', (field) => {
    expect(instanceRowResource.safeParse({ ...anInstanceResource(), [field]: undefined }).success).toBe(false);
  });
});

describe('an element in an answer', () => {
  it('is read with its entries, null again the same as absent', () => {
    const entry = { id: 1, key: 'a.b', name: 'B', type: 'COMBO', options: [{ value: 'x', description: 'X' }] };
    const answer = { id: 50, key: 'k', name: 'n', configuration: [{ ...entry, defaultValue: null, internal: false }] };

    expect(elementResource.parse(answer).configuration).toEqual([{ ...entry, internal: false }]);
  });
});

describe('nullsAsAbsent', () => {
  const model = nullsAsAbsent(z.looseObject({ known: z.string().optional(), needed: z.string().optional() }));

  it('drops null from fields the model knows and lets it through elsewhere', () => {
    expect(model.parse({ known: null, needed: 'x', other: null })).toEqual({ needed: 'x', other: null });
  });

  it.each([[null], ['text'], [[]], [undefined]])('leaves it to the model to refuse %j', (value) => {
    expect(model.safeParse(value).success).toBe(false);
  });
});
