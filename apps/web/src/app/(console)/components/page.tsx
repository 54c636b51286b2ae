import { notFound } from 'next/navigation';
import { EmptyPlaces, Failures, Notices, Problems } from '@/features/components/answers';
import styles from '@/features/components/components.module.css';
import { Buttons, Fields, FilterRow } from '@/features/components/controls';
import { Code, Tiles } from '@/features/components/pieces';
import { Receipts, States, Strips } from '@/features/components/states';
import { Tile, TileFragment } from '@/features/elements/tile';
import { ask } from '@/graphql/ask';
import { graphql } from '@/graphql/graphql';
import { WordsFor } from '@/i18n/words-for';
import { ButtonLink } from '@/ui/button-link';
import { FailureNotice } from '@/ui/failure-notice';
import { PageHeading } from '@/ui/page-heading';

export const metadata = { title: 'Components' };

const ComponentsQuery = graphql(
  `
    query Components {
      viewer {
        user {
          role
        }
      }
      elements {
        key
        ...Tile
      }
    }
  `,
  [TileFragment],
);

/** Every component in all its states, for whoever works on the console. Owners find it by its address; nothing links to it. */
export default async function ComponentsPage() {
  const { data, failure } = await ask(ComponentsQuery, {});
  if (failure) return <FailureNotice failure={failure} />;
  if (data.viewer.user.role !== 'OWNER') notFound();
  const elements = data.elements.slice(0, 3);
  return (
    <WordsFor parts={['snippets', 'verification']}>
      <div lang="en" translate="no">
        <div data-specimen="heading">
          <PageHeading
            title="Components"
            crumbs={[{ label: 'Overview', href: '/' }]}
            mark={elements[0] && <Tile element={elements[0]} size="medium" />}
            lede="Each in all its states. The browser tests compare them with their pictures."
            actions={<ButtonLink href="/elements">Elements</ButtonLink>}
          />
        </div>
        <div className={styles.specimens}>
          <Buttons />
          <Fields />
          <FilterRow />
          <States />
          <Strips />
          <Receipts />
          <Notices />
          <Problems />
          <Failures />
          <EmptyPlaces />
          <Tiles elements={elements} />
          <Code />
        </div>
      </div>
    </WordsFor>
  );
}
