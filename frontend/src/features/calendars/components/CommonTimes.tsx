/** Finding the time together: a table of hours, darker where more of the job's people are free. */
import { useQuery } from '@tanstack/react-query';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/useLanguage';
import { addDays } from '@/lib/week-of';
import { IconButton } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { Hidden, Row, Stack, Words } from '@/ui/layout';
import { Fetched } from '@/ui/states';
import { commonTimesQuery, type CommonTimes as Common } from '../api';
import styles from './common-times.module.css';

const twoWeeks = 14;

export function CommonTimes({ jobId }: { jobId: string }) {
  const { t } = useTranslation('calendars');
  const [open, setOpen] = useState(false);
  return (
    <Disclosure level={2} title={t('common.title')} isExpanded={open} onExpandedChange={setOpen}>
      {open ? <Opened jobId={jobId} /> : null}
    </Disclosure>
  );
}

function Opened({ jobId }: { jobId: string }) {
  const { t } = useTranslation('calendars');
  const [from, setFrom] = useState<string | undefined>();
  const common = useQuery(commonTimesQuery(jobId, from));
  return (
    <Fetched query={common} failed={t('failedToLoad')} level={3}>
      {(found) => <Times common={found} onTurn={setFrom} />}
    </Fetched>
  );
}

function Times({ common, onTurn }: { common: Common; onTurn: (from: string) => void }) {
  const { t } = useTranslation('calendars');
  const first = common.days[0]?.day ?? common.firstDay;
  return (
    <Stack gap={12}>
      <Words tone="hint">{t(`common.${common.basis}`, { count: common.people })}</Words>
      <Best common={common} />
      <Row between>
        <IconButton
          label={t('common.earlier')}
          icon={ChevronLeft}
          onPress={() => onTurn(addDays(first, -twoWeeks))}
        />
        <IconButton
          label={t('common.later')}
          icon={ChevronRight}
          onPress={() => onTurn(addDays(first, twoWeeks))}
        />
      </Row>
      <HeatTable common={common} />
    </Stack>
  );
}

function Best({ common }: { common: Common }) {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  if (common.best.length === 0) return <p>{t('common.never')}</p>;
  return (
    <ul>
      {common.best.map(({ start, end, free }) => (
        <li key={start}>
          {t('common.best', { when: format.dateAndTimes(start, end), free, people: common.people })}
        </li>
      ))}
    </ul>
  );
}

function HeatTable({ common }: { common: Common }) {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  const hours = common.days[0]?.hours ?? [];
  return (
    // It scrolls sideways on a phone, so the keyboard must be able to reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroller} role="region" aria-label={t('common.table')} tabIndex={0}>
      <table className={styles.table}>
        <caption>
          <Hidden>{t('common.table')}</Hidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('common.day')}</th>
            {hours.map(({ start }) => (
              <th key={start} scope="col">
                {format.timeOfDay(start)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {common.days.map((day) => (
            <tr key={day.day}>
              <th scope="row">{format.shortDate(day.day)}</th>
              {day.hours.map((hour) => (
                <Hour key={hour.start} hour={hour} people={common.people} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HourProps {
  hour: Common['days'][number]['hours'][number];
  people: number;
}

/** The number is always there; the colour only repeats it. */
function Hour({ hour: { free, posterFree }, people }: HourProps) {
  const { t } = useTranslation('calendars');
  const level = people === 0 ? 0 : Math.ceil((4 * free) / people);
  return (
    <td data-level={level} data-poster={posterFree === false ? 'busy' : undefined}>
      {free}
      {posterFree === false ? <Hidden> {t('common.posterBusy')}</Hidden> : null}
    </td>
  );
}
