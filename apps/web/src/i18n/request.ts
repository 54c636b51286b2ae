import { getRequestConfig } from 'next-intl/server';
import { cookies, headers } from 'next/headers';
import { catalogueOf } from './catalogue';
import { languageCookie, languageOf, localeOf } from './language';
import { zoneCookie, zoneOf } from './time-zone';

/** How a page is said: its words, its rules for dates and numbers, its time zone. */
export default getRequestConfig(async () => {
  const chosen = await cookies();
  const accepted = (await headers()).get('accept-language');
  const language = languageOf(chosen.get(languageCookie)?.value, accepted);
  return {
    locale: localeOf(language),
    messages: await catalogueOf(language),
    timeZone: zoneOf(chosen.get(zoneCookie)?.value).name,
  };
});
