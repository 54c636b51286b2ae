'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { Dialog, DialogActions } from '@/ui/dialog';
import { Trouble } from '@/ui/trouble';
import type { DataQuery } from './data-address';
import type { DataFrame } from './data-frame';
import styles from './data.module.css';
import type { FieldShape } from './records';
import { useExport } from './use-export';

interface ExportCsvProps {
  readonly frame: Pick<DataFrame, 'id' | 'number'>;
  readonly query: DataQuery;
  readonly fields: readonly FieldShape[];
}

/** Saves everything the list finds, all fields of it, as a file; says how far it is, and can be stopped. */
export function ExportCsv({ frame, query, fields }: ExportCsvProps) {
  const t = useTranslations('data.export');
  const ui = useTranslations('ui');
  const { state, goOn, leave, cancel } = useExport(frame, query, fields, {
    save: (file) => saveAs(`${query.object}.csv`, file),
    fetch: (address) => follow(address),
  });
  const { count, total = 0 } = state;
  const isBusy = state.kind === 'running' || state.kind === 'gathering';
  return (
    <>
      <Button onClick={() => void goOn()}>{t('start')}</Button>
      {state.kind !== 'idle' && (
        <Dialog title={t(`${state.kind}.title`)} onClose={state.kind === 'gathering' ? leave : cancel}>
          <div className={styles.export}>
            <p role="status">{t(`${state.kind}.text`, { count, total })}</p>
            {isBusy && <progress aria-label={t('progress')} {...(total > 0 && { max: total, value: count })} />}
            {state.failure && <Trouble title={t('stopped.why')} failure={state.failure} />}
          </div>
          <DialogActions>
            {state.kind === 'gathering' && <Button onClick={leave}>{t('leave')}</Button>}
            <Button onClick={cancel}>{state.kind === 'done' ? ui('close') : ui('cancel')}</Button>
            {(state.kind === 'stopped' || state.kind === 'lost') && (
              <Button kind="primary" onClick={() => void goOn()}>
                {t(state.kind === 'stopped' ? 'goOn' : 'again')}
              </Button>
            )}
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}

/** Hands a file to the browser, which saves it where it saves everything. */
function saveAs(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  follow(address, name);
  // The browser has taken hold of it by the next minute, whatever it asks first.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function follow(address: string, name = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
