'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { keepCookie } from '@/lib/keep-cookie';

interface PreferencesKeeperProps {
  /** What the person has chosen elsewhere and this browser does not know yet, by the names of cookies. */
  readonly missing: Readonly<Record<string, string>>;
}

/** Brings a person's preferences into a browser they are new in. */
export function PreferencesKeeper({ missing }: PreferencesKeeperProps) {
  const router = useRouter();
  const all = JSON.stringify(missing);
  useEffect(() => {
    const wanted = Object.entries(JSON.parse(all) as Record<string, string>);
    for (const [name, value] of wanted) keepCookie(name, value);
    if (wanted.length > 0) router.refresh();
  }, [all, router]);
  return null;
}
