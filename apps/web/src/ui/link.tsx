import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link within the console. It fetches its page when it is followed, not when it comes into view: every page asks the
 * API, and a list of fifty instances must not ask fifty-one times.
 */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink {...props} prefetch={false} />;
