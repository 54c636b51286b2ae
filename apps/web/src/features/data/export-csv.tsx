'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Trouble } from '@/ui/trouble';
import type { DataQuery } from './data-address';
import styles from './data.module.css';
import type { FieldShape } from './records';
import { useExport } from './use-export';

interface ExportCsvProps {
  readonly id: string;
  readonly query: DataQuery;
  readonly fields: readonly FieldShape[];
}

/** Saves everything the list finds, all fields of it, as a file; says how far it is, and can be stopped. */
export function ExportCsv({ id, query, fields }: ExportCsvProps) {
  const t = useTranslations('data.export');
  const ui = useTranslations('ui');
  const { state, goOn, cancel } = useExport(id, query, fields, (file) => saveAs(`${query.object}.csv`, file));
  const { count, total = 0 } = state;
  return (
    <>
      <Button onClick={() => void goOn()}>{t('start')}</Button>
      {state.kind !== 'idle' && (
        <Dialog title={t(`${state.kind}.title`)} onClose={cancel}>
          <div className={styles.export}>
            <p role="status">{t(`${state.kind}.text`, { count, total })}</p>
            {state.kind !== 'done' && <progress aria-label={t('progress')} max={Math.max(total, 1)} value={count} />}
            {state.failure && <Trouble title={t('stopped.why')} failure={state.failure} />}
            <div className={styles.actions}>
              <Button onClick={cancel}>{state.kind === 'done' ? ui('close') : ui('cancel')}</Button>
              {state.kind === 'stopped' && (
                <Button kind="primary" onClick={() => void goOn()}>
                  {t('goOn')}
                </Button>
              )}
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** Hands a file to the browser, which saves it where it saves everything. */
function saveAs(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next minute, whatever it asks first.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
