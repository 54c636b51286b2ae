'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from './button';

/** Asks for the page once more. */
export function RetryButton() {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  return (
    <Button isBusy={isBusy} onClick={() => start(() => router.refresh())}>
      Try again
    </Button>
  );
}
