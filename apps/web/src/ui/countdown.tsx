'use client';

import { useEffect, useState } from 'react';

/** Counts down to when trying again makes sense. It is not read out again with every second. */
export function Countdown({ seconds }: { readonly seconds: number }) {
  const [until] = useState(() => Date.now() + seconds * 1000);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 500);
    return () => clearInterval(timer);
  }, [until]);
  return <p>{left > 0 ? `It can be tried again in ${sayWait(left)}.` : 'It can be tried again now.'}</p>;
}

const sayWait = (seconds: number) => (seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`);
