import { getTranslations } from 'next-intl/server';
import { NothingHere } from '@/ui/nothing-here';

export const generateMetadata = async () => ({ title: (await getTranslations('ui.notFound'))('title') });

/** For addresses that lead nowhere, and for what is not there for this person. */
export default function NotFound() {
  return <NothingHere />;
}
