import type { ComponentProps } from 'react';
import { classNames } from '@/lib/class-names';
import styles from './button.module.css';

/** How much a button asks for attention. One `primary` a page; `danger` only where something is destroyed. */
type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

/** How a button looks. */
export interface ButtonLook {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
}

/** The class of whatever looks like a button. */
export const buttonClass = ({ kind = 'plain', small = false }: ButtonLook): string =>
  classNames(styles.button, kind !== 'plain' && styles[kind], small && styles.small);

/**
 * A button. While `isBusy` it keeps its place and focus and says so, and presses do nothing: it is never disabled, so
 * that nobody loses the focus or wonders why. While `isHeld` something is still missing: it looks and is told so, and a
 * press is for its owner to answer with what that is.
 */
export function Button({
  kind,
  small,
  isBusy = false,
  isHeld = false,
  onClick,
  children,
  ...rest
}: ComponentProps<'button'> & ButtonLook & { readonly isBusy?: boolean; readonly isHeld?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(buttonClass({ ...(kind && { kind }), ...(small && { small }) }), isHeld && styles.held)}
      aria-disabled={isBusy || isHeld || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
    >
      {isBusy && <span className={styles.spinner} aria-hidden />}
      {children}
    </button>
  );
}
