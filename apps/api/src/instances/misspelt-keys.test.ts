import type { Element, EntryProblem } from '@isotope/core';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../elements/catalogue.js';
import { hintAtMisspelt, misspeltCredentials, missingCredentials } from './misspelt-keys.js';

const element = createCatalogue().find('autotaskcrm') as Element;
const missing = (key: string): EntryProblem => ({
  key,
  label: 'Password',
  code: 'MISSING',
  message: 'Password is required.',
});
const messages = (sent: readonly string[], ...problems: readonly EntryProblem[]) =>
  hintAtMisspelt(element, Object.fromEntries(sent.map((key) => [key, 'x'])), problems).map(({ message }) => message);

it.each([
  'crm.autotask.pasword',
  'crm.Autotask.Password',
  'crm.autotask.passwort',
  'crm.autotask.password.',
  'crm.autotask.pass',
])('names %s, which was sent in the place of a missing entry', (sent) => {
  expect(messages([sent, 'unrelated'], missing('crm.autotask.password'))).toEqual([
    `Password is required. ${sent} was sent: did you mean crm.autotask.password?`,
  ]);
});

it('takes the nearest of several', () => {
  expect(messages(['crm.autotask.passw', 'crm.autotask.passwor'], missing('crm.autotask.password'))[0]).toContain(
    'crm.autotask.passwor was sent',
  );
});

it.each([
  ['is far from it', 'crm.autotask.pin'],
  ['is an entry of its own', 'crm.autotask.username'],
  ['cannot be read', 'crm.autotask.\u202epassword'],
])('says nothing of a key that %s', (_, sent) => {
  expect(messages([sent], missing('crm.autotask.password'))).toEqual(['Password is required.']);
});

it('leaves problems of other kinds as they are', () => {
  const long = { ...missing('crm.autotask.password'), code: 'TOO_LONG', message: 'Too long.' } as const;
  expect(messages(['crm.autotask.pasword'], long)).toEqual(['Too long.']);
});

describe('new credentials', () => {
  const problems = (configuration: Record<string, string>) =>
    [...misspeltCredentials(element, configuration), ...missingCredentials(element, configuration)].map(
      ({ key, message }) => [key, message],
    );

  it('are refused by the key that is all but one of the element’s, with the one that is meant', () => {
    expect(problems({ 'crm.autotask.pasword': 'new', 'crm.autotask.username': 'u' })).toEqual([
      ['crm.autotask.pasword', 'Autotask CRM asks for no crm.autotask.pasword. Did you mean crm.autotask.password?'],
    ]);
  });

  it('are refused when none of them is asked for, naming what is', () => {
    expect(problems({ something: 'else' })).toEqual([
      ['configuration', expect.stringContaining('crm.autotask.password')],
    ]);
  });

  it.each([
    ['are those of the element', { 'crm.autotask.password': 'new' }],
    ['stand beside something unknown', { 'crm.autotask.password': 'new', 'our.own.note': 'x' }],
    ['are none, which checks the old ones again', {}],
  ])('pass when they %s', (_, configuration) => {
    expect(problems(configuration)).toEqual([]);
  });

  it('pass when they are stored under such a key already, and only sent back', () => {
    const configuration = { 'crm.autotask.pasword': 'kept', 'crm.autotask.password': 'new' };
    expect(misspeltCredentials(element, configuration, { 'crm.autotask.pasword': 'kept' })).toEqual([]);
  });
});
