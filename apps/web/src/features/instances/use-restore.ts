'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTell } from '@/features/shell/news';
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
    if (trouble) tellTrouble(t('failed', { name }), trouble);
    else
      tell({ text: t('done', { name }), action: { label: t('show'), href: `/instances/${encodeURIComponent(id)}` } });
  };
}
