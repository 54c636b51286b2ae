import { ButtonLink } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { PageHeading } from '@/ui/page-heading';

/** For a key no element has. */
export default function ElementNotFound() {
  return (
    <>
      <PageHeading title="No such element" crumbs={[{ label: 'Elements', href: '/elements' }]} />
      <Empty
        title="No element has this key"
        actions={
          <ButtonLink kind="primary" href="/elements">
            Show all elements
          </ButtonLink>
        }
      >
        The address may be mistyped.
      </Empty>
    </>
  );
}
