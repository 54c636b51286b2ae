import { useTranslations } from 'next-intl';
import type { Failure } from '@/graphql/failure';

/** Gives what a person is told of a failure: the API's own words where it had any that help, else the catalogue's. */
export function useFailureText() {
  const t = useTranslations('ui.failure');
  return ({ kind, message }: Failure): string => (kind === 'broken' && message) || t(`${kind}.text`);
}
