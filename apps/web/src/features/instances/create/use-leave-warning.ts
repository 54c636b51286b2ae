'use client';

import { useEffect } from 'react';
import { guardLeaving } from '@/lib/leave-guard';
import { leavesThePage } from '@/lib/leaves-the-page';

/**
 * Asks before what was typed is lost: on closing or reloading by the browser’s own question, on a link of the console,
 * its palette and its shortcuts by the question given here. `beginAgain` does what going to this very page asks for.
 */
export function useLeaveWarning(isActive: boolean, question: string, beginAgain?: () => void): void {
  useEffect(() => {
    if (!isActive) return undefined;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      if (!leavesThePage(event) || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const release = guardLeaving((path) => {
      if (path !== window.location.pathname) return window.confirm(question);
      if (beginAgain && window.confirm(question)) beginAgain();
      return true;
    });
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, true);
    return () => {
      release();
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, true);
    };
  }, [isActive, question, beginAgain]);
}
