import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import english from '@/messages/en';
import { initialValues, withSandboxAccount } from './form-values';
import type { Refusal } from './outcome';
import { stillStanding } from './still-standing';
import { anElement } from './test-element';

const t = createTranslator({ locale: 'en-GB', messages: english, namespace: 'create' });
const element = anElement();
const sent = initialValues(element);
const entry = 'crm.autotask.username';
const typed = { ...sent, configuration: { ...sent.configuration, [entry]: 'typed' } };

const aRefusal = (changes: Partial<Refusal> = {}): Refusal => ({
  title: '2 fields to correct',
  problems: [
    { fieldId: 'field-name', label: 'Name', message: 'Name is required.' },
    { fieldId: `field-entry-${entry}`, label: 'User name', message: 'User name is required.' },
  ],
  isWaiting: false,
  mayKeepUnverified: false,
  ...changes,
});
const left = (refusal: Refusal) => refusal.problems.map(({ label }) => label);

describe('what was refused', () => {
  it('stands while nothing has been changed', () => {
    expect(stillStanding(t, aRefusal(), sent, sent)).toEqual(aRefusal());
  });

  it('goes field by field as they are mended, and the count with it', () => {
    const now = stillStanding(t, aRefusal(), sent, typed);
    expect([now.title, left(now)]).toEqual(['1 field to correct', ['Name']]);
  });

  it('is gone once the sandbox account has been filled in', () => {
    expect(left(stillStanding(t, aRefusal(), sent, withSandboxAccount(element, sent, 'Sandbox')))).toEqual([]);
  });
});

describe('what the provider refused', () => {
  const refusal = aRefusal({ title: 'Autotask CRM refused this sign-in', verdict: 'REJECTED' });

  it('stands while the account is the one that was refused, whatever it is to be called', () => {
    expect(stillStanding(t, refusal, sent, { ...sent, name: 'Acme' })).toBe(refusal);
  });

  it('is gone with any change to the account: another user name may be what was needed', () => {
    expect(left(stillStanding(t, refusal, sent, typed))).toEqual([]);
  });
});
