import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './button';
import { Link } from './link';

/** A link that looks like a button, for going somewhere. Apart, since not every page with a button has links. */
export function ButtonLink({ kind, small, ...rest }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link {...rest} className={buttonClass({ ...(kind && { kind }), ...(small && { small }) })} />;
}
