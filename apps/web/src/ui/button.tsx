import { Link } from './link';
import type { ComponentProps } from 'react';
import { classNames } from '@/lib/class-names';
import styles from './button.module.css';

/** How much a button asks for attention. One `primary` a page; `danger` only where something is destroyed. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

interface Look {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
}

const classOf = ({ kind = 'plain', small = false }: Look) =>
  classNames(styles.button, kind !== 'plain' && styles[kind], small && styles.small);

/**
 * A button. While `isBusy` it keeps its place and focus and says so, and presses do nothing: it is never disabled, so
 * that nobody loses the focus or wonders why.
 */
export function Button({
  kind,
  small,
  isBusy = false,
  onClick,
  children,
  ...rest
}: ComponentProps<'button'> & Look & { readonly isBusy?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      className={classOf({ ...(kind && { kind }), ...(small && { small }) })}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
    >
      {isBusy && <span className={styles.spinner} aria-hidden />}
      {children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({ kind, small, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link {...rest} className={classOf({ ...(kind && { kind }), ...(small && { small }) })} />;
}
