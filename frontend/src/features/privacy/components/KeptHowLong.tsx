/** How long each kind of data is kept here: the periods in force. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Stack } from '@/ui/layout';
import { SummaryRows } from '@/ui/rows';
import { Skeleton } from '@/ui/states';
import { periodsQuery } from '../api';

export function KeptHowLong() {
  const { t } = useTranslation('privacy');
  const periods = useQuery(periodsQuery);
  if (periods.isError) return null;
  return (
    <Stack as="section" gap={8}>
      <h2>{t('keeping.table')}</h2>
      {periods.data ? (
        <SummaryRows
          longLabels
          rows={periods.data.items.map((period) => ({
            label: period.what,
            value: t('keeping.days', { count: period.days }),
          }))}
        />
      ) : (
        <Skeleton label={t('keeping.table')} rows={6} />
      )}
    </Stack>
  );
}
