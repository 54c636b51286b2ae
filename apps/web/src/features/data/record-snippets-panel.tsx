import { useTranslations } from 'next-intl';
import { CodePanel } from '@/features/snippets/code-panel';
import type { DataFrame } from './data-frame';
import { recordSnippets } from './record-snippets';

interface RecordSnippetsProps {
  readonly frame: DataFrame;
  readonly query: { readonly object: string; readonly where?: string | undefined; readonly order?: string | undefined };
  /** The one record that is shown; a list without. */
  readonly record?: string;
}

/** The calls that answer what the page shows. */
export function RecordSnippets({ frame, query: { object, where, order }, record }: RecordSnippetsProps) {
  const t = useTranslations('data');
  const snippets = recordSnippets({ instanceId: frame.id, object, where, order, record }, frame.service);
  return <CodePanel label={t('snippets')} snippets={snippets} />;
}
