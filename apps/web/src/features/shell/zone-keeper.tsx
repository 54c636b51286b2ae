'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { zoneCookie, zoneOf, zoneValue } from '@/i18n/time-zone';
import { keepCookie } from '@/lib/keep-cookie';

/** Tells the server the browser's time zone, so that its pages say times as this reader's clock does. */
export function ZoneKeeper({ known }: { readonly known: string | undefined }) {
  const router = useRouter();
  useEffect(() => {
    const own = { name: Intl.DateTimeFormat().resolvedOptions().timeZone, isChosen: false };
    if (zoneOf(known).isChosen || known === zoneValue(own)) return;
    keepCookie(zoneCookie, zoneValue(own));
    if (zoneOf(known).name !== own.name) router.refresh();
  }, [known, router]);
  return null;
}
