import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';
import german from '@/messages/de';
import english from '@/messages/en';

it('speaks of one instance as of one, in both languages', () => {
  const inEnglish = createTranslator({ locale: 'en-GB', messages: english, namespace: 'bulk.delete' });
  const inGerman = createTranslator({ locale: 'de-DE', messages: german, namespace: 'bulk.delete' });
  expect(inEnglish('text', { count: 1 })).toMatch(/^Its token stops .* restore the instance within/);
  expect(inEnglish('text', { count: 2 })).toMatch(/^Their tokens stop .* restore the instances within/);
  expect(inGerman('text', { count: 1 })).toMatch(/^Ihr Token gilt .* kann die Instanz wiederhergestellt/);
  expect(inGerman('text', { count: 2 })).toMatch(/^Ihre Tokens gelten .* können die Instanzen wiederhergestellt/);
});
