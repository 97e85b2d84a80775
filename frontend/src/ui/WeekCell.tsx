/** One hour of one day: a toggle button, or the job that takes it. */
import CalendarDays from 'lucide-react/icons/calendar-days';
import Check from 'lucide-react/icons/check';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import { Hidden } from './layout';
import { cellId, type CellPlace, type useRovingCells } from './useRovingCells';
import type { WeekDay, WeekJob } from './WeekGrid';
import styles from './WeekGrid.module.css';

interface WeekCellProps {
  day: WeekDay;
  place: CellPlace;
  state: 'free' | 'partly' | 'notFree';
  busy: boolean;
  job: WeekJob | undefined;
  grid: Omit<ReturnType<typeof useRovingCells>, 'table'>;
  onToggle: () => void;
}

export function WeekCell({ day, place, state, busy, job, grid, onToggle }: WeekCellProps) {
  const { t } = useTranslation('ui');
  if (job) return <JobCell day={day} job={job} first={job.from === place.hour} />;
  const words = { day: day.name, from: place.hour, to: place.hour + 1 };
  return (
    <td>
      <ToggleButton
        className={classes(styles.cell, busy ? styles.busy : styles[state])}
        data-cell={cellId(place)}
        aria-label={busy ? t('week.cellBusy', words) : t('week.cell', words)}
        isSelected={state === 'free'}
        excludeFromTabOrder={!grid.isCurrent(place)}
        onFocus={() => grid.setCurrent(place)}
        onChange={onToggle}
        onKeyDown={(event) => grid.onKeyDown(event, place)}
      >
        {busy ? <CalendarDays aria-hidden /> : null}
        {!busy && state !== 'notFree' ? <Check aria-hidden /> : null}
      </ToggleButton>
    </td>
  );
}

function JobCell({ day, job, first }: { day: WeekDay; job: WeekJob; first: boolean }) {
  const { t } = useTranslation('ui');
  // The first row's cell spans the others.
  if (!first) return null;
  const words = { day: day.name, from: job.from, to: job.to, job: job.label };
  return (
    <td rowSpan={job.to - job.from} className={styles.booked}>
      <div className={styles.job}>
        <Hidden>{t('week.cellJob', words)}</Hidden>
        <span>{job.content}</span>
      </div>
    </td>
  );
}
