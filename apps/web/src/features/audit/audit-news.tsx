'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Button } from '@/ui/button';
import type { AuditFilter } from './audit-search';
import { askNews, mostCounted } from './news-question';

interface AuditNewsProps {
  readonly filter: AuditFilter;
  /** The latest entry that is shown; undefined where none is. */
  readonly latest: string | undefined;
}

const lookAgainMs = 15_000;

/**
 * Says how many entries have come since the page was shown, and brings them when asked to: what somebody is reading does
 * not move under their eyes. Nobody is asked anything while nobody looks.
 */
export function AuditNews({ filter, latest }: AuditNewsProps) {
  const t = useTranslations('audit');
  const router = useRouter();
  const [count, setCount] = useState(0);
  const asked = JSON.stringify(filter);
  useEffect(() => {
    setCount(0);
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible') return;
      const found = await askNews(JSON.parse(asked) as AuditFilter, latest);
      if (!isCurrent) return;
      if (found !== undefined) setCount(found);
      timer = setTimeout(() => void look(), lookAgainMs);
    };
    const onVisibility = () => void look();
    timer = setTimeout(onVisibility, lookAgainMs);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [asked, latest]);
  return (
    <span role="status">
      {count > 0 && (
        <Button small onClick={() => router.refresh()}>
          {t(count < mostCounted ? 'news' : 'manyNews', { count })}
        </Button>
      )}
    </span>
  );
}
