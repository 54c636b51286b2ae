'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { answers } from '@/graphql/answers';
import { openChanges } from './changes';
import { follow } from './follow';

/**
 * Brings the page up to date when somebody or something changes what it shows, without a reload and without touching
 * what is being typed.
 */
export function LiveRefresh({ id }: { readonly id?: string }) {
  const router = useRouter();
  useEffect(() => {
    const { onVisibility, stop } = follow({
      open: (onChange, onEnd) => openChanges(id, onChange, onEnd),
      answers,
      isVisible: () => document.visibilityState === 'visible',
      refresh: () => router.refresh(),
    });
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      stop();
    };
  }, [id, router]);
  return null;
}
