import { PageSkeleton } from '@/ui/skeleton';

/** The status on its way. */
export default function Loading() {
  return <PageSkeleton rows={4} />;
}
