import { redirect } from 'next/navigation';
import { ClaimForm } from '@/features/session/claim-form';
import { Threshold } from '@/features/session/threshold';
import { ask } from '@/graphql/ask';
import { graphql } from '@/graphql/graphql';
import { valueOf } from '@/lib/query-value';
import { safePath } from '@/lib/safe-path';
import { FailureNotice } from '@/ui/failure-notice';

export const metadata = { title: 'Welcome' };

const ClaimedQuery = graphql(`
  query Claimed {
    viewer {
      user {
        isClaimed
      }
      organization {
        name
      }
    }
  }
`);

/** The first stop after signing in: whoever has no e-mail and password yet can set them; everybody else goes on. */
export default async function WelcomePage({ searchParams }: PageProps<'/welcome'>) {
  const next = safePath(valueOf(await searchParams, 'next'), '/instances');
  const { data, failure } = await ask(ClaimedQuery, {});
  if (data?.viewer.user.isClaimed) redirect(next);
  return (
    <Threshold>
      <div>
        <h1>Welcome to Isotope</h1>
        <p>Choose how you sign in from now on.</p>
      </div>
      {failure ? <FailureNotice failure={failure} /> : <ClaimForm next={next} />}
    </Threshold>
  );
}
