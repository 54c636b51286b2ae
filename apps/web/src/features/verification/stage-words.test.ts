import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import german from '@/messages/de';
import english from '@/messages/en';
import { sayStage, stageMessage } from './stage-words';
import { type StageLine, waitingStages } from './stages';

const inEnglish = createTranslator({ locale: 'en-GB', messages: english, namespace: 'verification' });
const inGerman = createTranslator({ locale: 'de-DE', messages: german, namespace: 'verification' });

type Ended = Exclude<StageLine, { status: 'WAITING' }>;

const aLine = (changes: Partial<Ended> = {}): StageLine => ({
  name: 'SIGN_IN',
  status: 'PASSED',
  startedAt: null,
  durationMs: 10,
  code: null,
  message: 'Signed in; 3 of 10000 calls of this hour are used',
  providerMessage: null,
  ...changes,
});

describe('what a line of a receipt says', () => {
  it('is the API’s own sentence on an English page, its figures as the page writes them elsewhere', () => {
    expect(stageMessage(inEnglish, true, aLine())).toBe('Signed in; 3 of 10,000 calls of this hour are used');
    expect(stageMessage(inEnglish, true, aLine({ name: 'PERMISSION', message: 'Companies may be read' }))).toBe(
      'Companies may be read',
    );
  });

  it('is the catalogue’s on any other, where the stage was passed, with the same figures', () => {
    const said = (changes = {}) => stageMessage(inGerman, false, aLine(changes));
    expect(said()).toBe('Angemeldet; 3 von 10.000 Aufrufen dieser Stunde sind verbraucht');
    expect(said({ message: 'Signed in' })).toBe('Angemeldet');
    expect(said({ name: 'NETWORK', message: '127.0.0.1:4210 answers' })).toBe('127.0.0.1:4210 antwortet');
  });

  it('is the catalogue’s also where it failed, by the code of the failure', () => {
    const refused = aLine({ status: 'FAILED', code: 'PERMISSION_DENIED', message: 'May not read.' });
    expect(stageMessage(inGerman, false, refused)).toContain('darf die Daten nicht lesen');
    expect(stageMessage(inEnglish, true, refused)).toBe('May not read.');
  });

  it('keeps the zone’s address, and the reason of a failure nobody has a code for, in every language', () => {
    const zone = aLine({ name: 'ZONE', message: 'webservices5' });
    const refused = aLine({ status: 'FAILED', message: 'Refused.' });
    expect([zone, refused].map((line) => stageMessage(inGerman, false, line))).toEqual(['webservices5', 'Refused.']);
  });

  it('is what the stage is there for until something has happened', () => {
    const [first] = waitingStages();
    expect(first && stageMessage(inGerman, false, first)).toBe('Alle nötigen Angaben sind da');
  });
});

describe('what is read out', () => {
  it('is the message, or else the outcome', () => {
    expect(sayStage(inEnglish, true, aLine({ message: 'Signed in' }))).toBe('Sign-in: Signed in');
    expect(sayStage(inEnglish, true, aLine({ status: 'FAILED', message: null }))).toBe('Sign-in: failed');
  });
});
