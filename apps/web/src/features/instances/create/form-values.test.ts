import { describe, expect, it } from 'vitest';
import { initialValues, inputOf, isTouched, snippetDraftOf, withSandboxAccount } from './form-values';
import { anElement } from './test-element';

const element = anElement();
const typed = {
  name: 'Contoso',
  tags: 'emea, , production ',
  configuration: { 'crm.autotask.username': 'k3f@CONTOSO.COM', 'crm.autotask.password': ' spaces kept ' },
};

describe('the form', () => {
  it('begins with the element’s defaults, untouched', () => {
    const values = initialValues(element);
    expect(values.configuration['crm.autotask.region']).toBe('EU');
    expect(isTouched(element, values)).toBe(false);
    expect(isTouched(element, { ...values, tags: 'x' })).toBe(true);
  });

  it('sends a secret to the sign as it was typed, and leaves out what is empty', () => {
    expect(inputOf(element, typed)).toEqual({
      elementKey: 'autotaskcrm',
      name: 'Contoso',
      tags: ['emea', 'production'],
      configuration: [
        { key: 'crm.autotask.username', value: 'k3f@CONTOSO.COM' },
        { key: 'crm.autotask.password', value: ' spaces kept ' },
      ],
    });
  });

  it('takes the sandbox’s account without touching what else was typed', () => {
    const values = withSandboxAccount(element, typed, 'A sandbox');
    expect(values.configuration['crm.autotask.username']).toBe('api-user@sandbox.isotope.test');
    expect(values.configuration['crm.autotask.password']).toBe(' spaces kept ');
    expect(values.name).toBe('Contoso');
    expect(withSandboxAccount(element, initialValues(element), 'A sandbox').name).toBe('A sandbox');
  });
});

describe('what the code panel is given', () => {
  it('never holds a secret, typed or not', () => {
    const draft = snippetDraftOf(element, typed);
    expect(JSON.stringify(draft)).not.toContain('spaces kept');
    expect(draft.configuration).toContainEqual({ key: 'crm.autotask.password', value: undefined });
  });

  it('holds a placeholder for what is required, and nothing for what is optional and empty', () => {
    const { name, configuration } = snippetDraftOf(element, { name: '', tags: '', configuration: {} });
    expect(name).toBe('<name>');
    expect(configuration).toEqual([
      { key: 'crm.autotask.username', value: '<user name>' },
      { key: 'crm.autotask.password', value: undefined },
    ]);
  });
});
