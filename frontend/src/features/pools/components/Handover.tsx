/** What this steering group leaves for the next one. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Panel, Stack } from '@/ui/layout';
import { TextArea } from '@/ui/TextField';
import { toast } from '@/ui/toast';
import type { Pool } from '../api';
import { useHandover } from '../day-api';
import styles from './pools.module.css';
import { Problem } from './Problem';

export function Handover({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  const [text, setText] = useState(pool.handover);
  const saving = useHandover(pool.id);
  const save = () => after(saving.mutateAsync(text), () => toast(t('note.saved')));
  return (
    <Panel>
      <Stack gap={12}>
        <h2>{t('note.title')}</h2>
        {pool.rights.includes('handOver') ? (
          <>
            <TextArea
              label={t('note.text')}
              hint={t('note.hint')}
              rows={6}
              maxLength={8000}
              value={text}
              onChange={setText}
            />
            <Problem error={saving.error} />
            <div>
              <Button
                look="secondary"
                onPress={save}
                busy={saving.isPending}
                isDisabled={text === pool.handover}
              >
                {t('note.save')}
              </Button>
            </div>
          </>
        ) : (
          <p className={styles.prose}>{pool.handover || t('note.none')}</p>
        )}
      </Stack>
    </Panel>
  );
}
