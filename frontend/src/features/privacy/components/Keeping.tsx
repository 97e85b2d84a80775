/** How long everything is kept, with what would go now; and who waits to be erased. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '@/client';
import { Button } from '@/ui/Button';
import { Stack, Words } from '@/ui/layout';
import { dryRunQuery, type KeepingPeriod } from '../api';
import { Erasures } from './Erasures';
import { PeriodDialog } from './PeriodDialog';
import styles from './privacy.module.css';

/** Coordinators see who of their own waits to be erased; the periods are the administrators'. */
export function Keeping() {
  const keepsPeriods = hasRole(useMe(), 'administrator');
  return (
    <Stack gap={36}>
      {keepsPeriods ? <Periods /> : null}
      <Erasures />
    </Stack>
  );
}

function Periods() {
  const { t } = useTranslation('privacy');
  const periods = useSuspenseQuery(dryRunQuery).data.items;
  const [changing, setChanging] = useState<KeepingPeriod | null>(null);
  return (
    <Stack as="section" gap={12}>
      <h2>{t('keeping.title')}</h2>
      <p>{t('keeping.lead')}</p>
      <ul className={styles.list}>
        {periods.map((period) => (
          <Line key={period.key} period={period} onChange={() => setChanging(period)} />
        ))}
      </ul>
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
        look="quiet"
        small
        aria-label={t('keeping.changeOf', { what: period.what })}
        onPress={onChange}
      >
        {t('keeping.change')}
      </Button>
    </li>
  );
}
