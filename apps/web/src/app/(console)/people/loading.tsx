import { PageSkeleton } from '@/ui/skeleton';

/** People on their way. */
export default function Loading() {
  return <PageSkeleton rows={3} />;
}
