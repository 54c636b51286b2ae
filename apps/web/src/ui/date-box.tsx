'use client';

import { useEffect, useRef } from 'react';
import styles from './date-box.module.css';

interface DateBoxProps {
  readonly name: string;
  readonly label: string;
  /** The chosen day as in `2026-03-01`, or nothing. */
  readonly value: string;
}

/** A day among the filters. What somebody is typing in it stays; else it follows what is chosen. */
export function DateBox({ name, label, value }: DateBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = value;
  }, [value]);
  return (
    <label className={styles.box}>
      <span>{label}</span>
      <input ref={input} type="date" name={name} defaultValue={value} />
    </label>
  );
}
