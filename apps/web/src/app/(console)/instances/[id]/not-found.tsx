import { ButtonLink } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { PageHeading } from '@/ui/page-heading';

/** For an instance that is not there: unknown, deleted or another organisation’s, which look the same. */
export default function InstanceNotFound() {
  return (
    <>
      <PageHeading title="No such instance" crumbs={[{ label: 'Instances', href: '/instances' }]} />
      <Empty
        title="This instance is not here"
        actions={
          <ButtonLink kind="primary" href="/instances">
            Show all instances
          </ButtonLink>
        }
      >
        It may have been deleted, or the address is mistyped.
      </Empty>
    </>
  );
}
