import { PageSkeleton } from '@/ui/skeleton';

/** The profile on its way. */
export default function Loading() {
  return <PageSkeleton rows={5} />;
}
