/** What the steering group decided, and why. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Stack, Words } from '@/ui/layout';
import { Fetched } from '@/ui/states';
import { TextArea, TextField } from '@/ui/TextField';
import { decisionsQuery, useDecide, type Pool, type PoolDecision } from '../api';
import { isOver } from '../over';
import styles from './pools.module.css';
import { Problem } from './Problem';

export function Decisions({ pool }: { pool: Pool }) {
  const { t } = useTranslation('pools');
  const decisions = useQuery(decisionsQuery(pool.id));
  if (decisions.data?.length === 0 && isOver(pool)) return null;
  return (
    <section>
      <Stack gap={12}>
        <h2>{t('decision.title')}</h2>
        <Fetched query={decisions} level={3}>
          {(made) => <Made decisions={made} />}
        </Fetched>
        {pool.rights.includes('run') ? <Decide poolId={pool.id} /> : null}
      </Stack>
    </section>
  );
}

function Made({ decisions }: { decisions: readonly PoolDecision[] }) {
  const { t } = useTranslation('pools');
  const { shortDate } = useFormat();
  if (decisions.length === 0) return <p>{t('decision.none')}</p>;
  return (
    <ul className={styles.rows}>
      {decisions.map((one) => (
        <li key={one.id} className={styles.row} style={{ paddingBlock: 12 }}>
          <strong>{one.text}</strong>
          {one.why ? <p>{one.why}</p> : null}
          <Words tone="smallSubtle">
            {one.writtenBy?.name ?? t('somebody')}, {shortDate(one.at)}
          </Words>
        </li>
      ))}
    </ul>
  );
}

function Decide({ poolId }: { poolId: string }) {
  const { t } = useTranslation('pools');
  const [open, setOpen] = useState(false);
  if (open) return <DecisionForm poolId={poolId} onDone={() => setOpen(false)} />;
  return (
    <div>
      <Button look="secondary" onPress={() => setOpen(true)}>
        {t('decision.add')}
      </Button>
    </div>
  );
}

function DecisionForm({ poolId, onDone }: { poolId: string; onDone: () => void }) {
  const { t } = useTranslation('pools');
  const [text, setText] = useState('');
  const [why, setWhy] = useState('');
  const deciding = useDecide(poolId);
  const save = () => after(deciding.mutateAsync({ text, why }), onDone);
  return (
    <Stack gap={12}>
      <TextArea
        label={t('decision.text')}
        rows={2}
        maxLength={1000}
        value={text}
        onChange={setText}
      />
      <TextField
        label={t('decision.why')}
        optional
        maxLength={1000}
        value={why}
        onChange={setWhy}
      />
      <Problem error={deciding.error} />
      <div>
        <Button onPress={save} busy={deciding.isPending} isDisabled={text.trim() === ''}>
          {t('decision.save')}
        </Button>
      </div>
    </Stack>
  );
}
