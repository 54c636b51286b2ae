import { redirect } from 'next/navigation';
import { SignInForm } from '@/features/session/sign-in-form';
import { Threshold } from '@/features/session/threshold';
import styles from '@/features/session/threshold.module.css';
import { askAs, currentSession } from '@/graphql/ask';
import { graphql } from '@/graphql/graphql';
import { valueOf } from '@/lib/query-value';
import { safePath } from '@/lib/safe-path';

export const metadata = { title: 'Sign in' };

const WhoQuery = graphql(`
  query Who {
    viewer {
      authorizedBy
    }
  }
`);

/** Signs in. Whoever is signed in already goes on to where they wanted to be. */
export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const next = safePath(valueOf(await searchParams, 'next'), '/instances');
  const { data } = await askAs(await currentSession(), WhoQuery, {});
  if (data) redirect(next);
  return (
    <Threshold>
      <div>
        <h1>Sign in</h1>
        <p>The home of your element instances.</p>
      </div>
      <SignInForm next={next} />
      <p className={styles.foot}>
        For the first time? Open the link <code>npm start</code> has printed, or make a new one with{' '}
        <code>npm run isotope -- sign-in-link</code>.
      </p>
    </Threshold>
  );
}
