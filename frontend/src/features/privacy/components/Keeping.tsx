/** How long everything is kept, with what would go now; and who waits to be erased. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { after } from '@/lib/after';
import { Button } from '@/ui/Button';
import { Stack, Words } from '@/ui/layout';
import { EmptyState } from '@/ui/states';
import { toast } from '@/ui/toast';
import { dryRunQuery, erasuresQuery, useWithdrawErasure, type KeepingPeriod } from '../api';
import { PeriodDialog } from './PeriodDialog';
import styles from './privacy.module.css';

export function Keeping() {
  const { t } = useTranslation('privacy');
  const periods = useSuspenseQuery(dryRunQuery).data.items;
  const [changing, setChanging] = useState<KeepingPeriod | null>(null);
  return (
    <Stack gap={36}>
      <Stack as="section" gap={12}>
        <h2>{t('keeping.title')}</h2>
        <p>{t('keeping.lead')}</p>
        <ul className={styles.list}>
          {periods.map((period) => (
            <Line key={period.key} period={period} onChange={() => setChanging(period)} />
          ))}
        </ul>
      </Stack>
      <Erasures />
      {changing ? <PeriodDialog period={changing} onClose={() => setChanging(null)} /> : null}
    </Stack>
  );
}

function Line({ period, onChange }: { period: KeepingPeriod; onChange: () => void }) {
  const { t } = useTranslation('privacy');
  return (
    <li className={styles.period}>
      <div>
        <strong>{period.what}</strong>
        <Words tone="small">
          {t('keeping.days', { count: period.days })}
          {period.wouldGo ? ` ${t('keeping.wouldGo', { count: period.wouldGo })}` : ''}
        </Words>
      </div>
      <Button
        look="secondary"
        small
        aria-label={t('keeping.changeOf', { what: period.what })}
        onPress={onChange}
      >
        {t('keeping.change')}
      </Button>
    </li>
  );
}

function Erasures() {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const waiting = useSuspenseQuery(erasuresQuery).data.items;
  const withdraw = useWithdrawErasure();
  return (
    <Stack as="section" gap={12}>
      <h2>{t('erasures.title')}</h2>
      {waiting.length === 0 ? <EmptyState title={t('erasures.none')} level={3} /> : null}
      <ul className={styles.list}>
        {waiting.map((one) => (
          <li key={one.id} className={styles.period}>
            <div>
              <strong>{one.person.name}</strong>
              <Words tone="small">
                {t(`erasures.reason.${one.reason}`)}{' '}
                {t('erasures.due', { due: format.longDate(one.dueAt) })}
              </Words>
            </div>
            <Button
              look="secondary"
              small
              aria-label={t('erasures.withdrawOf', { name: one.person.name })}
              busy={withdraw.isPending && withdraw.variables === one.person.id}
              onPress={() =>
                after(withdraw.mutateAsync(one.person.id), () => toast(t('erasures.withdrawn')))
              }
            >
              {t('erasures.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
