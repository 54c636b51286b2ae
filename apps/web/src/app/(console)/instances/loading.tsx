import { PageSkeleton } from '@/ui/skeleton';

/** The list on its way. */
export default function Loading() {
  return <PageSkeleton rows={8} />;
}
