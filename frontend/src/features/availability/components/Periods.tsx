/** Free time that counts for a period only: until a date, or between two. */
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import { startTransition, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { Button, IconButton } from '@/ui/Button';
import { Row, Stack, Words } from '@/ui/layout';
import type { PeriodWindow } from '../week-view';
import styles from './availability.module.css';
import { lazyPart } from '@/ui/lazy-part';

// Calendars come when somebody wants one.
const PeriodDialog = lazyPart(() => import('./PeriodDialog'));

interface PeriodsProps {
  periods: PeriodWindow[];
  onChange: (periods: PeriodWindow[]) => void;
}

export function Periods({ periods, onChange }: PeriodsProps) {
  const { t } = useTranslation('availability');
  const [adding, setAdding] = useState(false);
  return (
    <Stack as="section" gap={8}>
      <h2>{t('periods')}</h2>
      {periods.length === 0 ? <Words tone="hint">{t('noPeriods')}</Words> : null}
      <ul className={styles.lines}>
        {periods.map((period, index) => (
          <PeriodLine
            key={`${period.weekday}${period.start}${period.from}${period.until}`}
            period={period}
            onRemove={() => onChange(periods.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      <Row>
        <Button
          look="quiet"
          small
          icon={Plus}
          onPress={() => startTransition(() => setAdding(true))}
        >
          {t('addPeriod')}
        </Button>
      </Row>
      {adding ? (
        <PeriodDialog
          onClose={() => setAdding(false)}
          onSave={(period) => onChange([...periods, period])}
        />
      ) : null}
    </Stack>
  );
}

function PeriodLine({ period, onRemove }: { period: PeriodWindow; onRemove: () => void }) {
  const { t } = useTranslation('availability');
  const format = useFormat();
  const day = (date: string) => format.dayAndMonth(`${date}T12:00:00Z`);
  const from = period.from ? t('fromDay', { day: day(period.from) }) : '';
  const until = period.until ? t('untilDay', { day: day(period.until) }) : '';
  const name = `${format.weekday(period.weekday)} ${format.wallClockRange(period.start, period.end)}`;
  return (
    <li>
      <span>
        <b>{name}</b> {[from, until].filter(Boolean).join(' ')}
      </span>
      <IconButton label={t('removePeriod', { name })} icon={Trash2} onPress={onRemove} />
    </li>
  );
}
