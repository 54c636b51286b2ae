import { PageSkeleton } from '@/ui/skeleton';

/** The data on its way. */
export default function Loading() {
  return <PageSkeleton rows={8} />;
}
