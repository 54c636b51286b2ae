import { CombinedError } from '@urql/core';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import germanWords from '@/messages/de';
import english from '@/messages/en';
import type { CreateAnswer } from './outcome';
import { outcomeOf } from './outcome';
import { anElement } from './test-element';

const element = anElement();
const words = {
  t: createTranslator({ locale: 'en-GB', messages: english, namespace: 'create' }),
  isEnglish: true,
};
type Trouble = Extract<CreateAnswer, { __typename: 'VerificationProblem' }>;

const aTrouble = (changes: Partial<Trouble> = {}): Trouble => ({
  __typename: 'VerificationProblem',
  code: 'CREDENTIALS_REJECTED',
  message: 'Autotask refused this user name and secret.',
  entryKey: 'crm.autotask.password',
  providerMessage: 'The logon is invalid.',
  retryAfterSeconds: null,
  verification: { verdict: 'REJECTED', durationMs: 456, stages: [] },
  ...changes,
});

const refusalOf = (answer: CreateAnswer) => {
  const { outcome } = outcomeOf(words, element, { answer });
  return outcome.kind === 'refused' ? outcome.refusal : undefined;
};

describe('a form that was filled in wrong', () => {
  const settled = outcomeOf(words, element, {
    answer: {
      __typename: 'InvalidConfigurationProblem',
      entries: [
        { key: 'name', label: 'Name', code: 'MISSING', message: 'Name is required.' },
        { key: 'crm.autotask.password', label: 'Password', code: 'MISSING', message: 'Password is required.' },
        { key: 'crm.unknown', label: 'crm.unknown', code: 'TOO_LONG', message: 'Too long.' },
      ],
    },
  });

  it('has every problem on its field at once; one without a field is named all the same', () => {
    expect(settled.outcome).toMatchObject({
      kind: 'refused',
      refusal: {
        title: '3 fields to correct',
        problems: [{ fieldId: 'field-name' }, { fieldId: 'field-entry-crm.autotask.password' }, { fieldId: undefined }],
      },
    });
  });

  it('has a receipt that ends at its first line', () => {
    expect(settled.lines?.map(({ status }) => status)).toEqual(['FAILED', 'SKIPPED', 'SKIPPED', 'SKIPPED', 'SKIPPED']);
  });
});

describe('a provider’s refusal', () => {
  it('is none where an integration code is needed and nobody was asked', () => {
    const stage = { name: 'CONFIGURATION', status: 'FAILED', message: null, durationMs: 0 } as const;
    const verification = { verdict: 'REJECTED', durationMs: 0, stages: [stage] } as unknown as Trouble['verification'];
    const trouble = { code: 'INTEGRATION_CODE_REJECTED', providerMessage: null, verification } as const;
    expect(refusalOf(aTrouble(trouble))).toMatchObject({ title: 'An integration code is needed', verdict: undefined });
    const sentOut = { ...verification, stages: [{ ...stage, name: 'SIGN_IN' as const }] } as Trouble['verification'];
    expect(refusalOf(aTrouble({ ...trouble, verification: sentOut }))).toMatchObject({
      title: 'Autotask CRM refused the integration code',
      verdict: 'REJECTED',
    });
  });

  it('is put on the field at fault, with the provider’s own words apart', () => {
    expect(refusalOf(aTrouble())).toEqual({
      title: 'Autotask CRM refused this sign-in',
      problems: [
        {
          fieldId: 'field-entry-crm.autotask.password',
          label: 'Password',
          message: 'Autotask refused this user name and secret.',
        },
      ],
      quote: 'The logon is invalid.',
      verdict: 'REJECTED',
      isWaiting: false,
      mayKeepUnverified: false,
    });
  });

  it('that lies on no field is said in the summary', () => {
    expect(refusalOf(aTrouble({ entryKey: null }))).toMatchObject({
      text: 'Autotask refused this user name and secret.',
      problems: [],
    });
  });
});

describe('a provider that could not be asked', () => {
  it.each(['PROVIDER_UNREACHABLE', 'PROVIDER_TIMEOUT'] as const)('%s may be saved unverified', (code) => {
    expect(refusalOf(aTrouble({ code, entryKey: null }))).toMatchObject({ isWaiting: true, mayKeepUnverified: true });
  });

  it('because it asks to wait may not: waiting helps', () => {
    const refusal = refusalOf(aTrouble({ code: 'PROVIDER_THROTTLED', entryKey: null, retryAfterSeconds: 30 }));
    expect(refusal).toMatchObject({
      title: 'Autotask CRM is limiting calls',
      isWaiting: true,
      mayKeepUnverified: false,
      retryAfterSeconds: 30,
    });
    expect(refusal?.verdictWord).toBe('Rate limited');
  });
});

describe('a provider that Isotope itself did not ask', () => {
  const held = (changes: Partial<Trouble>) =>
    refusalOf(
      aTrouble({
        code: 'PROVIDER_THROTTLED',
        message: 'Several secrets were refused, so the next try waits 14 minutes.',
        entryKey: null,
        providerMessage: null,
        verification: { verdict: 'UNREACHABLE', durationMs: 1, stages: [] },
        ...changes,
      }),
    );

  it('is not said to ask for anything, nor to be unreachable', () => {
    const expected = { title: 'Isotope did not try to sign in', verdictWord: 'Not tried', isWaiting: true };
    expect(held({ retryAfterSeconds: 840 })).toMatchObject(expected);
  });

  it('leaves the wait to the countdown, where there is one', () => {
    expect(held({ retryAfterSeconds: 840 })?.text).not.toContain('14 minutes');
    expect(held({ retryAfterSeconds: null })?.text).toContain('14 minutes');
  });
});

describe('no answer', () => {
  it('is a failure, whether the network or Isotope broke', () => {
    const error = new CombinedError({ networkError: new TypeError('Failed to fetch') });
    expect(outcomeOf(words, element, { error, answer: undefined }).outcome).toMatchObject({
      kind: 'failed',
      failure: { kind: 'unreachable' },
    });
    expect(outcomeOf(words, element, { answer: undefined }).outcome).toMatchObject({ failure: { kind: 'broken' } });
  });
});

describe('on a page in another language', () => {
  const german = {
    t: createTranslator({ locale: 'de-DE', messages: germanWords, namespace: 'create' }),
    isEnglish: false,
  };

  it('problems are told in it, by their codes and by the names the fields have there', () => {
    const inGerman = anElement({
      configuration: element.configuration.map((entry) => ({ ...entry, label: `${entry.label} (de)` })),
    });
    const entries = [
      { key: 'name', label: 'Name', code: 'MISSING' as const, message: 'Name is required.' },
      { key: 'crm.autotask.password', label: 'Password', code: 'MISSING' as const, message: 'Password is required.' },
    ];
    const { outcome } = outcomeOf(german, inGerman, {
      answer: { __typename: 'InvalidConfigurationProblem', entries },
    });
    expect(outcome).toMatchObject({
      refusal: {
        title: '2 Felder zu berichtigen',
        problems: [{ message: 'Name ist erforderlich.' }, { message: 'Password (de) ist erforderlich.' }],
      },
    });
  });
});
