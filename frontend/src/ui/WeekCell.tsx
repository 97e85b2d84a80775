/** One hour of one day: a toggle button, or the job that takes it. */
import CalendarDays from 'lucide-react/icons/calendar-days';
import Check from 'lucide-react/icons/check';
import { memo, type KeyboardEvent } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTranslation } from 'react-i18next';
import { classes } from '@/lib/classes';
import { Hidden } from './layout';
import { cellId, type CellPlace } from './useRovingCells';
import type { WeekJob } from './WeekGrid';
import styles from './WeekGrid.module.css';

export interface CellActions {
  toggle: (place: CellPlace) => void;
  setCurrent: (place: CellPlace) => void;
  onKeyDown: (event: KeyboardEvent, place: CellPlace) => void;
}

interface WeekCellProps extends CellPlace {
  dayName: string;
  state: 'free' | 'partly' | 'notFree';
  busy: boolean;
  job: WeekJob | undefined;
  /** Whether Tab comes here, of all cells. */
  isStop: boolean;
  actions: CellActions;
}

/** Drawn anew only when something of its own changes: a table has a hundred of them. */
export const WeekCell = memo(function WeekCell(props: WeekCellProps) {
  const { dayName, day, hour, state, busy, job, isStop, actions } = props;
  const { t } = useTranslation('ui');
  if (job) return <JobCell dayName={dayName} job={job} first={job.from === hour} />;
  const place = { day, hour };
  const words = { day: dayName, from: hour, to: hour + 1 };
  return (
    <td>
      <ToggleButton
        className={classes(styles.cell, busy ? styles.busy : styles[state])}
        data-cell={cellId(place)}
        aria-label={busy ? t('week.cellBusy', words) : t('week.cell', words)}
        isSelected={state === 'free'}
        excludeFromTabOrder={!isStop}
        onFocus={() => actions.setCurrent(place)}
        onChange={() => actions.toggle(place)}
        onKeyDown={(event) => actions.onKeyDown(event, place)}
      >
        {busy ? <CalendarDays aria-hidden /> : null}
        {!busy && state !== 'notFree' ? <Check aria-hidden /> : null}
      </ToggleButton>
    </td>
  );
});

function JobCell({ dayName, job, first }: { dayName: string; job: WeekJob; first: boolean }) {
  const { t } = useTranslation('ui');
  // The first row's cell spans the others.
  if (!first) return null;
  const words = { day: dayName, from: job.from, to: job.to, job: job.label };
  return (
    <td rowSpan={job.to - job.from} className={styles.booked}>
      <div className={styles.job}>
        <Hidden>{t('week.cellJob', words)}</Hidden>
        <span>{job.content}</span>
      </div>
    </td>
  );
}
