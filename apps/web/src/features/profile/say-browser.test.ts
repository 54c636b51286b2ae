import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';
import german from '@/messages/de';
import english from '@/messages/en';
import { sayBrowser } from './say-browser';

it.each([
  ['Chrome 150', 'Linux', 'Chrome 150 on Linux', 'Chrome 150 unter Linux'],
  ['curl 8', null, 'curl 8', 'curl 8'],
  [null, 'Linux', 'Unknown browser', 'Unbekannter Browser'],
])('%s on %s is told in each language', (browser, system, inEnglish, inGerman) => {
  const say = (locale: string, messages: typeof english) =>
    sayBrowser(createTranslator({ locale, messages, namespace: 'profile.sessions' }), { browser, system });
  expect([say('en-GB', english), say('de-DE', german)]).toEqual([inEnglish, inGerman]);
});
