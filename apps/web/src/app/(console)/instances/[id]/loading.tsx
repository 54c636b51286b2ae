import { PageSkeleton } from '@/ui/skeleton';

/** An instance on its way. */
export default function Loading() {
  return <PageSkeleton rows={4} />;
}
