'use client';

import { useRouter } from 'next/navigation';
import { languageCookie } from '@/i18n/language';
import { zoneCookie } from '@/i18n/time-zone';
import { client } from '@/graphql/browser-client';
import { dropCookie, keepCookie } from '@/lib/keep-cookie';
import { UpdateProfileMutation } from './profile-documents';

/** Keeps a preference with the account and, for the very next page, in this browser. Null follows the browser. */
export function usePreference() {
  const router = useRouter();
  return async (input: { language: string | null } | { timeZone: string | null }) => {
    const [cookie, value] =
      'language' in input ? [languageCookie, input.language] : ([zoneCookie, input.timeZone] as const);
    if (value === null) dropCookie(cookie);
    else keepCookie(cookie, value);
    await client.mutation(UpdateProfileMutation, { input }).toPromise();
    router.refresh();
  };
}
