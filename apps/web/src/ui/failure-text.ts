import { useTranslations } from 'next-intl';
import type { Failure } from '@/graphql/failure';

/** Gives what a person is told of a failure: the API's own words where it had any that help, else the catalogue's. */
export function useFailureText() {
  const t = useTranslations('ui.failure');
  return (failure: Failure): string => {
    if (isBadPage(failure)) return t('page');
    return (failure.kind === 'broken' && failure.message) || t(`${failure.kind}.text`);
  };
}

/** The language of that text where it is the API's own. */
export const failureLang = (failure: Failure): 'en' | undefined =>
  failure.kind === 'broken' && failure.message !== '' && !isBadPage(failure) ? 'en' : undefined;

/** An address that names no page of its list, such as one from another list. */
const isBadPage = ({ code }: Failure): boolean => code === 'INVALID_PAGE';
