'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTell } from '@/features/shell/news';
import { shortName } from '@/lib/short-name';
import { RestoreMutation } from './change-documents';
import { sendChange } from './send-change';
import { useTellTrouble } from './use-tell-trouble';

/** Brings a deleted instance back and tells that it is there again. */
export function useRestore() {
  const t = useTranslations('instance.restore');
  const router = useRouter();
  const tell = useTell();
  const tellTrouble = useTellTrouble();
  return async ({ id, name }: { readonly id: string; readonly name: string }) => {
    const { trouble } = await sendChange(RestoreMutation, { id });
    router.refresh();
    const short = { name: shortName(name) };
    if (trouble) tellTrouble(t('failed', short), trouble);
    else tell({ text: t('done', short), action: { label: t('show'), href: `/instances/${encodeURIComponent(id)}` } });
  };
}
