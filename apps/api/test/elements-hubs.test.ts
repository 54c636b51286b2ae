import { hubResource } from '@isotope/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { askRest } from './ask.js';
import { type TestIsotope, openIsotope } from './isotope.js';

let isotope: TestIsotope;
beforeAll(async () => {
  isotope = await openIsotope();
});
afterAll(() => isotope.close());

const get = (path: string) => askRest(isotope, 'GET', path);

describe('hubs', () => {
  it('are listed with the ids the platform gave them, as far as they are known', async () => {
    const { status, body, headers } = await get('/hubs');

    expect(status).toBe(200);
    expect(
      z
        .array(hubResource)
        .parse(body)
        .map(({ id, key, name }) => [id, key, name]),
    ).toEqual([
      [11, 'crm', 'CRM'],
      [1001, 'finance', 'Finance'],
      [14, 'helpdesk', 'Help desk'],
    ]);
    expect(headers.get('elements-returned-count')).toBe('3');
  });

  it('are read one by one, in any case', async () => {
    const { body } = await get('/hubs');

    expect((await get('/hubs/helpdesk')).body).toEqual(body[2]);
    expect((await get('/hubs/Helpdesk')).body).toEqual(body[2]);
  });

  it('tell their elements, whole', async () => {
    const element = (await get('/elements/autotaskfinance')).body;

    expect((await get('/hubs/finance/elements')).body).toContainEqual(element);
    expect(element).toMatchObject({ id: 8152, hub: 'finance', name: 'Autotask Finance' });
  });

  it.each(['/hubs/travel', '/hubs/travel/elements', '/hubs/__proto__', '/hubs/11'])(
    'nobody knows are not found: %s',
    async (path) => {
      const { status, body } = await get(path);

      expect([status, body.code]).toEqual([404, 'NOT_FOUND']);
      expect(body.message).toContain('There are crm, finance, helpdesk.');
    },
  );
});
