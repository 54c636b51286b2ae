'use client';

import { useEffect, useRef } from 'react';

/**
 * Waits until no pointer is pressed, and what was pressed has been told. A press on a button leaves the field the person
 * was in; were the button to move away before the pointer is released, it would not have been pressed.
 */
export function useReleasedPointer(): () => Promise<void> {
  const waiting = useRef<(() => void)[] | undefined>(undefined);
  useEffect(() => {
    const press = () => void (waiting.current ??= []);
    // The click comes right after the release, before a timer.
    const release = () =>
      setTimeout(() => {
        for (const resolve of waiting.current ?? []) resolve();
        waiting.current = undefined;
      });
    document.addEventListener('pointerdown', press, true);
    for (const end of ends) document.addEventListener(end, release, true);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      for (const end of ends) document.removeEventListener(end, release, true);
    };
  }, []);
  return () => new Promise((resolve) => (waiting.current ? waiting.current.push(resolve) : resolve()));
}

const ends = ['pointerup', 'pointercancel'] as const;
