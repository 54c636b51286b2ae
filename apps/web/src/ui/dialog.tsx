'use client';

import { type ReactNode, useLayoutEffect, useId, useRef } from 'react';
import { classNames } from '@/lib/class-names';
import styles from './dialog.module.css';
import { swallowSecondClick } from './swallow-second-click';

interface DialogProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** For a dialog of another shape. */
  readonly className?: string | undefined;
}

/**
 * A question that has to be answered first. The browser's own dialog keeps the focus inside, closes on Escape and gives
 * the focus back; it is open for as long as it is rendered. A double click on what closes it reaches nothing behind it.
 */
export function Dialog({ title, children, onClose, className }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const pressed = useRef<MouseEvent>(undefined);
  const titleId = useId();
  // Before the element leaves the page: a dialog that is closed gives the focus back, one that is torn out does not.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      if (pressed.current) swallowSecondClick(pressed.current);
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={classNames(styles.dialog, className)}
      onClickCapture={({ nativeEvent }) => {
        pressed.current = nativeEvent;
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}

/** The answers of a dialog, the one that changes nothing first. */
export const DialogActions = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.actions}>{children}</div>
);
