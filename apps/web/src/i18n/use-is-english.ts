import { useLocale } from 'next-intl';

/** Whether the page is in the API's own language, so that what the API says can be shown as it is. */
export const useIsEnglish = (): boolean => useLocale() === 'en-GB';
