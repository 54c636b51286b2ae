import { PageSkeleton } from '@/ui/skeleton';

/** The gallery on its way. */
export default function Loading() {
  return <PageSkeleton rows={3} />;
}
