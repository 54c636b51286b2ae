// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { client } from '@/graphql/browser-client';
import { render } from '@/ui/test-render';
import type { FormValues } from './form-values';
import { anElement } from './test-element';
import { useCreateForm } from './use-create-form';

const element = anElement({
  configuration: ['username', 'password', 'server.url'].map((name) => ({
    key: `crm.autotask.${name}`,
    label: name,
    isRequired: true,
    isSecret: name === 'password',
    defaultValue: null,
  })),
});
const zone = 'https://webservices5.autotask.net';
const found = {
  entryKey: 'crm.autotask.server.url',
  found: 'webservices5, America West',
  problem: null,
  value: { key: 'crm.autotask.server.url', value: zone },
};

const remove: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(remove.splice(0).map((take) => take()));
});

/** The form's state in a component, with an API that always finds this zone. */
async function open() {
  const ask = vi
    .spyOn(client, 'query')
    .mockReturnValue({ toPromise: async () => ({ data: { suggestConfiguration: found } }) } as never);
  const form: { now: ReturnType<typeof useCreateForm> } = { now: undefined as never };
  function Form() {
    form.now = useCreateForm(element);
    return null;
  }
  remove.push((await render(<Form />)).remove);
  const typeInto = async (name: string, value: string) => {
    const { values } = form.now;
    const next: FormValues = { ...values, configuration: { ...values.configuration, [`crm.autotask.${name}`]: value } };
    await act(async () => form.now.change(next));
  };
  const leave = (name: string) => act(async () => form.now.leave(`crm.autotask.${name}`));
  const valueOf = (name: string) => form.now.values.configuration[`crm.autotask.${name}`];
  return { ask, form, typeInto, leave, valueOf };
}

describe('the suggestion for a form', () => {
  it('moves nothing under a press: it waits until the pointer is released', async () => {
    const { form, typeInto, leave } = await open();
    await typeInto('username', 'k3f9qz@CONTOSO.COM');
    document.dispatchEvent(new Event('pointerdown'));
    await leave('username');
    expect(form.now.suggestion).toBeUndefined();
    await act(async () => {
      document.dispatchEvent(new Event('pointerup'));
      await new Promise((resolve) => setTimeout(resolve, 5));
    });
    expect(form.now.suggestion).toEqual(found);
  });

  it('puts nothing into the field a person is in, and asks again when they leave it', async () => {
    const { ask, typeInto, leave, valueOf } = await open();
    const field = document.createElement('input');
    field.id = 'field-entry-crm.autotask.server.url';
    document.body.append(field);
    field.focus();
    await typeInto('username', 'k3f9qz@CONTOSO.COM');
    await leave('username');
    expect(valueOf('server.url') ?? '').toBe('');
    field.blur();
    await leave('server.url');
    expect([ask.mock.calls.length, valueOf('server.url')]).toEqual([2, zone]);
    field.remove();
  });

  it('is asked for when the user name is left, and fills in the server URL', async () => {
    const { form, typeInto, leave, valueOf } = await open();
    await typeInto('username', 'k3f9qz@CONTOSO.COM');
    await leave('username');
    expect([valueOf('server.url'), form.now.suggestion?.found]).toEqual([zone, 'webservices5, America West']);
  });

  it('is asked for without the secret, and not again for the same', async () => {
    const { ask, typeInto, leave } = await open();
    await typeInto('password', 'p4ss');
    await leave('password');
    expect(ask).not.toHaveBeenCalled();
    await typeInto('username', 'k3f9qz@CONTOSO.COM');
    await leave('username');
    await leave('username');
    expect(ask).toHaveBeenCalledOnce();
    expect(JSON.stringify(ask.mock.calls)).not.toContain('p4ss');
  });

  it('does not replace an address a person typed when another field is left', async () => {
    const { typeInto, leave, valueOf } = await open();
    await typeInto('server.url', 'https://webservices6.autotask.net');
    await typeInto('username', 'k3f9qz@CONTOSO.COM');
    await leave('username');
    expect(valueOf('server.url')).toBe('https://webservices6.autotask.net');
  });

  it('takes over what an address that was pasted means, once it is left', async () => {
    const { typeInto, leave, valueOf } = await open();
    await typeInto('server.url', 'https://ww5.autotask.net/Mvc/Tickets?id=7');
    await leave('server.url');
    expect(valueOf('server.url')).toBe(zone);
  });

  it('is forgotten when the field it is about is typed in again', async () => {
    const { form, typeInto, leave } = await open();
    await typeInto('username', 'k3f9qz@CONTOSO.COM');
    await leave('username');
    await typeInto('server.url', 'https://web');
    expect(form.now.suggestion).toBeUndefined();
  });
});
