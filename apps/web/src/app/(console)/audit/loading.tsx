import { PageSkeleton } from '@/ui/skeleton';

/** The audit on its way. */
export default function Loading() {
  return <PageSkeleton rows={8} />;
}
