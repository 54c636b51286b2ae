import { PageSkeleton } from '@/ui/skeleton';

/** The form on its way. */
export default function Loading() {
  return <PageSkeleton rows={4} />;
}
