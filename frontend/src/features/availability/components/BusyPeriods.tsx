/** When I can't: added with a day and times, removed at once with the way back. */
import { useQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { startTransition, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { isoDay } from '@/lib/dates';
import { after } from '@/lib/after';
import { Button, IconButton } from '@/ui/Button';
import { Row, Stack, Words } from '@/ui/layout';
import { Fetched } from '@/ui/states';
import { toast } from '@/ui/toast';
import { busyPeriodsQuery, useAddBusyPeriod, useRemoveBusyPeriod, type BusyPeriod } from '../api';
import styles from './availability.module.css';
import { lazyPart } from '@/ui/lazy-part';

// Calendars come when somebody wants one.
const BusyDialog = lazyPart(() => import('./BusyDialog'));

export function BusyPeriods() {
  const { t } = useTranslation('availability');
  const periods = useQuery(busyPeriodsQuery);
  const [adding, setAdding] = useState(false);
  return (
    <Stack as="section" gap={8}>
      <h2>{t('busy')}</h2>
      <Words tone="hint">{t('busyHint')}</Words>
      <Fetched query={periods} failed={t('busyFailed')} level={3}>
        {(found) => <BusyList periods={found} />}
      </Fetched>
      <Row>
        <Button
          look="quiet"
          small
          icon={Plus}
          onPress={() => startTransition(() => setAdding(true))}
        >
          {t('addBusy')}
        </Button>
      </Row>
      {adding ? <BusyDialog onClose={() => setAdding(false)} /> : null}
    </Stack>
  );
}

function BusyList({ periods }: { periods: BusyPeriod[] }) {
  const { t } = useTranslation('availability');
  const remove = useRemoveBusyPeriod();
  const add = useAddBusyPeriod();
  const words = useWhen();

  const failed = () => toast(t('notSaved'));
  function takeAway({ id, start, end }: BusyPeriod): void {
    const again = () => after(add.mutateAsync({ start, end }), () => undefined, failed);
    after(remove.mutateAsync(id), () => toast(t('busyRemoved'), again), failed);
  }

  return (
    <ul className={styles.lines}>
      {periods.map((period) => (
        <li key={period.id}>
          <span>{words(period)}</span>
          <IconButton
            label={t('removeBusy', { when: words(period) })}
            icon={Trash2}
            onPress={() => takeAway(period)}
          />
        </li>
      ))}
    </ul>
  );
}

/** "do 26 nov, 9.00–12.00 uur", or both days when it takes longer. */
function useWhen() {
  const { t } = useTranslation('availability');
  const format = useFormat();
  return ({ start, end }: BusyPeriod): string =>
    isoDay(start) === isoDay(end)
      ? format.dateAndTimes(start, end)
      : t('fromTo', {
          from: `${format.shortDate(start)} ${format.timeOfDay(start)}`,
          to: `${format.shortDate(end)} ${format.timeOfDay(end)}`,
        });
}
