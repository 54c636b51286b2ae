import { LinkSignIn } from '@/features/session/link-sign-in';
import { Threshold } from '@/features/session/threshold';

export const metadata = { title: 'Sign in' };

/** Where a one-time link leads. */
export default function LinkPage() {
  return (
    <Threshold>
      <h1>Sign in</h1>
      <LinkSignIn />
    </Threshold>
  );
}
